package ayneh.output;

import ayneh.diagnostic.WorkException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** What beside a person's archive decides how a site looks: the program, and the workspace's own files for it. */
final class BuildEnvironment {
    private BuildEnvironment() {}

    /**
     * One short text that is the same as long as the program and some folders are.
     *
     * @param folders folders with files for the program; they need not be there
     */
    static String state(List<Path> folders) {
        CacheKey state = CacheKey.none().add(System.getProperty("java.version"));
        try {
            addProgram(state);
            for (Path folder : folders) {
                addFiles(folder, state);
            }
        } catch (IOException | URISyntaxException unreadable) {
            throw new WorkException("a file can't be read: " + unreadable.getMessage(), unreadable);
        }
        return state.text();
    }

    /** A packaged program is told by the checksums that its archive keeps of its files. */
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
            jar.stream().map(BuildEnvironment::told).forEach(state::add);
        }
    }

    private static String told(JarEntry entry) {
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
