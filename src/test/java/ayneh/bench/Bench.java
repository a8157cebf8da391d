package ayneh.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Benchmarks the packaged program; see {@code docs/site/content/pages/bench.md}. */
@Command(name = "bench", mixinStandardHelpOptions = true, description = "Measures ayneh beside Hugo and cp -r.")
public final class Bench implements Callable<Integer> {
    private static final long LONGEST_PREPARATION = TimeUnit.MINUTES.toNanos(2);

    @Option(
            names = "--sizes",
            split = ",",
            paramLabel = "N[xR]",
            description =
                    "how many posts, and how often each run is repeated if not as --repeat says; as in 1000,100000x3")
    private List<String> sizes = List.of("100", "1000", "10000");

    @Option(
            names = "--imports",
            split = ",",
            paramLabel = "N[xR]",
            description = "how many messages exports to be imported have, and how often that is repeated; 0 for none")
    private List<String> imports = List.of("10000");

    @Option(
            names = "--serve",
            split = ",",
            paramLabel = "N",
            description = "how many posts the sites have on which reloads are measured; 0 for none")
    private List<Integer> served = List.of(1000, 10_000);

    @Option(names = "--repeat", paramLabel = "R", description = "how often each run is repeated (default: 5)")
    private int repetitions = 5;

    @Option(names = "--folder", paramLabel = "DIR", description = "where to work (default: a new one in target/bench)")
    private @Nullable Path folder;

    @Option(names = "--program", paramLabel = "DIR", description = "where bin/ayneh stands (default: target)")
    private Path program = Path.of("target");

    private final PrintStream out;
    private final PrintStream notes;

    /**
     * @param out receives the table
     * @param notes receives everything else
     */
    public Bench(PrintStream out, PrintStream notes) {
        this.out = out;
        this.notes = notes;
    }

    /** Runs the benchmark, and exits with 0 when done. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new CommandLine(new Bench(out, System.err)).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path work = workFolder();
        Path launcher = program.resolve("bin/ayneh").toAbsolutePath().normalize();
        Processes processes = new Processes(
                Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "XDG_CACHE_HOME",
                        work.resolve("cache").toString()),
                work.resolve("log.txt"),
                notes);
        List<Contender> contenders = new ArrayList<>(List.of(Contender.values()));
        if (!processes.has("hugo", "version")) {
            notes.println("Hugo isn't installed (Debian's package «hugo»): there will be nothing to compare with.");
            contenders.remove(Contender.HUGO);
        }
        prepare(processes, launcher, work);
        SamplePosts posts = SamplePosts.of(Path.of("seeds"));
        out.println(Machine.describe(work) + ". Medians of whole processes.\n");
        out.print(Table.head());
        for (String size : sizes) {
            int count = count(size);
            List<Contender> taking = contenders.stream()
                    .filter(contender -> contender.takesPart(count))
                    .toList();
            Path folder = work.resolve(String.valueOf(count));
            Contest contest = new Contest(processes, launcher, folder, taking, count, times(size));
            out.print(Table.rows(count, contest.run(posts, Path.of("src/bench/hugo"))));
        }
        List<String> exports = imports.stream().filter(size -> count(size) > 0).toList();
        out.print(exports.isEmpty() ? "" : ImportContest.head());
        for (String size : exports) {
            Path folder = work.resolve("imports-" + count(size));
            out.print(new ImportContest(processes, launcher, folder, times(size)).rows(posts, count(size)));
        }
        for (int count : served.stream().filter(count -> count > 0).toList()) {
            out.print(new ReloadContest(launcher, work.resolve("serve-" + count)).run(posts, count));
        }
        notes.println("All that was made lies in " + work + "; delete it when you don't measure any more.");
        return 0;
    }

    private static int count(String size) {
        return Integer.parseInt(size.split("x", 2)[0]);
    }

    private int times(String size) {
        String[] parts = size.split("x", 2);
        return parts.length > 1 ? Integer.parseInt(parts[1]) : repetitions;
    }

    private Path workFolder() throws IOException {
        Path parent = Path.of("target/bench").toAbsolutePath();
        Files.createDirectories(parent);
        Path work = folder == null ? Files.createTempDirectory(parent, "run-") : folder.toAbsolutePath();
        return Files.createDirectories(work);
    }

    /** Lets the launcher prepare its classes, as it does once on each machine. */
    private static void prepare(Processes processes, Path launcher, Path work)
            throws IOException, InterruptedException {
        processes.run(List.of(launcher.toString(), "--version"));
        Path prepared = work.resolve("cache/ayneh");
        long begin = System.nanoTime();
        while (Files.isDirectory(prepared)
                && isUnfinished(prepared)
                && System.nanoTime() - begin < LONGEST_PREPARATION) {
            Thread.sleep(100);
        }
    }

    private static boolean isUnfinished(Path prepared) throws IOException {
        try (Stream<Path> files = Files.list(prepared)) {
            return files.anyMatch(
                    file -> file.toFile().length() == 0 || !file.toString().endsWith(".jsa"));
        }
    }
}
