package ayneh.content;

import ayneh.text.Tsv;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What import remembers, in {@code content/import.tsv}: which post each message became, and the hash of what import
 * last wrote, so that an edit by hand shows.
 */
public final class ImportRecord {
    /** The file's path below the archive. */
    public static final String FILE = "import.tsv";

    private static final String HEADER = Tsv.row("key", "post", "hash");

    private final Map<String, Row> rows = new TreeMap<>();

    /**
     * What became of a message.
     *
     * @param post its post, as {@code channel/slug}
     * @param hash the hash of the post as last imported
     */
    public record Row(String post, String hash) {}

    /** Reads a record; rows that can't be read are left out. */
    public static ImportRecord read(String text) {
        ImportRecord read = new ImportRecord();
        for (List<String> row : Tsv.rows(text)) {
            if (row.size() == 3) {
                read.put(row.get(0), new Row(row.get(1), row.get(2)));
            }
        }
        return read;
    }

    /** What became of a message. */
    public Optional<Row> find(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    /** Remembers what became of a message. */
    public void put(String key, Row row) {
        rows.put(key, row);
    }

    /** Remembers a message under another key: a person has found out its id. */
    public void rename(String oldKey, String newKey) {
        Row row = rows.remove(oldKey);
        if (row != null) {
            rows.putIfAbsent(newKey, row);
        }
    }

    /** The keys that begin in some way. */
    public List<String> keys(String start) {
        return rows.keySet().stream().filter(key -> key.startsWith(start)).toList();
    }

    /** The posts of all messages. */
    public List<String> posts() {
        return rows.values().stream().map(Row::post).toList();
    }

    /** The file's text. */
    public String write() {
        StringBuilder text = new StringBuilder(HEADER);
        rows.forEach((key, row) -> text.append(Tsv.row(key, row.post(), row.hash())));
        return text.toString();
    }
}
