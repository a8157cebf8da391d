package ayneh.cli;

import ayneh.folder.TemporaryFolder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Keeps Java's optimising compiler from short runs, of which it takes half of the processor's time for code that has
 * done its work before that pays. The launcher does so by an option of Java's, which a jar can't name; a running Java
 * can still be told (JEP 165). If it can't be, everything goes on as usual.
 */
public final class CompilerChoice {
    /** The system property by which the launcher says that it has chosen. */
    private static final String CHOSEN = "ayneh.compiler";

    /** From how many posts on the compiler pays; the launcher has the same numbers. */
    private static final int MANY = 20_000;
    /** Sources with so many bytes make that many posts. */
    private static final long LARGE = 1L << 26;

    private static final Pattern SOURCE = Pattern.compile(".*\\.(?:html|json|txt|zip)");
    private static final Pattern MEDIA = Pattern.compile("files|photos|stickers|(?:round_)?video.*|voice.*");

    private static final Set<String> SHORT = Set.of("-h", "--help", "-V", "--version", "completion");

    private CompilerChoice() {}

    /** Chooses for the command that some arguments give, beside its beginning. */
    public static void make(String... args) {
        if (System.getProperty(CHOSEN) != null || Stream.of(args).anyMatch(SHORT::contains)) {
            return;
        }
        Thread thread = new Thread(() -> choose(args), "ayneh-compiler");
        thread.setDaemon(true);
        thread.start();
    }

    private static void choose(String... args) {
        try {
            if (!isLarge(args)) {
                exclude();
            }
        } catch (IOException | RuntimeException | JMException otherJava) {
            return; // it only takes longer
        }
    }

    private static void exclude() throws IOException, JMException {
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            Path directives = folder.file("directives");
            Files.writeString(directives, "[{match: \"*.*\", c2: {Exclude: true}}]");
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "compilerDirectivesAdd",
                            new Object[] {new String[] {directives.toString()}},
                            new String[] {String[].class.getName()});
        }
    }

    private static boolean isLarge(String... args) throws IOException {
        Path root = Path.of("");
        List<Path> sources = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--root") && i + 1 < args.length) {
                root = Path.of(args[i + 1]);
            } else if (args[i].startsWith("--root=")) {
                root = Path.of(args[i].substring("--root=".length()));
            } else if (!args[i].startsWith("-") && (i == 0 || !args[i - 1].startsWith("-"))) {
                sources.add(Path.of(args[i]));
            }
        }
        sources.add(root.resolve("seeds"));
        return hasMany(root.resolve("content")) || bytes(sources) >= LARGE;
    }

    private static boolean hasMany(Path content) throws IOException {
        if (!Files.isDirectory(content)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(content, 2)) {
            return files.limit(MANY).count() == MANY;
        }
    }

    /** Returns the sum of the sizes of what will be read; media are only copied. */
    private static long bytes(List<Path> sources) throws IOException {
        long[] sum = {0};
        for (Path source : sources) {
            if (Files.exists(source)) {
                Files.walkFileTree(
                        source, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                            @Override
                            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about) {
                                Path name = folder.getFileName();
                                return name != null
                                                && MEDIA.matcher(name.toString())
                                                        .matches()
                                        ? FileVisitResult.SKIP_SUBTREE
                                        : FileVisitResult.CONTINUE;
                            }

                            @Override
                            public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
                                sum[0] += SOURCE.matcher(file.toString()).matches() ? about.size() : 0;
                                return FileVisitResult.CONTINUE;
                            }

                            @Override
                            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                                return FileVisitResult.CONTINUE;
                            }
                        });
            }
        }
        return sum[0];
    }
}
