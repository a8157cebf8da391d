package ayneh.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What takes the room in a site.
 *
 * @param folder the site's folder as the user knows it
 * @param rows the kinds of files, the largest sum first
 */
public record SiteSizes(String folder, List<Row> rows) {
    public SiteSizes {
        rows = List.copyOf(rows);
    }

    /**
     * The files of one kind.
     *
     * @param what the kind
     * @param files their number
     * @param bytes the sum of their sizes
     */
    public record Row(String what, int files, long bytes) {}

    /** The kinds of files, by their names in {@code public/}; the first that fits counts. */
    private enum What {
        MEDIA("media", "media/.*"),
        SEARCH("search", "search/.*|search[.-].*"),
        SHARE_IMAGES("share images", "assets/share-.*\\.png"),
        BOOKS("books", ".*\\.epub"),
        PROGRAM("styles, scripts and fonts", "assets/.*|sw\\.js"),
        PAGES("pages", ".*\\.html"),
        FEEDS("feeds", ".*/(?:feed\\.json|[^/]*\\.xml)"),
        COPIES("Markdown copies", ".*\\.md"),
        OTHER("other files", ".*");

        private final String words;
        private final Pattern path;

        What(String words, String path) {
            this.words = words;
            this.path = Pattern.compile(path);
        }

        static What of(String path) {
            for (What what : values()) {
                if (what.path.matcher(path).matches()) {
                    return what;
                }
            }
            return OTHER;
        }
    }

    /** Sums up a site. */
    static SiteSizes of(FolderFiles site) {
        Map<What, List<Long>> sizes = new EnumMap<>(What.class);
        site.files()
                .forEach(file -> sizes.computeIfAbsent(What.of(file.path()), any -> new ArrayList<>())
                        .add(file.size()));
        List<Row> rows = sizes.entrySet().stream()
                .map(each -> new Row(
                        each.getKey().words,
                        each.getValue().size(),
                        each.getValue().stream().mapToLong(Long::longValue).sum()))
                .sorted(Comparator.comparingLong(Row::bytes).reversed())
                .toList();
        return new SiteSizes(site.name(), rows);
    }

    /** Returns the sum of all sizes in bytes. */
    public long bytes() {
        return rows.stream().mapToLong(Row::bytes).sum();
    }

    /** Returns the kinds that take the most room, for a sentence. */
    String largest() {
        return rows.stream()
                .limit(3)
                .map(row -> row.what() + " " + megabytes(row.bytes()))
                .collect(Collectors.joining(", "));
    }

    /** Returns a size for a sentence. */
    static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,d MB", bytes / 1_000_000);
    }

    /** Returns a table for people; empty for a site without files. */
    public String table() {
        if (rows.isEmpty()) {
            return "";
        }
        int files = rows.stream().mapToInt(Row::files).sum();
        StringBuilder table = new StringBuilder(folder + ":\n");
        rows.forEach(row -> table.append(line(row.bytes(), row.what(), row.files())));
        return table.append(line(bytes(), "in all", files)).toString();
    }

    private static String line(long bytes, String what, int files) {
        return String.format(Locale.ROOT, "%,16d bytes  %s (%,d)\n", bytes, what, files);
    }
}
