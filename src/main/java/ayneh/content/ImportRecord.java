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
 * What import remembers, in {@code content/import.tsv}: which post each message became, and the hash of what import
 * last wrote, so that an edit by hand shows.
 */
public final class ImportRecord {
    /** The file's path below the archive. */
    public static final String FILE = "import.tsv";

    /** Stands for the hash of a post that import never wrote. */
    public static final String NEVER = "-";

    private static final String HEADER = Tsv.row("key", "post", "hash", "offered", "seen");

    private static final Pattern KEY =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9_-]{0,63})(?:#[1-9][0-9]{0,17}|~[0-9a-f]{16}(?:-[0-9]{1,9})?|@.+)");
    private static final Pattern FORMER = Pattern.compile("[^@]+@[^#~@]+");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{16}|-|");

    private final TreeMap<String, Row> rows = new TreeMap<>();

    /** A record that remembers nothing. */
    public ImportRecord() {}

    /**
     * What became of a message.
     *
     * @param post its post, as {@code channel/slug}
     * @param hash the hash of the post as last imported
     * @param offered the hash of the source's version that lies or lay beside a person's; empty for none
     * @param seen the day on which its source was saved; null where unknown
     */
    public record Row(
            String post,
            String hash,
            String offered,
            @Nullable LocalDate seen) {

        /** A message's post that import hasn't written, so that whatever stands there is a person's. */
        public static Row unwritten(String post) {
            return new Row(post, NEVER, "", null);
        }
    }

    /** Reads a record; none where any part of it can't be read, for then nothing in it can be believed. */
    public static Optional<ImportRecord> read(String text) {
        ImportRecord read = new ImportRecord();
        if (!text.startsWith(HEADER) || !text.endsWith("\n")) {
            return Optional.empty();
        }
        Set<String> posts = new HashSet<>();
        for (List<String> row : Tsv.rows(text)) {
            boolean own = row.get(0).indexOf('@') < 0;
            if (!isSound(row) || own && !posts.add(NameRules.fold(row.get(1)))) {
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

    /** Whether a row names a message and a post of one channel; nobody may lead us out of the archive by it. */
    private static boolean isSound(List<String> row) {
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

    /** What became of a message. */
    public Optional<Row> find(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    /** Remembers what became of a message. */
    public void put(String key, Row row) {
        rows.put(key, row);
    }

    /** Remembers a message under another key: its id was found out. */
    public void rename(String oldKey, String newKey) {
        Row row = rows.remove(oldKey);
        if (row != null) {
            rows.putIfAbsent(newKey, row);
        }
    }

    /** The keys that begin in some way. */
    public List<String> keys(String start) {
        return List.copyOf(rows.subMap(start, start + Character.MAX_VALUE).keySet());
    }

    /** What is remembered of a post. */
    public List<Row> rows(String post) {
        return rows.values().stream().filter(row -> row.post().equals(post)).toList();
    }

    /**
     * Remembers a name that a post had: no other one gets it.
     *
     * @param former the address that it had, as {@code channel/slug}
     * @param post the one that it has now
     */
    public void keepName(String former, String post) {
        rows.put(former.replace('/', '@'), Row.unwritten(post));
    }

    /** The address that the post has now which once had another one. */
    public Optional<String> current(String former) {
        return find(former.replace('/', '@')).map(Row::post);
    }

    /**
     * Remembers under which id a message is to be found: as a part of an album, or as one that a source without ids has.
     *
     * @param sign what such a source knows of it, as {@code #13} or {@code ~0a1b}; no name of a post looks like one
     */
    public void keepId(String channel, String sign, long id) {
        rows.put(channel + "@" + sign, Row.unwritten(channel + "/" + id));
    }

    /** The id of the message that a sign stands for. */
    public Optional<Long> id(String channel, String sign) {
        return find(channel + "@" + sign)
                .map(row -> row.post().substring(row.post().indexOf('/') + 1))
                .filter(id -> id.matches("[1-9][0-9]{0,17}"))
                .map(Long::valueOf);
    }

    /** The addresses that posts have or had, as {@code channel/slug}. */
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

    /** The file's text. */
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
