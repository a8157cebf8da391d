package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workflow that publishes the documentation with the demo: its shell, as it stands, with the packaged program. */
class PagesWorkflowIT {
    private static final String ADDRESS = "https://example.org/ayneh";

    @TempDir
    Path root;

    private static String script() throws IOException {
        JsonNode steps = new ObjectMapper(new YAMLFactory())
                .readTree(Files.readString(Path.of(".github/workflows/pages.yml")))
                .at("/jobs/build/steps");
        List<String> scripts = new ArrayList<>();
        steps.findValues("run").forEach(run -> scripts.add(run.asText()));
        scripts.removeIf(run -> run.startsWith("mvn "));
        return String.join("\n", scripts);
    }

    @Test
    void theDocumentationLeadsToTheDemo() throws IOException, InterruptedException {
        Files.createSymbolicLink(root.resolve("target"), Path.of("target").toAbsolutePath());
        DocumentationTest.copyTo(root.resolve("docs/site"));
        Run.copy(Path.of("seeds"), root.resolve("seeds"));
        ProcessBuilder builder = new ProcessBuilder("bash", "-e", "-c", script()).directory(root.toFile());
        builder.environment().put("BASE", ADDRESS);
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        Path site = root.resolve("public");
        assertThat(Jsoup.parse(Run.read(site.resolve("index.html")))
                        .select("link[rel=canonical]")
                        .attr("href"))
                .isEqualTo(ADDRESS + "/index.html");
        assertThat(Jsoup.parse(Run.read(site.resolve("demo/index.html")))
                        .select("link[rel=canonical]")
                        .attr("href"))
                .startsWith(ADDRESS + "/demo/");
        for (String language : List.of("en", "fa", "ru")) {
            Path page = site.resolve(language + "/index.html");
            List<Element> links = Jsoup.parse(Run.read(page)).select("a[href*=demo]");
            assertThat(links).hasSizeGreaterThanOrEqualTo(2);
            assertThat(links)
                    .allSatisfy(link ->
                            assertThat(page.resolveSibling(link.attr("href"))).exists());
        }
    }
}
