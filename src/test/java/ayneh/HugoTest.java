package ayneh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hugo builds the demo's archive as it is, where Hugo is installed. */
class HugoTest {
    @TempDir
    Path root;

    private static boolean isInstalled() {
        return List.of(System.getenv("PATH").split(File.pathSeparator, -1)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "hugo")));
    }

    @BeforeEach
    void needsHugo(DemoSite demo) {
        assumeTrue(isInstalled(), "hugo is not installed");
        Run.files(demo.root().resolve("content")).forEach((name, text) -> {
            if (name.endsWith(".md") && !name.startsWith("pages/")) {
                Run.write(root.resolve("content").resolve(name), text);
            }
        });
        Run.write(root.resolve("layouts/_default/single.html"), "<h1>{{ .Title }}</h1>{{ .Content }}");
        Run.write(root.resolve("layouts/_default/list.html"), "{{ range .Pages }}{{ .Title }}{{ end }}");
        Run.write(root.resolve("layouts/index.html"), "{{ range .Site.Pages }}{{ .Title }}{{ end }}");
    }

    /** Builds, and returns what Hugo says. */
    private String build(String settings) throws IOException, InterruptedException {
        Run.write(root.resolve("config.toml"), "baseURL = \"https://example.org/\"\ntitle = \"T\"\n" + settings);
        Process hugo = new ProcessBuilder("hugo", "--panicOnWarning", "--source", root.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(hugo.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(hugo.waitFor()).as(said).isZero();
        return said;
    }

    @Test
    void itBuildsWithoutAWarning() throws Exception {
        assertThat(build("")).doesNotContain("WARN", "ERROR");
    }

    @Test
    void eachPostIsAPageIfTheChannelsPageIsLeftOut() throws Exception {
        String said = build("""
                [[module.mounts]]
                source = "content"
                target = "content"
                excludeFiles = ["*/index.md"]
                """);
        assertThat(said).doesNotContain("WARN", "ERROR");
        Map<String, String> pages = Run.files(root.resolve("public"));
        for (String file : Run.files(root.resolve("content")).keySet()) {
            if (!file.endsWith("/index.md")) {
                assertThat(pages).containsKey(file.toLowerCase(Locale.ROOT).replace(".md", "/index.html"));
            }
        }
    }
}
