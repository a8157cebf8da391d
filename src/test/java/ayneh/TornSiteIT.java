package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * However a command ends, the folder has the old archive and site or the new ones, or the next command completes them
 * first. The number of commands killed: {@code -Dkills=1000}; the seed for the random moments: {@code -Dkills.seed=1}.
 */
class TornSiteIT {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String JAR = Path.of(System.getProperty("ayneh.jar", "target/ayneh.jar"))
            .toAbsolutePath()
            .toString();
    private static final int POSTS = 60;

    @TempDir
    Path root;

    private Path workspace;

    @BeforeEach
    void twoVersionsOfASource() {
        workspace = root.resolve("workspace");
        site("");
        source("old");
    }

    private void site(String more) {
        Run.write(workspace.resolve("seeds/site.yaml"), """
                search: false
                books: false
                share_images: false
                channels: {made_up: {name: Made up, lang: en}}
                sources: [{file: a.json, channel: made_up, format: telegram-json}]
                """ + more);
    }

    /** Writes a source whose posts all contain the same word; each version has some posts that the other lacks. */
    private void source(String word) {
        Export export = Export.part();
        for (int id = 1; id <= POSTS; id++) {
            export.text(id, "Post " + id + " is " + word + ". #" + word);
        }
        for (int id = 1; id <= 10; id++) {
            export.text((word.equals("old") ? 100 : 200) + id, "Only the " + word + " one has " + id + ".");
        }
        export.write(workspace, "a.json");
    }

    private Process start(String... arguments) throws IOException {
        return start(List.of(), arguments);
    }

    private Process start(List<String> before, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(JAVA, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", JAR));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(workspace.toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .start();
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private Map<String, String> seen(String folder) {
        return seen(workspace.resolve(folder));
    }

    /** Returns the visible files of a folder: all but those of a running command and the notes of builds. */
    private static Map<String, String> seen(Path folder) {
        Map<String, String> files = Run.files(folder);
        files.keySet().removeIf(name -> name.startsWith(".ayneh"));
        return files;
    }

    private Map<String, Map<String, String>> both() {
        return new TreeMap<>(Map.of("content", seen("content"), "public", seen("public")));
    }

    /** Runs a command that only completes the previous one and then fails, because its source is broken. */
    private void aCommandThatFails() throws Exception {
        Path source = workspace.resolve("seeds/a.json");
        String text = Files.readString(source);
        Files.writeString(source, "no JSON");
        assertThat(Run.in(workspace, "build").code()).isEqualTo(2);
        Files.writeString(source, text);
    }

    @Test
    void aKilledBuildLeavesTheOldSiteOrTheNewOne() throws Exception {
        int kills = Integer.getInteger("kills", Effort.size(4, 20));
        long seed = Long.getLong("kills.seed", System.nanoTime());
        System.out.println("-Dkills=" + kills + " -Dkills.seed=" + seed);
        Random random = new Random(seed);
        Run.done(workspace, "build");
        Map<String, Map<String, String>> before = both();
        Map<Object, Map<String, Map<String, String>>> known = new HashMap<>();
        long begun = System.nanoTime();
        assertThat(start("build").waitFor()).isZero();
        long usual = System.nanoTime() - begun;
        int torn = 0;
        for (int kill = 0; kill < kills; kill++) {
            String word = kill % 2 == 0 ? "new" : "old";
            source(word);
            Map<String, Map<String, String>> after = known.get(Map.entry(word, before));
            if (after == null) {
                after = undisturbed();
                known.put(Map.entry(word, before), after);
            }

            Process build = start("build");
            if (kill % 2 == 0) {
                TimeUnit.NANOSECONDS.sleep((long) (usual * random.nextDouble()));
            } else {
                killWhileFilesMove(build, random);
            }
            build.destroyForcibly().waitFor();
            boolean pending = Files.exists(workspace.resolve("content/.ayneh/commit"))
                    || Files.exists(workspace.resolve("public/.ayneh/commit"));
            torn += pending ? 1 : 0;
            if (!pending) {
                wholeOrNot(before, after);
            }
            aCommandThatFails();
            wholeOrNot(before, after);
            assertThat(workspace.resolve("content/.ayneh")).doesNotExist();
            assertThat(workspace.resolve("public/.ayneh")).doesNotExist();
            Run.done(workspace, "build");
            assertThat(both()).as("after kill " + kill).isEqualTo(new TreeMap<>(after));
            before = both();
        }
        System.out.println(torn + " of " + kills + " were killed while files moved to their places");
    }

    /** Returns what a build gives that isn't killed. */
    private Map<String, Map<String, String>> undisturbed() throws Exception {
        Path copy = root.resolve("copy");
        Run.copy(workspace, copy);
        Run.done(copy, "build");
        Map<String, Map<String, String>> after =
                Map.of("content", seen(copy.resolve("content")), "public", seen(copy.resolve("public")));
        FileUtils.deleteDirectory(copy.toFile());
        return after;
    }

    /** Waits until files begin to move, plus a random delay. */
    private void killWhileFilesMove(Process build, Random random) throws InterruptedException {
        Path moving = workspace.resolve((random.nextBoolean() ? "content" : "public") + "/.ayneh/commit");
        while (build.isAlive() && !Files.exists(moving)) {
            Thread.onSpinWait();
        }
        TimeUnit.MICROSECONDS.sleep(random.nextInt(3000));
    }

    private void wholeOrNot(Map<String, Map<String, String>> before, Map<String, Map<String, String>> after) {
        for (String folder : List.of("content", "public")) {
            Map<String, String> now = seen(folder);
            if (!now.equals(before.get(folder))) {
                assertThat(now).as(folder).isEqualTo(after.get(folder));
            }
        }
    }

    @Test
    void aSecondCommandWaitsForNobodyAndChangesNothing() throws Exception {
        Run.done(workspace, "build");
        source("new");
        Process first = start("build", "--jobs", "1");
        while (first.isAlive() && !Files.exists(workspace.resolve("content/.ayneh/stage"))) {
            Thread.onSpinWait();
        }
        for (String command : List.of("build", "import", "render", "posts", "audit")) {
            Process second = start(command);
            String said = output(second);
            if (!first.isAlive()) {
                break;
            }
            assertThat(second.waitFor()).as(said).isEqualTo(1);
            assertThat(said)
                    .contains("is in use by another command (process " + first.pid() + ",")
                    .contains("wait until it ends");
        }
        String said = output(first);
        assertThat(first.waitFor()).as(said).isZero();
        assertThat(seen("content").get("made_up/1.md")).contains("is new");
        assertThat(workspace.resolve("content/.ayneh")).doesNotExist();
    }

    /** Files may grow to 64 KiB only: writing fails halfway, as on a full disk. */
    @Test
    void aDiskThatFillsUpLeavesTheOldSite() throws Exception {
        Run.done(workspace, "build");
        Map<String, Map<String, String>> before = both();
        source("new");
        site("title: {en: " + "A long title. ".repeat(2000) + "}\n");
        Process build = start(List.of("bash", "-c", "ulimit -f 64; exec \"$@\"", "bash"), "build");
        String said = output(build);
        assertThat(build.waitFor()).as(said).isEqualTo(1);
        assertThat(said).contains("public can't be written (File too large)").contains("check the disk");
        assertThat(both()).isEqualTo(before);
        assertThat(workspace.resolve("content/.ayneh")).doesNotExist();
        assertThat(workspace.resolve("public/.ayneh")).doesNotExist();
    }

    @Test
    void whereNothingCanBeWrittenNothingIsChanged() throws Exception {
        Run.done(workspace, "build");
        Map<String, Map<String, String>> before = both();
        source("new");
        Process build = start("build", "--output", "/proc/a-site");
        String said = output(build);
        assertThat(build.waitFor()).as(said).isEqualTo(1);
        assertThat(said).contains("/proc/a-site can't be written");
        assertThat(both()).isEqualTo(before);
    }

    @Test
    void aTemplateThatFailsLeavesTheOldSite() throws Exception {
        Run.done(workspace, "build");
        Map<String, Map<String, String>> before = both();
        source("new");
        Run.write(workspace.resolve("templates/post.ftlh"), "<p>${page.heading.of.nothing}</p>");
        Process build = start("build");
        String said = output(build);
        assertThat(build.waitFor()).as(said).isEqualTo(1);
        assertThat(said).contains("templates/post.ftlh:1:6: the template fails");
        assertThat(both()).isEqualTo(before);
    }

    @Test
    void aLockThatSomebodyDeadHasLeftIsTakenOver() throws Exception {
        Run.write(workspace.resolve("content/.ayneh/lock"), "process 1, since 2020-01-01T00:00:00Z");
        Run.write(workspace.resolve("public/.ayneh/stage/files/index.html"), "half");
        Run.done(workspace, "build");
        assertThat(workspace.resolve("content/.ayneh")).doesNotExist();
        assertThat(workspace.resolve("public/.ayneh")).doesNotExist();
        assertThat(seen("public").get("index.html")).contains("Made up");
    }
}
