package ayneh.source.telegram.json;

import ayneh.message.Attachment;
import ayneh.message.Message;
import ayneh.source.MessageSink;
import ayneh.source.telegram.Albums;
import ayneh.source.telegram.Warnings;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Reads one chat of an export, message by message, and reports each. */
final class ChatReader {
    private final JsonParser parser;
    private final ExportLocator locator;
    private final MessageSink sink;
    private final Warnings<Long> warnings = new Warnings<>();
    private final JsonDates dates;
    private final JsonMessage messages;
    private final JsonMedia pictures;
    private final Albums albums;
    private final ChatHeader head = new ChatHeader();
    private final UnknownParts unknown = new UnknownParts();
    private int count;

    /** @param zone the zone of dates that don't give it; null if unknown */
    ChatReader(JsonParser parser, ExportLocator locator, @Nullable ZoneId zone, MessageSink sink) {
        this.parser = parser;
        this.locator = locator;
        this.sink = sink;
        dates = new JsonDates(zone, warnings);
        messages = new JsonMessage(dates, warnings, head);
        pictures = new JsonMedia(warnings);
        albums = new Albums(sink);
    }

    /** Returns how many messages were read completely. */
    int count() {
        return count;
    }

    /** Returns what was found out about the chat itself. */
    ChatHeader head() {
        return head;
    }

    /**
     * Reads the chat that the parser is at the beginning of.
     *
     * @throws ayneh.diagnostic.InputException if it isn't a channel
     */
    void read() throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            if (key.equals("messages")) {
                head.requireChannel(locator);
                messages(value);
            } else {
                head.take(key, parser);
            }
        }
        head.requireChannel(locator);
    }

    /** Reports pending messages and problems; must be called when the chat has been read, or is cut off. */
    void finish() throws IOException {
        albums.flush();
        if (head.name() != null) {
            sink.named(head.name());
        }
        if (head.bareId() != null) {
            sink.identified(head.bareId());
        }
        warnings.report(sink, locator::at);
        unknown.report(sink, locator);
    }

    private void messages(JsonToken value) throws IOException {
        if (value != JsonToken.START_ARRAY) {
            throw locator.wrong(parser, "«messages» is not a list", "export the channel again");
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw locator.wrong(parser, "a message is expected here", "export the channel again");
            }
            JsonLocation start = parser.currentTokenLocation();
            JsonValue message = JsonValueReader.read(parser);
            count++;
            message(message, start.getLineNr(), start.getCharOffset());
        }
    }

    private void message(JsonValue message, int line, long offset) {
        if (message.get("from_id").text() != null) {
            head.takeModern();
        }
        unknown.look(message, offset);
        Long id = message.get("id").number();
        String type = message.get("type").text();
        if (id != null && id < 0) {
            skip(line, "from-a-group", null);
        } else if ("service".equals(type)) {
            service(message, line, offset);
        } else {
            Message post = messages.read(message, line, offset);
            if (post.hasContent()) {
                albums.post(post);
            } else {
                skip(line, "unsupported".equals(type) ? "unsupported" : "empty", id);
            }
        }
    }

    private void skip(int line, String reason, @Nullable Long id) {
        albums.flush();
        sink.skipped(line, reason);
        if (id != null) {
            sink.present(id);
        }
    }

    private void service(JsonValue notice, int line, long offset) {
        albums.flush();
        sink.service(line);
        String action = notice.get("action").text();
        switch (action == null ? "" : action) {
            case "pin_message" -> {
                Long pinned = notice.get("message_id").number(1, Long.MAX_VALUE);
                if (pinned != null && !head.isElsewhere(notice)) {
                    sink.pinned(pinned);
                }
            }
            case "create_channel", "edit_group_title" -> {
                if ("create_channel".equals(action)) {
                    sink.beginning();
                }
                String name = notice.get("title").words();
                if (name != null) {
                    sink.named(name);
                }
            }
            case "edit_group_photo" ->
                sink.pictured(pictures.files(notice, offset).stream()
                        .findFirst()
                        .map(Attachment::file)
                        .orElse(null));
            case "delete_group_photo" -> sink.pictured("");
            default -> {
                // Other notices change no post, and may name people.
            }
        }
    }
}
