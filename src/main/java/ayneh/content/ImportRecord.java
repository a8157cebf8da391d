package ayneh.content;

import ayneh.text.Tsv;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What import remembers, in {@code content/import.tsv}: which post each message became, and the hash of what import
 * last wrote, so that an edit by hand shows.
 */
public final class ImportRecord {
    /** The file's path below the archive. */
    public static final String FILE = "import.tsv";

    private static final String HEADER = Tsv.row("key", "post", "hash", "offered", "seen");

    private final TreeMap<String, Row> rows = new TreeMap<>();

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
            @Nullable LocalDate seen) {}

    /** Reads a record; none where any part of it can't be read, for then nothing in it can be believed. */
    public static Optional<ImportRecord> read(String text) {
        ImportRecord read = new ImportRecord();
        if (!text.startsWith(HEADER) || !text.endsWith("\n")) {
            return Optional.empty();
        }
        for (List<String> row : Tsv.rows(text)) {
            if (row.size() != 5 || row.get(0).isEmpty() || row.get(1).indexOf('/') <= 0) {
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

    /** The posts of all messages. */
    public List<String> posts() {
        return rows.values().stream().map(Row::post).toList();
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
