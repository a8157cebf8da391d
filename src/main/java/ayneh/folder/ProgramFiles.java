package ayneh.folder;

import ayneh.diagnostic.WorkException;
import ayneh.text.Fingerprint;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of the program itself. */
public final class ProgramFiles {
    private ProgramFiles() {}

    /**
     * Returns a short text that is another one for another version of the program. A packaged program is identified by
     * the checksums of the files in its JAR.
     */
    public static String fingerprint() {
        try {
            URI place = ProgramFiles.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path program = Path.of(place);
            String files = Files.isDirectory(program) ? folder(program) : jar(program);
            return Fingerprint.of(files.getBytes(StandardCharsets.UTF_8));
        } catch (IOException | URISyntaxException unreadable) {
            throw new WorkException("the program can't be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static String jar(Path program) throws IOException {
        try (JarFile jar = new JarFile(program.toFile())) {
            return jar.stream().map(ProgramFiles::describe).collect(Collectors.joining("\n"));
        }
    }

    private static String describe(JarEntry entry) {
        return entry.getName() + " " + entry.getCrc() + " " + entry.getSize();
    }

    private static String folder(Path program) throws IOException {
        StringBuilder described = new StringBuilder();
        try (Stream<Path> files = Files.walk(program)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                described
                        .append(program.relativize(file))
                        .append(' ')
                        .append(Fingerprint.of(file))
                        .append('\n');
            }
        }
        return described.toString();
    }
}
