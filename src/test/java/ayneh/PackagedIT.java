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
import org.junit.jupiter.api.BeforeEach;
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
    Path root;

    private Path usual;
    private Path other;

    @BeforeEach
    void twoWorkspaces() {
        usual = root.resolve("usual");
        other = root.resolve("other place");
        Run.copy(Path.of("seeds"), usual.resolve("seeds"));
        Run.copy(Path.of("seeds"), other.resolve("seeds"));
    }

    private static String java(Path folder, Map<String, String> environment, List<String> options, List<String> args)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
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

    static List<Arguments> ways() {
        return List.of(
                Arguments.of(Map.of(), List.of("-Duser.language=tr", "-Duser.country=TR"), List.of()),
                Arguments.of(Map.of("LC_ALL", "C"), List.of(), List.of()),
                Arguments.of(Map.of("TZ", "Pacific/Kiritimati"), List.of("-Duser.timezone=Asia/Tehran"), List.of()),
                Arguments.of(Map.of(), List.of("-Dfile.encoding=ISO-8859-1"), List.of()),
                Arguments.of(Map.of(), List.of("-Duser.language=fa", "-Duser.country=IR"), List.of("--jobs", "8")),
                Arguments.of(Map.of(), List.of(), List.of("--jobs", "1")));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void theSameInputGivesTheSameBytes(Map<String, String> environment, List<String> options, List<String> args)
            throws Exception {
        java(usual, Map.of(), List.of(), List.of());
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

    /** What a build has noted counts as well where the site's folder is the one that the command stands in. */
    @Test
    void aDeletedPostsPageGoesFromTheFolderThatOneStandsIn() throws Exception {
        Path site = Files.createDirectories(root.resolve("site"));
        List<String> render = List.of("render", "--quiet", "--root", usual.toString(), "--output", ".");
        java(usual, Map.of(), List.of(), List.of("import", "--quiet"));
        java(site, Map.of(), List.of(), render);
        String post = Run.files(usual.resolve("content/dl_stories")).keySet().stream()
                .filter(name -> name.endsWith(".md") && !name.equals("index.md"))
                .findFirst()
                .orElseThrow();
        Path page = site.resolve("dl_stories").resolve(post.replace(".md", ".html"));
        assertThat(page).exists();
        Files.delete(usual.resolve("content/dl_stories").resolve(post));
        java(site, Map.of(), List.of(), render);
        assertThat(page).doesNotExist();
    }

    @Test
    void theAuditIsUtf8InAnyLocale() throws Exception {
        String plain = java(usual, Map.of(), List.of(), List.of("audit", "--quiet"));
        String inC =
                java(usual, Map.of("LC_ALL", "C"), List.of("-Dfile.encoding=US-ASCII"), List.of("audit", "--quiet"));
        assertThat(inC).isEqualTo(plain).hasLineCount(1035);
        java(usual, Map.of(), List.of(), List.of("import"));
        assertThat(java(usual, Map.of("LC_ALL", "C"), List.of(), List.of("posts")))
                .contains("مدلسازی زبان");
    }

    @Test
    void theSiteMayStandUnderAnyAddress() throws Exception {
        java(usual, Map.of(), List.of(), List.of("build", "--quiet"));
        java(
                usual,
                Map.of(),
                List.of(),
                List.of(
                        "render",
                        "--quiet",
                        "--output",
                        root.resolve("site").toString(),
                        "--base-url",
                        "https://example.org/any/sub/path"));
        Map<String, String> without = Run.files(usual.resolve("public"));
        Run.files(root.resolve("site")).forEach((name, text) -> {
            if (name.endsWith(".html") && !name.equals("404.html")) {
                assertThat(withoutHead(text)).as(name).isEqualTo(withoutHead(without.get(name)));
            }
        });
        assertThat(Files.readString(root.resolve("site/fa/index.html")))
                .contains("<link rel=\"canonical\" href=\"https://example.org/any/sub/path/fa/index.html\">");
    }

    private static String withoutHead(String page) {
        return page.substring(page.indexOf("<body>"));
    }
}
