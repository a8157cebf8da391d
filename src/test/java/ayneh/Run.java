package ayneh;

import ayneh.cli.AynehCommand;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A run of the program from the command line: arguments in, exit code, standard output and standard error out. */
public record Run(int code, String out, String err) {

    /** Runs a command in a workspace. */
    public static Run in(Path root, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.add(Math.min(1, all.size()), "--root");
        all.add(Math.min(2, all.size()), root.toString());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = AynehCommand.run(out, err, all.toArray(String[]::new));
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs a command that must succeed. */
    public static Run done(Path root, String... args) {
        Run run = in(root, args);
        if (run.code() != 0) {
            throw new AssertionError("exit code " + run.code() + ": " + run.err());
        }
        return run;
    }

    /** Runs a command that must succeed on a standard input, and returns its standard output. */
    public static String filtered(String input, String... args) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            int code = AynehCommand.run(out, System.err, args);
            if (code != 0) {
                throw new AssertionError("exit code " + code);
            }
            return out.toString(StandardCharsets.UTF_8);
        } finally {
            System.setIn(before);
        }
    }

    /** Returns the rows of a table, without its header. */
    public List<List<String>> rows() {
        return out.lines().skip(1).map(line -> List.of(line.split("\t", -1))).toList();
    }

    /** Leaves books and search out of a workspace's site: they take half of the time where only pages are tested. */
    public static void pagesAlone(Path root) {
        write(root.resolve("seeds/site.yaml"), "books: false\nsearch: false\n");
    }

    /** Copies a folder. */
    public static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Returns every file below a folder with its contents, by its path with {@code /}. */
    public static Map<String, String> files(Path folder) {
        Map<String, String> contents = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return contents;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString().replace('\\', '/'), text(file));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return contents;
    }

    /** Returns the contents of a file, byte by byte if it is binary. */
    private static String text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        boolean binary = file.toString().matches(".*\\.(?:woff2|png|jpg|epub|zip)");
        return new String(bytes, binary ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    /** Returns the text of a file. */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Writes a file and the folders above it. */
    public static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
