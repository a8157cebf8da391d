package ayneh.output;

import ayneh.diagnostic.WorkException;
import ayneh.folder.StagedFolder;
import ayneh.parallel.WorkerPool;
import ayneh.spool.SpooledTexts;
import ayneh.text.Tsv;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The record of the files that a build made, kept with them in {@code .ayneh-files}, so that a later build removes
 * those that it doesn't make, and remakes only those that would differ. The first line has the fingerprint of the whole
 * site's inputs, the number of things on it, and the number of lines below. Each other line is for a file: its name, its
 * size in bytes and, for a page or a book, the fingerprints of its inputs and of its contents and the questions about
 * links. A damaged record is ignored, and everything is made again.
 */
public final class BuildManifest {
    private static final String FILE = ".ayneh-files";
    private static final String VERSION = "ayneh-files 6";

    private final Path folder;
    private final FileTime written;
    private final Summary summary;
    /** The lines of the files without their names, by name: as text they take a third of the memory. */
    private final Map<String, String> lines;

    private BuildManifest(Path folder, FileTime written, Summary summary, Map<String, String> lines) {
        this.folder = folder;
        this.written = written;
        this.summary = summary;
        this.lines = lines;
    }

    /**
     * The site as a whole.
     *
     * @param inputs the fingerprint of all its inputs; empty if unknown
     * @param made what was made
     * @param files how many files it has; -1 if unknown
     */
    record Summary(String inputs, SiteWriter.Made made, int files) {}

    /** Returns whether a file is the record. */
    static boolean is(String name) {
        return name.equals(FILE);
    }

    /** Returns the record of the last build in a folder; an empty one if there is none. */
    public static BuildManifest read(Path folder) {
        Path file = folder.resolve(FILE);
        Map<String, String> lines = new HashMap<>();
        try (BufferedReader rows = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            FileTime written = Files.getLastModifiedTime(file);
            Path base = folder.toAbsolutePath().normalize();
            String first = rows.readLine();
            Summary summary = first == null ? nothing() : summary(first.split("\t", -1));
            for (String row = rows.readLine(); row != null; row = rows.readLine()) {
                int tab = row.indexOf('\t');
                String name = tab < 0 ? row : row.substring(0, tab);
                if (!isBelow(base, name)) {
                    return nothing(folder);
                }
                lines.put(name, row.substring(name.length()));
            }
            return summary.files() >= 0 && summary.files() != lines.size()
                    ? nothing(folder)
                    : new BuildManifest(folder, written, summary, lines);
        } catch (NoSuchFileException | CharacterCodingException none) {
            return nothing(folder);
        } catch (IOException unreadable) {
            throw new WorkException(file + " can't be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static BuildManifest nothing(Path folder) {
        return new BuildManifest(folder, FileTime.fromMillis(0), nothing(), Map.of());
    }

    /** Returns whether a name can be that of a file in a folder. */
    private static boolean isBelow(Path base, String name) {
        try {
            Path file = base.resolve(name).normalize();
            return file.startsWith(base) && !file.equals(base);
        } catch (InvalidPathException damaged) {
            return false;
        }
    }

    private static Summary nothing() {
        return new Summary("", new SiteWriter.Made(0, 0, 0, 0, 0, false, null), -1);
    }

    private static Summary summary(String[] cells) {
        if (cells.length != 10 || !cells[0].equals(VERSION)) {
            return nothing();
        }
        try {
            return new Summary(
                    cells[1],
                    new SiteWriter.Made(
                            Integer.parseInt(cells[2]),
                            Integer.parseInt(cells[3]),
                            Integer.parseInt(cells[4]),
                            Integer.parseInt(cells[5]),
                            Integer.parseInt(cells[6]),
                            Boolean.parseBoolean(cells[7]),
                            cells[8].isEmpty() ? null : LocalDate.parse(cells[8])),
                    Integer.parseInt(cells[9]));
        } catch (NumberFormatException | DateTimeParseException broken) {
            return nothing();
        }
    }

    /** Returns the names of the files. */
    public Set<String> names() {
        return lines.keySet();
    }

    /** Returns what is recorded of a file, if anything is. */
    Optional<FileRecord> find(String name) {
        return Optional.ofNullable(lines.get(name)).map(FileRecord::parse);
    }

    /** Returns whether no file has changed on disk and the site was made from just these inputs. */
    public boolean isWhole(String inputs, WorkerPool workers) {
        return isMadeOf(inputs)
                && !workers.map(
                                List.copyOf(lines.entrySet()),
                                line -> isIntact(line.getKey(), FileRecord.parse(line.getValue())))
                        .contains(false);
    }

    /** Returns whether the site was made of inputs with this fingerprint. */
    boolean isMadeOf(String inputs) {
        return !inputs.isEmpty() && summary.inputs().equals(inputs);
    }

    /** Returns when it was written: after all other files of the site. */
    FileTime written() {
        return written;
    }

    /** Returns what was made. */
    public SiteWriter.Made made() {
        return summary.made();
    }

    /**
     * Returns whether a file is as it was recorded. One that somebody has changed since is newer than the record of all,
     * which is written last.
     */
    boolean isIntact(String name, FileRecord recorded) {
        try {
            BasicFileAttributes file = Files.readAttributes(folder.resolve(name), BasicFileAttributes.class);
            return file.isRegularFile()
                    && file.size() == recorded.size()
                    && file.lastModifiedTime().compareTo(written) <= 0;
        } catch (IOException gone) {
            return false;
        }
    }

    /** The record of a build that is still running. Safe for use by several threads. */
    static final class Draft {
        /** The most characters of lines that stay in memory: those of some hundred thousand pages. */
        private static final long KEPT = 10_000_000;

        private final SpooledTexts texts = new SpooledTexts(KEPT);
        /** The ends of the lines of pages, behind name and size. */
        private final Map<String, Supplier<String>> pages = new ConcurrentHashMap<>();

        /** Records the inputs of a page; its size is not needed. */
        void note(String name, FileRecord page) {
            pages.put(name, texts.put(page.inputs()));
        }

        /** Returns the fingerprint of the contents of a page that was made or kept. */
        String contents(String name) {
            return FileRecord.parse("\t0" + inputs(name)).contents();
        }

        private String inputs(String name) {
            Supplier<String> page = pages.get(name);
            return page == null ? "" : page.get();
        }

        /**
         * Stages the record of all staged files.
         *
         * @param siteInputs the fingerprint of the site's inputs
         */
        void stage(StagedFolder staged, String siteInputs, SiteWriter.Made made) {
            Map<String, Long> sizes = staged.sizes();
            String head = Tsv.row(
                    VERSION,
                    siteInputs,
                    made.posts(),
                    made.channels(),
                    made.tags(),
                    made.series(),
                    made.pages(),
                    made.withoutPictures(),
                    made.picturesSince() == null ? "" : made.picturesSince(),
                    sizes.size());
            staged.write(
                    FILE,
                    out -> { // all lines at once would be the most that is ever in memory
                        out.write(head.getBytes(StandardCharsets.UTF_8));
                        for (Map.Entry<String, Long> file : sizes.entrySet()) {
                            String line =
                                    Tsv.cell(file.getKey()) + "\t" + file.getValue() + inputs(file.getKey()) + "\n";
                            out.write(line.getBytes(StandardCharsets.UTF_8));
                        }
                    });
        }
    }
}
