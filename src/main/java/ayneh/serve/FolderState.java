package ayneh.serve;

import ayneh.diagnostic.WorkException;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The files of a folder at one time, without hidden ones and backups of editors.
 *
 * @param files the time of the last change and the size of each
 */
record FolderState(Map<Path, Stamp> files) {
    FolderState {
        files = Map.copyOf(files);
    }

    record Stamp(FileTime changed, long size) {}

    /**
     * Looks at a folder.
     *
     * @param folder the folder; it need not exist
     * @param found receives each folder before its files are looked at
     */
    static FolderState of(Path folder, Consumer<Path> found) {
        Map<Path, Stamp> files = new HashMap<>();
        if (!Files.isDirectory(folder)) {
            return new FolderState(files);
        }
        try {
            Files.walkFileTree(
                    folder,
                    EnumSet.of(FileVisitOption.FOLLOW_LINKS), // an export may be linked
                    Integer.MAX_VALUE,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                            if (!visited.equals(folder) && isIgnored(visited)) {
                                return FileVisitResult.SKIP_SUBTREE;
                            }
                            found.accept(visited);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                            if (!isIgnored(file)) {
                                files.put(file, new Stamp(attributes.lastModifiedTime(), attributes.size()));
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException gone) {
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(Path visited, IOException partly) {
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException unreadable) {
            throw new WorkException(folder + " can't be read: " + unreadable.getMessage(), unreadable);
        }
        return new FolderState(files);
    }

    private static boolean isIgnored(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(".") || name.endsWith("~") || name.endsWith(".swp");
    }

    /** Returns the files that differ from those of an earlier state. */
    Set<Path> since(FolderState before) {
        Set<Path> changed = new HashSet<>();
        files.forEach((file, stamp) -> {
            if (!stamp.equals(before.files.get(file))) {
                changed.add(file);
            }
        });
        before.files.keySet().stream().filter(file -> !files.containsKey(file)).forEach(changed::add);
        return changed;
    }
}
