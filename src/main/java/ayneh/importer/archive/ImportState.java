package ayneh.importer.archive;

import ayneh.diagnostic.WorkException;
import ayneh.folder.ProgramFiles;
import ayneh.parallel.WorkerPool;
import ayneh.settings.Settings;
import ayneh.settings.SourceFormat;
import ayneh.settings.SourceSettings;
import ayneh.text.Fingerprint;
import ayneh.text.Tsv;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What an import reads besides the archive: the program, the settings and the files of the sources, each with its
 * fingerprint. As long as they are the same, the ledger that the last import wrote holds, and need not be made again by
 * reading everything.
 */
public final class ImportState {
    /** Its path in the archive. */
    public static final String FILE = ".ayneh-sources";

    private static final String VERSION = "ayneh-sources 1";

    private final String inputs;

    private ImportState(String inputs) {
        this.inputs = inputs;
    }

    /**
     * Looks at the files.
     *
     * @param seeds the folder of the sources and the settings
     * @param workers the threads that read
     */
    public static ImportState of(Settings settings, Path seeds, WorkerPool workers) {
        TreeSet<Path> files = new TreeSet<>();
        try {
            files.add(seeds.resolve("site.yaml"));
            for (SourceSettings source : settings.sources()) {
                files.addAll(files(seeds.resolve(source.file()), source.format()));
            }
            files.removeIf(file -> !Files.isRegularFile(file));
            StringBuilder text = new StringBuilder(Tsv.row(VERSION, ProgramFiles.fingerprint()));
            workers.map(List.copyOf(files), file -> row(seeds, file)).forEach(text::append);
            return new ImportState(text.toString());
        } catch (IOException unreadable) {
            throw new WorkException("The sources can't be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** Returns the files that a source may consist of; media are not among them, because the ledger doesn't have them. */
    private static List<Path> files(Path source, SourceFormat format) throws IOException {
        boolean isFolder = Files.isDirectory(source);
        if (!isFolder && format != SourceFormat.TELEGRAM_HTML) {
            return List.of(source);
        }
        Path folder = isFolder ? source : source.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static String row(Path seeds, Path file) {
        try {
            String name =
                    seeds.toAbsolutePath().relativize(file.toAbsolutePath()).toString();
            return Tsv.row(name.replace('\\', '/'), Files.size(file), Fingerprint.of(file));
        } catch (IOException unreadable) {
            throw new WorkException(file + " can't be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /**
     * Returns the state as a file.
     *
     * @param record the import record that was written
     * @param ledger the ledger that was written
     */
    String text(String record, String ledger) {
        return inputs + Tsv.row(fingerprint(record), fingerprint(ledger));
    }

    private static String fingerprint(String text) {
        return Fingerprint.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns whether an import would read just the same, and write the same ledger.
     *
     * @param before the state as a file of the last import; empty if there is none
     * @param record its record
     * @param ledger its ledger
     */
    public boolean isAsIn(String before, String record, String ledger) {
        return before.equals(text(record, ledger));
    }
}
