package ayneh.output;

import ayneh.diagnostic.WorkException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
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
        CacheKey state = CacheKey.none().add(System.getProperty("java.version"));
        try {
            addProgram(state);
            for (Path folder : folders) {
                addFiles(folder, state);
            }
        } catch (IOException | UncheckedIOException | URISyntaxException unreadable) {
            throw new WorkException("a file can't be read: " + unreadable.getMessage(), unreadable);
        }
        return state.text();
    }

    /** A packaged program is identified by the checksums of the files in its JAR. */
    private static void addProgram(CacheKey state) throws IOException, URISyntaxException {
        URI place = BuildEnvironment.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        Path program = Path.of(place);
        if (Files.isDirectory(program)) {
            addFiles(program, state);
            return;
        }
        try (JarFile jar = new JarFile(program.toFile())) {
            jar.stream().map(BuildEnvironment::describe).forEach(state::add);
        }
    }

    private static String describe(JarEntry entry) {
        return entry.getName() + " " + entry.getCrc() + " " + entry.getSize();
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
