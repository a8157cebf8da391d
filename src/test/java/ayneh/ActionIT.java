package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import ayneh.text.Sha256;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The shell in {@code action.yml}, run as it stands, with nothing in the environment but what GitHub gives. */
class ActionIT {
    private static final Path JAR =
            Path.of(System.getProperty("ayneh.jar", "target/ayneh.jar")).toAbsolutePath();

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ ([a-z_.-]+)(?: \\|\\| ([a-z_.-]+))? }}");
    private static final Pattern CONDITION = Pattern.compile("([a-z_.-]+) ([!=]=) '([a-z]*)'");

    @TempDir
    Path root;

    private Path checkout;
    private Path github;
    private final Map<String, String> expressions = new HashMap<>();

    @BeforeEach
    void aWorkflow() throws IOException {
        checkout = root.resolve("_actions/OWNER/ayneh/v1");
        github = root.resolve("github");
        Run.write(checkout.resolve("pom.xml"), "<project>\n  <version>1.2.3</version>\n</project>\n");
        Path launcher = checkout.resolve("src/main/dist/bin/ayneh");
        Files.createDirectories(launcher.getParent());
        Files.copy(Path.of("src/main/dist/bin/ayneh"), launcher);
        Run.write(root.resolve("site/content/news/1.md"), "---\ntitle: One\norder: 1\nlang: en\n---\n\nText.\n");
        expressions.putAll(Map.of(
                "github.action_ref", "v1",
                "github.action_repository", "OWNER/ayneh",
                "github.action_path", checkout.toString(),
                "inputs.root", "site",
                "inputs.fetch", "",
                "inputs.pages", "false",
                "steps.pages.outputs.base_url", "",
                "inputs.command", "render --verbose",
                "inputs.base-url", "https://example.org/x/"));
    }

    @Test
    void itTakesTheJarOfItsRelease() throws Exception {
        release(Sha256.of(JAR, 64));
        Run run = run();
        assertThat(run.out()).contains("Rendered 1 post");
        assertThat(run.code()).isZero();
        assertThat(Run.read(root.resolve("site/public/sitemap.xml"))).contains("https://example.org/x/news/1.html");
        Files.delete(github.resolve("OWNER/ayneh/releases/download/v1.2.3/ayneh.jar"));
        assertThat(run().code()).as("with what the cache has").isZero();
    }

    @Test
    void aJarThatIsNotWhatTheReleaseSaysIsNotRun() throws Exception {
        release("0".repeat(64));
        Run run = run();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("::error::").contains("isn't what SHA256SUMS says");
        assertThat(root.resolve("site/public")).doesNotExist();
    }

    @Test
    void withoutAReleaseItIsMadeOfItsSources() throws Exception {
        assertThat(run().out()).contains("There is no file:").contains("mvn --batch-mode --quiet -DskipTests package");
        expressions.put("github.action_ref", "main");
        release(Sha256.of(JAR, 64));
        assertThat(run().out()).contains("main is no release").contains("the program: render --verbose --root site");
    }

    @Test
    void whatIsNewIsFetchedAndCommitted() throws Exception {
        expressions.putAll(
                Map.of("inputs.fetch", "garden_i other", "github.action_ref", "main", "inputs.base-url", ""));
        expressions.put("steps.pages.outputs.base_url", "https://pages.example/x");
        Path remote = root.resolve("remote.git");
        git(root, "init", "--quiet", "--bare", remote.toString());
        git(root, "init", "--quiet", "site");
        git(root.resolve("site"), "remote", "add", "origin", remote.toString());
        git(root.resolve("site"), "config", "push.default", "current");
        Run.write(root.resolve("site/seeds/garden_i/1.html"), "a page");
        Run run = run();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("the program: fetch garden_i --root site\nthe program: fetch other --root site\n")
                .contains("the program: render --verbose --root site --base-url https://pages.example/x\n");
        assertThat(git(remote, "log", "--all", "--name-only", "--format=%an: %s"))
                .isEqualTo("github-actions[bot]: Save new posts\n\ncontent/news/1.md\nseeds/garden_i/1.html\n");
    }

    private static String git(Path folder, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String out = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).as(out).isZero();
        return out;
    }

    private void release(String sum) throws IOException {
        Path files = Files.createDirectories(github.resolve("OWNER/ayneh/releases/download/v1.2.3"));
        Files.copy(JAR, files.resolve("ayneh.jar"));
        Run.write(files.resolve("SHA256SUMS"), "00  other.tar.gz\n" + sum + "  ayneh.jar\n");
    }

    /** Runs all steps of shell, until one fails. */
    @SuppressWarnings("unchecked")
    private Run run() throws Exception {
        Map<String, Object> action = (Map<String, Object>)
                new Load(LoadSettings.builder().build()).loadFromString(Run.read(Path.of("action.yml")));
        Map<String, Object> composite = (Map<String, Object>) action.get("runs");
        Run last = new Run(0, "", "");
        for (Map<String, Object> step : (List<Map<String, Object>>) composite.get("steps")) {
            boolean runs = step.containsKey("run") && isMet((String) step.getOrDefault("if", ""));
            if (runs && last.code() == 0) {
                Run next = shell((String) step.get("run"), (Map<String, String>) step.getOrDefault("env", Map.of()));
                last = new Run(next.code(), last.out() + next.out(), last.err() + next.err());
            }
        }
        return last;
    }

    private Run shell(String script, Map<String, String> environment) throws Exception {
        Path output = root.resolve("output.txt");
        Files.deleteIfExists(output);
        ProcessBuilder builder = new ProcessBuilder("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script);
        builder.directory(root.toFile()).environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "HOME", root.resolve("home").toString(),
                        "PATH", maven() + File.pathSeparator + System.getenv("PATH"),
                        "JAVA_HOME", System.getProperty("java.home"),
                        "GITHUB_SERVER_URL", "file://" + github,
                        "GITHUB_OUTPUT", output.toString()));
        environment.forEach((name, value) -> builder.environment().put(name, evaluated(value)));
        Path out = Files.createTempFile(root, "out", ".txt");
        Path err = Files.createTempFile(root, "err", ".txt");
        int code = builder.redirectInput(new File("/dev/null"))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        if (Files.exists(output)) {
            for (String line : Files.readAllLines(output, StandardCharsets.UTF_8)) {
                String[] parts = line.split("=", 2);
                expressions.put("steps.program.outputs." + parts[0], parts[1]);
            }
        }
        return new Run(code, Run.read(out), Run.read(err));
    }

    private String evaluated(String text) {
        return EXPRESSION.matcher(text).replaceAll(found -> {
            String first = expressions.get(found.group(1));
            String other = found.group(2);
            return Matcher.quoteReplacement(first.isEmpty() && other != null ? expressions.get(other) : first);
        });
    }

    private boolean isMet(String condition) {
        Matcher parts = CONDITION.matcher(condition);
        return condition.isEmpty()
                || parts.matches()
                        && expressions.get(parts.group(1)).equals(parts.group(3))
                                == parts.group(2).equals("==");
    }

    /** A Maven that makes a program which tells what it is asked for. */
    private Path maven() throws IOException {
        Path folder = root.resolve("tools");
        Run.write(folder.resolve("mvn"), """
                #!/bin/sh
                echo "mvn $*"
                mkdir -p target/bin
                printf '#!/bin/sh\\necho "the program: $*"\\n' >target/bin/ayneh
                chmod +x target/bin/ayneh
                """);
        assertThat(folder.resolve("mvn").toFile().setExecutable(true)).isTrue();
        return folder;
    }
}
