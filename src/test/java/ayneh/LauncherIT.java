package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as called from a shell, with the packaged program beside it. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherIT {
    private static final Path JAR =
            Path.of(System.getProperty("ayneh.jar", "target/ayneh.jar")).toAbsolutePath();

    /** Makes Java log where each class comes from: «shared objects file (top)» is the archive made for the program. */
    private static final Map<String, String> TELLING = Map.of("AYNEH_JAVA_OPTS", "-Xlog:class+load:stdout");

    private static final Pattern OPTIMISED = Pattern.compile("^ +[0-9]+ +[0-9]+ [ %sb!n]+ 4 ");

    private static final String PREPARED = "ayneh.cli.AynehCommand source: shared objects file (top)";

    /** The program as most tests call it: its classes are prepared once for all of them. */
    @TempDir
    static Path shared;

    private static Path launcher;
    private static Path cache;
    private static Run first;

    @TempDir
    Path root;

    @BeforeAll
    static void aProgramThatHasRun() throws Exception {
        launcher = install(shared.resolve("programs"));
        cache = shared.resolve("a cache");
        first = call(shared, launcher, TELLING, "--version");
        assertThat(prepared(1)).hasSize(1);
    }

    @BeforeEach
    void anArchive() {
        Run.write(root.resolve("a workspace/content/news/1.md"), "---\ntitle: One\norder: 1\nlang: en\n---\n\nText.\n");
    }

    /** Copies the program into a folder, and returns its launcher. */
    private static Path install(Path folder) throws IOException {
        Path installed = folder.resolve("bin/ayneh");
        Files.createDirectories(installed.getParent());
        Files.copy(JAR.resolveSibling("bin/ayneh"), installed);
        Files.copy(JAR, folder.resolve("ayneh.jar"));
        return installed;
    }

    private static Path jar(Path launcher) {
        return launcher.getParent().resolveSibling("ayneh.jar");
    }

    /** Calls a launcher from a folder. The cache is always the test's own. */
    private static Run call(Path folder, Path called, Map<String, String> environment, String... args)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(called.toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        Map<String, String> all = new TreeMap<>(Map.of(
                "PATH",
                System.getenv("PATH"),
                "JAVA_HOME",
                System.getProperty("java.home"),
                "HOME",
                shared.toString(),
                "XDG_CACHE_HOME",
                cache.toString()));
        all.putAll(environment);
        builder.environment().clear();
        all.forEach((name, value) -> {
            if (!value.isEmpty()) {
                builder.environment().put(name, value);
            }
        });
        Path err = Files.createTempFile(shared, "err", ".txt");
        Process process = builder.redirectInput(new File("/dev/null"))
                .redirectError(err.toFile())
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, Files.readString(err));
    }

    /**
     * Returns the complete archives of prepared classes in the cache; waits until there are as many as runs have
     * started.
     */
    private static List<Path> prepared(int count) throws IOException, InterruptedException {
        for (long begun = System.nanoTime(); System.nanoTime() - begun < TimeUnit.MINUTES.toNanos(5); ) {
            try (Stream<Path> files = Files.list(cache.resolve("ayneh"))) {
                List<Path> all = files.toList();
                boolean complete = all.stream()
                        .allMatch(file -> file.toString().endsWith(".jsa")
                                && file.toFile().length() > 0);
                if (complete && all.size() >= count) {
                    return all;
                }
            }
            Thread.sleep(20);
        }
        throw new AssertionError("nothing was prepared in " + cache);
    }

    @Test
    void itRunsFromAnyFolderAndThroughLinks() throws Exception {
        Path elsewhere = Files.createDirectories(root.resolve("else where"));
        Path spaced = install(root.resolve("my programs"));
        Map<String, String> unprepared = Map.of("XDG_CACHE_HOME", "", "HOME", "");
        Path link = Files.createSymbolicLink(elsewhere.resolve("first"), spaced);
        Path second = Files.createSymbolicLink(root.resolve("second"), Path.of("else where/first"));
        Run run = call(elsewhere, second, unprepared, "render", "--quiet", "--root", "../a workspace");
        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(root.resolve("a workspace/public/news/1.html")).isRegularFile();
        Run inside = call(root.resolve("a workspace"), link, unprepared, "posts", "--quiet");
        assertThat(inside.rows()).hasSize(1);
    }

    @Test
    void theSecondRunFindsItsClassesPreparedUntilTheJarIsAnother() throws Exception {
        assertThat(first.out()).doesNotContain(PREPARED);
        assertThat(call(root, launcher, TELLING, "--version").out()).contains(PREPARED);

        FileTime before = Files.getLastModifiedTime(jar(launcher));
        Files.setLastModifiedTime(jar(launcher), FileTime.fromMillis(1_600_000_000_000L)); // an older version, restored
        Run changed = call(root, launcher, TELLING, "--version");
        assertThat(changed.out()).doesNotContain(PREPARED).contains("ayneh 0");
        assertThat(changed.err()).isEmpty();
        assertThat(prepared(2)).hasSize(2);
        assertThat(call(root, launcher, TELLING, "--version").out()).contains(PREPARED);
        Files.setLastModifiedTime(jar(launcher), before);

        Map<String, String> many = Map.of("AYNEH_JAVA_OPTS", TELLING.get("AYNEH_JAVA_OPTS") + " -XX:+UseParallelGC");
        assertThat(call(root, launcher, many, "--version").out())
                .as("with another collector")
                .contains(PREPARED);
    }

    @Test
    void namesInAnyScriptAreReadWhateverTheLocale() throws Exception {
        Run.write(root.resolve("آینه/content/news/1.md"), "---\ntitle: One\norder: 1\nlang: en\n---\n\nText.\n");
        for (Map<String, String> locale :
                List.of(Map.of("LC_ALL", "C"), Map.of("LANG", "C"), Map.<String, String>of())) {
            Run run = call(root, launcher, locale, "render", "--quiet", "--root", "آینه");
            assertThat(run).as(locale.toString()).isEqualTo(new Run(0, "", ""));
        }
        assertThat(root.resolve("آینه/public/news/1.html")).isRegularFile();
    }

    @Test
    void theJarAloneSaysWhichLocaleToSet() throws Exception {
        Path alone = root.resolve("alone");
        Run.write(alone, "#!/bin/sh\nexec \"$JAVA_HOME/bin/java\" -jar \"" + JAR + "\" \"$@\"\n");
        assertThat(alone.toFile().setExecutable(true)).isTrue();
        Run run = call(root, alone, Map.of("LC_ALL", "C"), "render", "--root", "آینه");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).contains("set LC_ALL=C.UTF-8");
    }

    @Test
    void withoutACacheAllGoesAsWell() throws Exception {
        Path file = Files.writeString(root.resolve("a file"), "");
        for (Map<String, String> nowhere : List.of(
                Map.of("XDG_CACHE_HOME", file.toString()),
                Map.of("XDG_CACHE_HOME", root.resolve("a:b").toString()),
                Map.of("XDG_CACHE_HOME", "", "HOME", ""))) {
            Run run = call(root, launcher, nowhere, "--version");
            assertThat(run.code()).isZero();
            assertThat(run.out()).startsWith("ayneh ");
            assertThat(run.err()).isEmpty();
        }
        assertThat(root.resolve("a:b")).doesNotExist();
    }

    @Test
    void exitCodesAndOutputsAreTheProgramsOwn() throws Exception {
        Run.write(root.resolve("a workspace/seeds/site.yaml"), "nonsense: 1\n");
        Run run = call(root, launcher, Map.of(), "render", "--root=a workspace");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("site.yaml:1:1: the key «nonsense» is unknown");
        assertThat(run.out()).isEmpty();
        assertThat(call(root, launcher, Map.of(), "no-such-command").code()).isEqualTo(2);
    }

    @Test
    void javaGetsTheOwnersOptionsAndFitsTheArchive() throws Exception {
        Map<String, String> telling = Map.of("JAVA_OPTS", "-XX:+PrintCommandLineFlags");
        String[] help = {"posts", "--root", root.resolve("a workspace").toString(), "--help"};
        assertThat(call(root, launcher, telling, help).out()).contains("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
        Map<String, String> own =
                Map.of("AYNEH_JAVA_OPTS", "-XX:+PrintCommandLineFlags -XX:+UseG1GC", "JAVA_OPTS", "-Xnonsense");
        assertThat(call(root, launcher, own, help).out())
                .contains("-XX:+UseG1GC")
                .doesNotContain("Serial");
        for (int i = 0; i < 20_000; i++) {
            Files.createFile(root.resolve("a workspace/content/news/" + i + ".txt"));
        }
        assertThat(call(root, launcher, telling, help).out())
                .contains("-XX:+UseParallelGC")
                .doesNotContain("TieredStopAtLevel");
        for (String size : List.of("-XX:MinHeapFreeRatio=40", "-Xmx64m")) {
            Run sized = call(root, launcher, Map.of("JAVA_OPTS", size), help);
            assertThat(sized.code()).as(sized.err()).isZero();
            assertThat(sized.err()).isEmpty();
        }
    }

    /** Pages of an export are small one by one; what counts is all that will be read, wherever it is. */
    @Test
    void manyPagesAreALargeSource() throws Exception {
        Map<String, String> telling = Map.of("JAVA_OPTS", "-XX:+PrintCommandLineFlags");
        Path export = Files.createDirectories(root.resolve("an export"));
        for (int page = 1; page <= 30; page++) {
            sized(export.resolve("messages" + page + ".html"), 2_500_000);
        }
        Path seeds = Files.createDirectories(root.resolve("large/seeds"));
        assertThat(call(root, launcher, telling, "build", "--root", "large", "--help")
                        .out())
                .contains("-XX:TieredStopAtLevel=1");
        assertThat(call(root, launcher, telling, "init", "an export", "--help").out())
                .contains("-XX:+UseParallelGC");
        Files.createSymbolicLink(seeds.resolve("export"), export);
        assertThat(call(root, launcher, telling, "build", "--root", "large", "--help")
                        .out())
                .contains("-XX:+UseParallelGC");

        assertThat(call(root, launcher, telling, "render", "--output", "an export", "--help")
                        .out())
                .as("the folder of a site isn't read")
                .contains("-XX:TieredStopAtLevel=1");

        Path media = Files.createDirectories(root.resolve("pictures/seeds/export/files"));
        sized(media.resolve("a book.html"), 90_000_000);
        assertThat(call(root, launcher, telling, "build", "--root", "pictures", "--help")
                        .out())
                .contains("-XX:TieredStopAtLevel=1");
    }

    /** Without the launcher nobody names Java an option, and its optimising compiler takes half of a short run. */
    @Test
    void theJarAloneSparesTheOptimisingCompiler() throws Exception {
        long spared = optimised("-Dany=thing");
        long otherwise = optimised("-Dayneh.compiler=chosen");
        assertThat(spared).isLessThan(otherwise / 3);
        Path content = root.resolve("a workspace/content/news");
        for (int i = 0; i < 20_000; i++) {
            Files.createFile(content.resolve(i + ".txt"));
        }
        assertThat(optimised("-Dany=thing")).as("of a large site").isGreaterThan(otherwise / 3);
    }

    /** Returns how many methods Java optimises (PrintCompilation, level 4) when it renders the workspace anew. */
    private long optimised(String option) throws IOException, InterruptedException {
        Map<String, String> out = Map.of("JAVA_HOME", "");
        Path java = Path.of(System.getProperty("java.home"), "bin/java");
        Run run = call(
                root,
                java,
                out,
                option,
                "-XX:+PrintCompilation",
                "-jar",
                JAR.toString(),
                "render",
                "--root",
                "a workspace",
                "--output",
                "site" + option.length());
        assertThat(run.code()).as(run.err()).isZero();
        return run.out().lines().filter(line -> OPTIMISED.matcher(line).find()).count();
    }

    private static void sized(Path file, long bytes) throws IOException {
        try (RandomAccessFile made = new RandomAccessFile(file.toFile(), "rw")) {
            made.setLength(bytes);
        }
    }

    @Test
    void aJavaBesideTheJarIsTheOneThatRuns() throws Exception {
        Path released = install(root.resolve("a release"));
        Path own = released.getParent().resolveSibling("runtime");
        Run.write(own.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        Run.write(own.resolve("bin/java"), "#!/bin/sh\necho \"own Java: $*\"\n");
        assertThat(own.resolve("bin/java").toFile().setExecutable(true)).isTrue();
        assertThat(call(root, released, Map.of("PATH", "/usr/bin:/bin"), "--version")
                        .out())
                .startsWith("own Java: ")
                .endsWith(" --version\n");
    }

    @Test
    void whoHasNoJavaOrAnOldOneIsToldSo() throws Exception {
        Run none =
                call(root, launcher, Map.of("JAVA_HOME", root.resolve("no java").toString()), "--version");
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err()).startsWith("ayneh: JAVA_HOME names no Java");

        Path old = root.resolve("old");
        Run.write(old.resolve("bin/java"), "#!/bin/sh\nexit 9\n");
        assertThat(old.resolve("bin/java").toFile().setExecutable(true)).isTrue();
        Run.write(old.resolve("release"), "IMPLEMENTOR=\"Any\"\nJAVA_VERSION=\"11.0.2\"\n");
        Run eleven = call(root, launcher, Map.of("JAVA_HOME", old.toString()), "--version");
        assertThat(eleven.code()).isEqualTo(1);
        assertThat(eleven.err()).startsWith("ayneh: Java 17 or newer is needed").contains("11.0.2");

        Files.delete(old.resolve("release"));
        Run.write(old.resolve("bin/java"), "#!/bin/sh\necho 'openjdk version \"1.8.0_402\"' >&2\n");
        Run eight = call(root, launcher, Map.of("JAVA_HOME", old.toString()), "--version");
        assertThat(eight.err()).startsWith("ayneh: Java 17 or newer is needed").contains("1.8.0_402");

        Path alone = install(root.resolve("programs"));
        Files.delete(jar(alone));
        assertThat(call(root, alone, Map.of(), "--version").err()).contains("mvn package");
    }
}
