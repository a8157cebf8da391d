package ayneh.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;

/**
 * The files of a site at a moment.
 *
 * @param files by path, a value that changes when the file is written
 * @param bytes their total size
 */
record SiteState(Map<Path, String> files, long bytes) {
    SiteState {
        files = Map.copyOf(files);
    }

    /** Returns the state of a folder. */
    static SiteState of(Path folder) {
        Map<Path, String> files = new HashMap<>();
        long[] bytes = {0};
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.put(file, attributes.lastModifiedTime() + " " + attributes.fileKey());
                    bytes[0] += attributes.size();
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new SiteState(files, bytes[0]);
    }

    /** Returns how many files have been written since another state. */
    int writtenSince(SiteState before) {
        return (int) files.entrySet().stream()
                .filter(file -> !file.getValue().equals(before.files().get(file.getKey())))
                .count();
    }
}
