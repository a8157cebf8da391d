package ayneh.output;

import ayneh.diagnostic.WorkException;
import ayneh.folder.ProgramFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What determines the look of a site besides its archive: the program, and the workspace's own files for it. */
final class BuildEnvironment {
    private BuildEnvironment() {}

    /**
     * Returns a short text that changes only if the program or one of the folders does.
     *
     * @param folders folders with files for the program; they need not exist
     */
    static String state(List<Path> folders) {
        CacheKey state = CacheKey.none().add(System.getProperty("java.version")).add(ProgramFiles.fingerprint());
        try {
            for (Path folder : folders) {
                addFiles(folder, state);
            }
        } catch (IOException | UncheckedIOException unreadable) {
            throw new WorkException("a file can't be read: " + unreadable.getMessage(), unreadable);
        }
        return state.text();
    }

    private static void addFiles(Path folder, CacheKey state) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                state.add(folder.relativize(file).toString().replace('\\', '/')).add(Files.readAllBytes(file));
            }
        }
    }
}
