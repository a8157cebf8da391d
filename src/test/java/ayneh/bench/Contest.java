package ayneh.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Runs the programs on the same number of posts, in turn, so that other activity on the machine affects all alike. Each
 * site gets a folder of its own, and nothing is deleted in between: on some file systems that slows down writing for
 * minutes. New sites come first, because replacing files deletes some too.
 */
final class Contest {
    private static final int MEBIBYTE = 1 << 20;
    private static final int LEAST_TOUCHED = 256;

    /** The most memory per post that a program was seen to take. */
    private static final int BYTES_FOR_A_POST = 64 << 10;

    private static final String NEW = "new site";

    /** The title of the copy's row. */
    static final String COPY = "cp -r of ayneh's comparable site";

    private static final String CHANGED = "one post changed";
    private static final String UNCHANGED = "nothing changed";

    private final Processes processes;
    private final Path launcher;
    private final Path folder;
    private final List<Contender> contenders;
    private final int count;
    private final int repetitions;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    /**
     * @param launcher our program
     * @param folder a folder to work in
     * @param contenders the programs to compare
     * @param count the number of posts
     * @param repetitions how often each program does each task
     */
    Contest(Processes processes, Path launcher, Path folder, List<Contender> contenders, int count, int repetitions) {
        this.processes = processes;
        this.launcher = launcher;
        this.folder = folder;
        this.contenders = List.copyOf(contenders);
        this.count = count;
        this.repetitions = repetitions;
    }

    /**
     * Measures the programs.
     *
     * @param posts the posts
     * @param hugo the site for Hugo
     */
    List<Row> run(SamplePosts posts, Path hugo) throws IOException {
        for (Contender contender : contenders) {
            contender.prepare(posts, count, hugo, source(contender));
        }
        for (int turn = 1; turn <= repetitions; turn++) {
            for (Contender contender : contenders) {
                build(contender, turn, NEW);
            }
            copy(turn);
        }
        SamplePost middle = posts.post((count + 1) / 2, count);
        for (int turn = 1; turn <= repetitions; turn++) {
            for (Contender contender : contenders) {
                String more = "\nOne more line, number " + turn + ".\n";
                Files.writeString(
                        contender.file(middle, source(contender)),
                        more,
                        StandardCharsets.UTF_8,
                        StandardOpenOption.APPEND);
                build(contender, turn, CHANGED);
            }
            for (Contender contender : contenders) {
                if (contender.isOurs()) {
                    build(contender, turn, UNCHANGED);
                }
            }
        }
        return new ArrayList<>(rows.values());
    }

    private Path source(Contender contender) {
        return folder.resolve(contender.name().toLowerCase(Locale.ROOT));
    }

    private Path site(Contender contender, int turn) {
        return folder.resolve("sites").resolve(contender.name().toLowerCase(Locale.ROOT) + "-" + turn);
    }

    private void build(Contender contender, int turn, String what) throws IOException {
        Path site = site(contender, turn);
        measure(contender.title() + ": " + what, site, contender.command(launcher, source(contender), site));
    }

    private void copy(int turn) throws IOException {
        Path copy = folder.resolve("sites/copy-" + turn);
        measure(COPY, copy, List.of("cp", "-r", site(Contender.COMPARABLE, turn).toString(), copy.toString()));
    }

    private void measure(String title, Path site, List<String> command) throws IOException {
        Files.createDirectories(site.getParent());
        SiteState before = Files.exists(site) ? SiteState.of(site) : new SiteState(Map.of(), 0);
        touchMemory();
        processes.run(List.of("sync"));
        Measurement measured = processes.measure(command);
        SiteState after = SiteState.of(site);
        rows.computeIfAbsent(title, Row::new).add(measured, after, after.writtenSince(before));
    }

    /**
     * Touches memory first: a virtual machine may have to request it from its host again, which slows down the next
     * program.
     */
    private void touchMemory() {
        long wanted = Math.max(LEAST_TOUCHED, (long) count * BYTES_FOR_A_POST / MEBIBYTE);
        long megabytes = Math.min(wanted, Machine.freeMemory() / 2 / MEBIBYTE);
        processes.run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:+AlwaysPreTouch",
                "-Xms" + megabytes + "m",
                "-Xmx" + megabytes + "m",
                "-version"));
    }
}
