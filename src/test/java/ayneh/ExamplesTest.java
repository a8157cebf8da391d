package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The workflows in {@code examples/}, with a folder for each of GitHub's runners, and another for what they exchange. */
@Tag("slow")
class ExamplesTest {
    private static final Path EXAMPLES = Path.of("examples");
    private static final String NAME = "${{ matrix.name }}";

    @TempDir
    Path root;

    @Test
    void oneChannel() throws Exception {
        Map<String, String> site = Run.files(run("one-channel").resolve("public"));
        assertThat(site).containsKeys("baghche/2.html", "baghche/3.html");
        assertThat(site.get("index.html")).contains("dir=\"rtl\"").contains("چه وقت آب بدهیم؟");
    }

    @Test
    void aChannelThatUpdatesItself() throws Exception {
        Path runner = run("self-updating");
        assertThat(Run.files(runner.resolve("public"))).containsKeys("sad/2.html", "sad/27.html");
        assertThat(runner.resolve("seeds/sad")).isNotEmptyDirectory();
    }

    @Test
    void manyChannels() throws Exception {
        Path runner = run("many-channels");
        Map<String, String> site = Run.files(runner.resolve("public"));
        assertThat(site).containsKeys("baghche/2.html", "sad/2.html", "fa/index.html", "ru/index.html");
        assertThat(site.get("ru/index.html")).contains("Два сада").contains("Томаты на подоконнике");
        assertThat(site.get("sad/2.html")).contains("<html lang=\"ru\" dir=\"ltr\"");
        assertThat(runner.resolve("content").toFile().list()).containsExactlyInAnyOrder("baghche", "sad");
    }

    @Test
    void eachBeginsWithFilesOfItsOwn() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> EXAMPLES.relativize(file).toString())
                            .filter(name -> name.matches("[^/]+/(content|public)/.*")))
                    .isEmpty();
        }
    }

    /** Runs the jobs in their order, and returns the folder of the last one's runner. */
    private Path run(String example) throws Exception {
        Map<String, Object> workflow = map(new Load(LoadSettings.builder().build())
                .loadFromString(Run.read(EXAMPLES.resolve(example).resolve(".github/workflows/pages.yml"))));
        List<String> names = new ArrayList<>();
        Path runner = root;
        for (Map.Entry<String, Object> entry : map(workflow.get("jobs")).entrySet()) {
            Map<String, Object> job = map(entry.getValue());
            for (String name : job.containsKey("strategy") ? List.copyOf(names) : List.of("")) {
                runner = root.resolve(entry.getKey() + "-" + name);
                for (Object step : (List<?>) job.get("steps")) {
                    names.addAll(step(example, map(step), runner, name));
                }
            }
        }
        return runner;
    }

    /** Runs a step, and returns the names for a matrix that it writes, if any. */
    private List<String> step(String example, Map<String, Object> step, Path runner, String name) throws Exception {
        String action = (String) step.getOrDefault("uses", "");
        Map<String, Object> with = map(step.getOrDefault("with", Map.of()));
        if (action.startsWith("actions/checkout@")) {
            FileUtils.copyDirectory(EXAMPLES.resolve(example).toFile(), runner.toFile());
        } else if (action.startsWith("OWNER/ayneh@")) {
            ayneh(with, runner, name);
        } else if (action.startsWith("actions/upload-artifact@")) {
            upload(text(with, "path", name), runner, root.resolve("artifacts").resolve(text(with, "name", name)));
        } else if (action.startsWith("actions/download-artifact@")) {
            assertThat(text(with, "pattern", name)).isEqualTo("content-*");
            for (Path artifact : children(root.resolve("artifacts"))) {
                FileUtils.copyDirectory(
                        artifact.toFile(),
                        runner.resolve(text(with, "path", name)).toFile());
            }
        } else {
            return names((String) step.get("run"), runner);
        }
        return List.of();
    }

    private void ayneh(Map<String, Object> with, Path runner, String name) throws IOException {
        Path workspace = runner.resolve(text(with, "root", name));
        for (String channel : text(with, "fetch", name).split(" ", -1)) {
            if (!channel.isEmpty()) {
                try (ChannelServer server = new ChannelServer(25)) {
                    Path settings = workspace.resolve("seeds/site.yaml");
                    Run.write(settings, Run.read(settings).replace("my_channel", ChannelServer.HANDLE));
                    String address = server.address().toString();
                    Run.done(workspace, "fetch", channel, "--server", address, "--pause", "0");
                }
            }
        }
        String command = text(with, "command", name);
        Run.done(workspace, command.isEmpty() ? "build" : command);
    }

    /** As the action does with a pattern that ends in a star: what it matches, below the folder before it. */
    private static void upload(String pattern, Path runner, Path artifact) throws IOException {
        assertThat(pattern).endsWith("/*/");
        for (Path folder : children(runner.resolve(pattern.substring(0, pattern.length() - "*/".length())))) {
            if (Files.isDirectory(folder)) {
                FileUtils.copyDirectoryToDirectory(folder.toFile(), artifact.toFile());
            }
        }
    }

    private List<String> names(String script, Path runner) throws Exception {
        Path output = root.resolve("output.txt");
        ProcessBuilder shell = new ProcessBuilder("bash", "-e", "-c", script).directory(runner.toFile());
        shell.environment().put("GITHUB_OUTPUT", output.toString());
        assertThat(shell.start().waitFor()).isZero();
        assertThat(Files.readString(output, StandardCharsets.UTF_8)).matches("names=\\[\".*\"]\n");
        return Pattern.compile("\"([^\"]+)\"")
                .matcher(Run.read(output))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private static String text(Map<String, Object> with, String key, String name) {
        return with.getOrDefault(key, "").toString().replace(NAME, name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
