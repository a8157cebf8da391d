package ayneh.content;

import ayneh.settings.NameRules;
import ayneh.text.Tsv;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The import record, {@code content/import.tsv}: which post each message became, and the hash of what import last
 * wrote, to detect edits by hand.
 */
public final class ImportRecord {
    /** The file's path in the archive. */
    public static final String FILE = "import.tsv";

    /** Stands for the hash of a post that import never wrote. */
    public static final String NEVER = "-";

    private static final String HEADER = Tsv.row("key", "post", "hash", "offered", "seen");

    private static final Pattern KEY =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9_-]{0,63})(?:#[1-9][0-9]{0,17}|~[0-9a-f]{16}(?:-[0-9]{1,9})?|@.+)");
    private static final Pattern FORMER = Pattern.compile("[^@]+@[^#~@]+");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{16}|-|");

    private final TreeMap<String, Row> rows = new TreeMap<>();

    /** Creates an empty record. */
    public ImportRecord() {}

    /**
     * The post that a message became.
     *
     * @param post its post, as {@code channel/slug}
     * @param hash the hash of the post as last imported
     * @param offered the hash of the source's version last written beside one edited by hand; empty for none
     * @param seen the day on which its source was saved; null if unknown
     */
    public record Row(
            String post,
            String hash,
            String offered,
            @Nullable LocalDate seen) {

        /** Returns a row for a post that import hasn't written, so that any file there counts as edited by hand. */
        public static Row unwritten(String post) {
            return new Row(post, NEVER, "", null);
        }
    }

    /** Reads a record; empty if any part of it is invalid, because then none of it can be trusted. */
    public static Optional<ImportRecord> read(String text) {
        ImportRecord read = new ImportRecord();
        if (!text.startsWith(HEADER) || !text.endsWith("\n")) {
            return Optional.empty();
        }
        Set<String> posts = new HashSet<>();
        for (List<String> row : Tsv.rows(text)) {
            boolean own = row.get(0).indexOf('@') < 0;
            if (!isValid(row) || own && !posts.add(NameRules.fold(row.get(1)))) {
                return Optional.empty();
            }
            try {
                LocalDate seen = row.get(4).isEmpty() ? null : LocalDate.parse(row.get(4));
                read.put(row.get(0), new Row(row.get(1), row.get(2), row.get(3), seen));
            } catch (DateTimeParseException notADay) {
                return Optional.empty();
            }
        }
        return Optional.of(read);
    }

    /** Returns whether a row names a message and a post of one channel; it can't point outside the archive. */
    private static boolean isValid(List<String> row) {
        if (row.size() != 5) {
            return false;
        }
        Matcher key = KEY.matcher(row.get(0));
        int slash = row.get(1).indexOf('/');
        if (!key.matches() || slash < 0 || !row.get(1).substring(0, slash).equals(key.group(1))) {
            return false;
        }
        String slug = row.get(1).substring(slash + 1);
        String sign = row.get(0).substring(key.end(1));
        boolean former = FORMER.matcher(row.get(0)).matches() && !sign.equals("@index");
        if (former && !NameRules.isSlug(sign.substring(1))) {
            return false;
        }
        boolean named = sign.equals("@index") ? slug.equals("index") : NameRules.isSlug(slug);
        return named
                && HASH.matcher(row.get(2)).matches()
                && HASH.matcher(row.get(3)).matches();
    }

    /** Returns the post that a message became. */
    public Optional<Row> find(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    /** Stores the post that a message became. */
    public void put(String key, Row row) {
        rows.put(key, row);
    }

    /** Moves a message to another key, because its id became known. */
    public void rename(String oldKey, String newKey) {
        Row row = rows.remove(oldKey);
        if (row != null) {
            rows.putIfAbsent(newKey, row);
        }
    }

    /** Returns the keys with a prefix. */
    public List<String> keys(String start) {
        return List.copyOf(rows.subMap(start, start + Character.MAX_VALUE).keySet());
    }

    /** Returns the rows of a post. */
    public List<Row> rows(String post) {
        return rows.values().stream().filter(row -> row.post().equals(post)).toList();
    }

    /**
     * Stores a former name of a post, so that no other post gets it.
     *
     * @param former its former address, as {@code channel/slug}
     * @param post its current address
     */
    public void keepName(String former, String post) {
        rows.put(former.replace('/', '@'), Row.unwritten(post));
    }

    /** Returns the current address of the post that had a former address. */
    public Optional<String> current(String former) {
        return find(former.replace('/', '@')).map(Row::post);
    }

    /**
     * Stores the id under which to find a part of an album, or a message of a source without ids.
     *
     * @param sign what the source knows it by, such as {@code #13} or {@code ~0a1b}; no post name looks like this
     */
    public void keepId(String channel, String sign, long id) {
        rows.put(channel + "@" + sign, Row.unwritten(channel + "/" + id));
    }

    /** Returns the id of the message that a sign stands for. */
    public Optional<Long> id(String channel, String sign) {
        return find(channel + "@" + sign)
                .map(row -> row.post().substring(row.post().indexOf('/') + 1))
                .filter(id -> id.matches("[1-9][0-9]{0,17}"))
                .map(Long::valueOf);
    }

    /** Returns the current and former addresses of posts, as {@code channel/slug}. */
    public Set<String> addresses() {
        Set<String> addresses = new HashSet<>();
        rows.forEach((key, row) -> {
            addresses.add(row.post());
            if (FORMER.matcher(key).matches()) {
                addresses.add(key.replace('@', '/'));
            }
        });
        return addresses;
    }

    /** Returns the file's text. */
    public String write() {
        StringBuilder text = new StringBuilder(HEADER);
        for (Map.Entry<String, Row> row : rows.entrySet()) {
            Row value = row.getValue();
            text.append(Tsv.row(
                    row.getKey(),
                    value.post(),
                    value.hash(),
                    value.offered(),
                    value.seen() == null ? "" : value.seen()));
        }
        return text.toString();
    }
}
