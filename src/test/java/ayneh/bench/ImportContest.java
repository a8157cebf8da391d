package ayneh.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures the import of exports, and the audit of what was imported. Each import writes into a new folder. */
final class ImportContest {
    private final Processes processes;
    private final Path launcher;
    private final Path folder;
    private final int repetitions;

    /**
     * @param launcher our program
     * @param folder a folder to work in
     * @param repetitions how often each export is imported
     */
    ImportContest(Processes processes, Path launcher, Path folder, int repetitions) {
        this.processes = processes;
        this.launcher = launcher;
        this.folder = folder;
        this.repetitions = repetitions;
    }

    /** Returns the lines above the rows. */
    static String head() {
        return """

                | messages | export | size | import | messages a second | processors | memory | `audit` |
                |---|---|---|---|---|---|---|---|
                """;
    }

    /** Returns a row for each export of so many messages. */
    String rows(SamplePosts posts, int count) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (SampleExport export : SampleExport.values()) {
            Path source = folder.resolve(export.name());
            export.prepare(posts, count, source);
            List<Measurement> imports = new ArrayList<>();
            List<Measurement> audits = new ArrayList<>();
            for (int turn = 1; turn <= repetitions; turn++) {
                Path root = Files.createDirectories(folder.resolve(export.name() + "-" + turn));
                Files.createSymbolicLink(root.resolve("seeds"), source.resolve("seeds"));
                imports.add(processes.measure(command("import", root)));
                audits.add(processes.measure(command("audit", root)));
            }
            double bytes = SiteState.of(source.resolve("seeds")).bytes();
            double seconds = Measurement.median(imports, Measurement::seconds);
            rows.append("| ")
                    .append(String.join(
                            " | ",
                            Table.format("%,d", count),
                            export.name(),
                            Table.megabytes(bytes),
                            Table.seconds(seconds),
                            Table.format("%,.0f", count / seconds),
                            Table.seconds(Measurement.median(imports, Measurement::cpuSeconds)),
                            Table.megabytes(Measurement.median(imports, Measurement::peakBytes)),
                            Table.seconds(Measurement.median(audits, Measurement::seconds))))
                    .append(" |\n");
        }
        return rows.toString();
    }

    private List<String> command(String name, Path root) {
        return List.of(launcher.toString(), name, "--quiet", "--root", root.toString());
    }
}
