package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The packaged program as whole processes: the same bytes wherever and however it runs. */
class PackagedIT {
    private static final Path JAR =
            Path.of(System.getProperty("ayneh.jar", "target/ayneh.jar")).toAbsolutePath();

    @TempDir
    static Path shared;

    private static Path usual;

    @TempDir
    Path root;

    /** Builds the seeds in a process with default settings. */
    @BeforeAll
    static void build() throws Exception {
        usual = shared.resolve("usual");
        Run.copy(Path.of("seeds"), usual.resolve("seeds"));
        java(usual, Map.of(), List.of(), List.of("--quiet"));
    }

    private static String java(Path folder, Map<String, String> environment, List<String> options, List<String> args)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")); // over before the better compiler pays
        command.addAll(options);
        command.add("-jar");
        command.add(JAR.toString());
        command.addAll(args);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectInput(new File("/dev/null"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    /** Returns the ways to run: everything that may differ at once, and in a thorough run each alone as well. */
    static List<Arguments> ways() {
        return Effort.sample(
                List.of(
                        Arguments.of(
                                Map.of("LC_ALL", "C", "TZ", "Pacific/Kiritimati"),
                                List.of(
                                        "-Duser.language=tr",
                                        "-Duser.country=TR",
                                        "-Duser.timezone=Asia/Tehran",
                                        "-Dfile.encoding=ISO-8859-1"),
                                List.of("--jobs", "8")),
                        Arguments.of(Map.of(), List.of("-Duser.language=tr", "-Duser.country=TR"), List.of()),
                        Arguments.of(Map.of("LC_ALL", "C"), List.of(), List.of()),
                        Arguments.of(
                                Map.of("TZ", "Pacific/Kiritimati"), List.of("-Duser.timezone=Asia/Tehran"), List.of()),
                        Arguments.of(Map.of(), List.of("-Dfile.encoding=ISO-8859-1"), List.of()),
                        Arguments.of(
                                Map.of(), List.of("-Duser.language=fa", "-Duser.country=IR"), List.of("--jobs", "8")),
                        Arguments.of(Map.of(), List.of(), List.of("--jobs", "1"))),
                7);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void theSameInputGivesTheSameBytes(Map<String, String> environment, List<String> options, List<String> args)
            throws Exception {
        Path other = root.resolve("other place");
        Run.copy(Path.of("seeds"), other.resolve("seeds"));
        List<String> elsewhere = new ArrayList<>(List.of("build", "--root", other.toString()));
        elsewhere.addAll(args);
        java(root, environment, options, elsewhere);
        for (String folder : List.of("content", "public")) {
            Map<String, String> one = Run.files(usual.resolve(folder));
            Map<String, String> another = Run.files(other.resolve(folder));
            assertThat(another.keySet()).hasSizeGreaterThan(80).isEqualTo(one.keySet());
            another.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(one.get(name)));
        }
    }

    /** A build's notes also count if the site's folder is the current folder. */
    @Test
    void aDeletedPostsPageGoesFromTheFolderThatOneStandsIn() throws Exception {
        Path site = Files.createDirectories(root.resolve("site"));
        for (int i = 1; i <= 2; i++) {
            Run.write(root.resolve("content/news/" + i + ".md"), "---\norder: " + i + "\nlang: en\n---\n\nText.\n");
        }
        List<String> render = List.of("render", "--quiet", "--root", root.toString(), "--output", ".");
        java(site, Map.of(), List.of(), render);
        assertThat(site.resolve("news/2.html")).exists();
        Files.delete(root.resolve("content/news/2.md"));
        java(site, Map.of(), List.of(), render);
        assertThat(site.resolve("news/2.html")).doesNotExist();
        assertThat(site.resolve("news/1.html")).exists();
    }

    @Test
    void tablesAreUtf8InAnyLocale() throws Exception {
        String plain = Run.done(usual, "audit", "--quiet").out();
        List<String> ascii = List.of("-Dfile.encoding=US-ASCII");
        String audit = java(usual, Map.of("LC_ALL", "C"), ascii, List.of("audit", "--quiet"));
        assertThat(audit).isEqualTo(plain).hasLineCount(1035);
        String posts = java(usual, Map.of("LC_ALL", "C"), List.of(), List.of("posts"));
        assertThat(posts).isEqualTo(Run.done(usual, "posts").out()).contains("مدلسازی زبان");
    }
}
