package ayneh.source.telegram;

import ayneh.message.Message;
import ayneh.source.Transcript;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Reads one chat of an export, message by message, and tells of each. */
final class ChatReader {
    private final JsonParser parser;
    private final Places places;
    private final Transcript transcript;
    private final Remarks<Long> remarks = new Remarks<>();
    private final Moments moments;
    private final JsonMessage messages;
    private final Albums albums;
    private final ChatHead head = new ChatHead();
    private int count;

    /** @param zone the zone of dates that don't say it; null where unknown */
    ChatReader(JsonParser parser, Places places, @Nullable ZoneId zone, Transcript transcript) {
        this.parser = parser;
        this.places = places;
        this.transcript = transcript;
        moments = new Moments(zone, remarks);
        messages = new JsonMessage(moments, remarks);
        albums = new Albums(transcript);
    }

    /** How many messages were read whole. */
    int count() {
        return count;
    }

    /** What was found out of the chat itself. */
    ChatHead head() {
        return head;
    }

    /**
     * Reads the chat at whose beginning the parser stands.
     *
     * @throws ayneh.diagnostic.InputException where it isn't a channel
     */
    void read() throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            if (key.equals("messages")) {
                head.requireChannel(places);
                messages(value);
            } else {
                head.take(key, parser);
            }
        }
        head.requireChannel(places);
    }

    /** Tells of what waits and of what was odd; to be called when the chat is read, or breaks off. */
    void finish() throws IOException {
        albums.flush();
        if (head.name() != null) {
            transcript.named(head.name());
        }
        remarks.tell(transcript, places::at);
    }

    private void messages(JsonToken value) throws IOException {
        if (value != JsonToken.START_ARRAY) {
            throw places.wrong(parser, "«messages» is no list", "export the channel again");
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw places.wrong(parser, "a message is expected here", "export the channel again");
            }
            JsonLocation start = parser.currentTokenLocation();
            Tree message = TreeReader.read(parser);
            count++;
            message(message, start.getLineNr(), start.getCharOffset());
        }
    }

    private void message(Tree message, int line, long offset) {
        if (message.get("from_id").text() != null) {
            head.takeModern();
        }
        Long id = message.get("id").number();
        String type = message.get("type").text();
        if (id != null && id < 0) {
            skip(line, "from-a-group");
        } else if ("service".equals(type)) {
            service(message, line);
        } else {
            Message post = messages.read(message, line, offset);
            if (post.hasContent()) {
                albums.post(post);
            } else {
                skip(line, "unsupported".equals(type) ? "unsupported" : "empty");
            }
        }
    }

    private void skip(int line, String reason) {
        albums.flush();
        transcript.skipped(line, reason);
    }

    private void service(Tree notice, int line) {
        albums.flush();
        transcript.service(line);
        String action = notice.get("action").text();
        switch (action == null ? "" : action) {
            case "pin_message" -> {
                Long pinned = notice.get("message_id").number(1, Long.MAX_VALUE);
                if (pinned != null) {
                    transcript.pinned(pinned);
                }
            }
            case "create_channel", "edit_group_title" -> {
                if ("create_channel".equals(action)) {
                    transcript.beginning();
                }
                String name = notice.get("title").words();
                if (name != null) {
                    transcript.named(name);
                }
            }
            default -> {
                // Whatever else has happened changes no post, and may name people.
            }
        }
    }
}
