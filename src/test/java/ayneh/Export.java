package ayneh;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes exports like Telegram Desktop's, of a made-up channel. */
final class Export {
    private final Map<Long, String> messages = new TreeMap<>();
    private final boolean created;

    private Export(boolean created) {
        this.created = created;
    }

    /** Returns an export from the channel's beginning. */
    static Export whole() {
        return new Export(true);
    }

    /** Returns an export of a part of the channel. */
    static Export part() {
        return new Export(false);
    }

    private static String time(long id) {
        return LocalDateTime.ofInstant(instant(id), ZoneOffset.UTC).toString();
    }

    /** Returns when a message was published: one day after the previous one. */
    static Instant instant(long id) {
        return Instant.parse("2024-01-01T10:00:00Z").plusSeconds(86_400 * id);
    }

    private static String start(long id) {
        return "\"id\": " + id + ", \"type\": \"message\", \"date\": \"" + time(id) + "\", \"date_unixtime\": \""
                + instant(id).getEpochSecond() + "\", \"from\": \"Made up\", \"from_id\": \"channel77\"";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    /** Adds a text message. */
    Export text(long id, String text) {
        return raw(
                id,
                "\"text\": " + quoted(text) + ", \"text_entities\": [{\"type\": \"plain\", \"text\": " + quoted(text)
                        + "}]");
    }

    /** Adds a text message that ends with a line of tags. */
    Export tagged(long id, String text, String... tags) {
        String last = String.join(" ", tags);
        List<String> entities =
                new ArrayList<>(List.of("{\"type\": \"plain\", \"text\": " + quoted(text + "\n") + "}"));
        for (String tag : tags) {
            entities.add("{\"type\": \"hashtag\", \"text\": " + quoted(tag) + "}");
            entities.add("{\"type\": \"plain\", \"text\": \" \"}");
        }
        entities.remove(entities.size() - 1);
        return raw(
                id,
                "\"text\": " + quoted(text + "\n" + last) + ", \"text_entities\": [" + String.join(", ", entities)
                        + "]");
    }

    /** Adds a message that was edited a few days after it was published. */
    Export edited(long id, String text, int days) {
        return raw(
                id, "\"edited_unixtime\": \"" + instant(id + days).getEpochSecond() + "\", \"text\": " + quoted(text));
    }

    /** Adds a message with further keys. */
    Export raw(long id, String keys) {
        messages.put(id, start(id) + ", " + keys);
        return this;
    }

    /**
     * Adds a photo of {@code photos/}, published at the same time as another message: messages with one time are an
     * album.
     */
    Export photo(long id, long with, String name) {
        return raw(
                id,
                "\"date_unixtime\": \"" + instant(with).getEpochSecond() + "\", \"photo\": \"photos/" + name
                        + ".jpg\", \"text\": \"\"");
    }

    /** Removes a message. */
    Export without(long id) {
        messages.remove(id);
        return this;
    }

    String json() {
        List<String> all = new ArrayList<>();
        if (created) {
            all.add("  {\"id\": 1, \"type\": \"service\", \"date\": \"2024-01-01T09:00:00\", \"date_unixtime\":"
                    + " \"1704099600\", \"actor\": \"Made up\", \"actor_id\": \"channel77\", \"action\":"
                    + " \"create_channel\", \"title\": \"Made up\", \"text\": \"\", \"text_entities\": []}");
        }
        messages.values().forEach(message -> all.add("  {" + message + "}"));
        return "{\n \"name\": \"Made up\",\n \"type\": \"public_channel\",\n \"id\": 77,\n \"messages\": [\n"
                + String.join(",\n", all) + "\n ]\n}\n";
    }

    void write(Path root, String name) {
        Run.write(root.resolve("seeds").resolve(name), json());
    }
}
