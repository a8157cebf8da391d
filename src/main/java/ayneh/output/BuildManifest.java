package ayneh.output;

import ayneh.diagnostic.WorkException;
import ayneh.folder.StagedFolder;
import ayneh.markdown.Html;
import ayneh.parallel.WorkerPool;
import ayneh.text.Tsv;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The record of the files that a build made, kept with them in {@code .ayneh-files}, so that a later build removes
 * those that it doesn't make, and remakes only those that would differ. The first line has the fingerprint of the whole
 * site's inputs and the number of things on it. Each other line is for a file: its name, its size in bytes and, for a
 * page or a book, the fingerprints of its inputs and of its contents and the questions about links. A damaged record is
 * ignored, and everything is made again.
 */
public final class BuildManifest {
    private static final String FILE = ".ayneh-files";
    private static final String VERSION = "ayneh-files 4";

    private static final Pattern SIZE = Pattern.compile("[0-9]{1,18}");

    private final Path folder;
    private final FileTime written;
    private final Summary summary;
    private final Map<String, Line> lines;

    private BuildManifest(Path folder, FileTime written, Summary summary, Map<String, Line> lines) {
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
     */
    record Summary(String inputs, SiteWriter.Made made) {}

    private record Line(long size, Page page) {}

    /** The inputs of a file that is not a page, which are unknown. */
    private static final Page NO_PAGE = new Page("", "", List.of());

    /**
     * @param fingerprint the fingerprint of its inputs
     * @param contents the fingerprint of its contents
     * @param questions the questions about links
     */
    private record Page(String fingerprint, String contents, List<Html.Question> questions) {}

    /** Returns whether a file is the record. */
    static boolean is(String name) {
        return name.equals(FILE);
    }

    /** Returns the record of the last build in a folder; an empty one if there is none. */
    public static BuildManifest read(Path folder) {
        Path file = folder.resolve(FILE);
        Map<String, Line> lines = new HashMap<>();
        try {
            FileTime written = Files.getLastModifiedTime(file);
            List<String> rows = Files.readAllLines(file, StandardCharsets.UTF_8);
            Path base = folder.toAbsolutePath().normalize();
            Summary summary = rows.isEmpty() ? nothing() : summary(rows.get(0).split("\t", -1));
            for (String row : rows.subList(Math.min(rows.size(), 1), rows.size())) {
                String[] cells = row.split("\t", -1);
                if (!isBelow(base, cells[0])) {
                    return nothing(folder);
                }
                lines.put(cells[0], line(cells));
            }
            return new BuildManifest(folder, written, summary, lines);
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
        return new Summary("", new SiteWriter.Made(0, 0, 0, 0, 0, false, null));
    }

    private static Summary summary(String[] cells) {
        if (cells.length != 9 || !cells[0].equals(VERSION)) {
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
                            cells[8].isEmpty() ? null : LocalDate.parse(cells[8])));
        } catch (NumberFormatException | DateTimeParseException broken) {
            return nothing();
        }
    }

    private static Line line(String[] cells) {
        List<Html.Question> questions = new ArrayList<>();
        for (int i = 4; i < cells.length; i++) {
            questions.add(new Html.Question(cells[i].startsWith("#"), cells[i].isEmpty() ? "" : cells[i].substring(1)));
        }
        boolean sized = cells.length > 1 && SIZE.matcher(cells[1]).matches();
        return new Line(
                sized ? Long.parseLong(cells[1]) : -1,
                cells.length > 3 ? new Page(cells[2], cells[3], questions) : NO_PAGE);
    }

    /** Returns the names of the files. */
    public Set<String> names() {
        return lines.keySet();
    }

    /** Returns whether the inputs of a file are recorded. */
    boolean knows(String name) {
        Line line = lines.get(name);
        return line != null && !line.page().fingerprint().isEmpty();
    }

    /** Returns the questions about links that were questions when a page was made. */
    List<Html.Question> questions(String name) {
        Line line = lines.get(name);
        return line == null ? List.of() : line.page().questions();
    }

    /** Returns the fingerprint of a file's contents; empty if unknown. */
    String contents(String name) {
        Line line = lines.get(name);
        return line == null ? "" : line.page().contents();
    }

    /**
     * Returns the size in bytes of a page that hasn't changed on disk and was made from just these inputs; else empty.
     */
    OptionalLong unchangedSize(String name, String fingerprint) {
        Line line = lines.get(name);
        return line != null && line.page().fingerprint().equals(fingerprint) && isIntact(name, line)
                ? OptionalLong.of(line.size())
                : OptionalLong.empty();
    }

    /** Returns whether no file has changed on disk and the site was made from just these inputs. */
    public boolean isWhole(String inputs, WorkerPool workers) {
        return isMadeOf(inputs)
                && !workers.map(List.copyOf(lines.entrySet()), line -> isIntact(line.getKey(), line.getValue()))
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

    /** A file that somebody has changed since is newer than the record, which is written last. */
    private boolean isIntact(String name, Line line) {
        try {
            BasicFileAttributes file = Files.readAttributes(folder.resolve(name), BasicFileAttributes.class);
            return file.isRegularFile()
                    && file.size() == line.size()
                    && file.lastModifiedTime().compareTo(written) <= 0;
        } catch (IOException gone) {
            return false;
        }
    }

    /** The record of a build that is still running. Safe for use by several threads. */
    static final class Draft {
        private final Map<String, Page> pages = new ConcurrentHashMap<>();

        /** Records the inputs of a page, with the fingerprint of its contents. */
        void note(String name, String fingerprint, String contents, List<Html.Question> questions) {
            pages.put(name, new Page(fingerprint, contents, questions));
        }

        /** Returns the fingerprint of the contents of a page that was made or kept. */
        String contents(String name) {
            return pages.getOrDefault(name, NO_PAGE).contents();
        }

        /** Stages the record of all staged files. */
        void stage(StagedFolder staged, Summary summary) {
            SiteWriter.Made made = summary.made();
            StringBuilder text = new StringBuilder(Tsv.row(
                    VERSION,
                    summary.inputs(),
                    made.posts(),
                    made.channels(),
                    made.tags(),
                    made.series(),
                    made.pages(),
                    made.withoutPictures(),
                    made.picturesSince() == null ? "" : made.picturesSince()));
            staged.sizes().forEach((name, size) -> {
                Page page = pages.get(name);
                List<Object> cells = new ArrayList<>(List.of(name, size));
                if (page != null) {
                    cells.add(page.fingerprint());
                    cells.add(page.contents());
                    page.questions().forEach(question -> cells.add((question.tag() ? "#" : "/") + question.about()));
                }
                text.append(Tsv.row(cells.toArray()));
            });
            staged.write(FILE, text.toString());
        }
    }
}
