package ayneh.source.telegram.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an export says about a chat itself, collected field by field. */
final class ChatHeader {
    /** The key of the chat of a message that another one refers to, if that isn't the same. */
    static final String PEER = "reply_to_peer_id";

    private static final Set<String> CHANNELS = Set.of("public_channel", "private_channel");

    /** Old exports (v1.4.8 to v2.7.1) have the kind of chat in the id's high bits. */
    private static final long OLD = 2L << 32;

    private static final long END_OF_OLD = 3L << 32;

    /** The Bot API prefixes the ids of channels with -100. */
    private static final long BOTS = -1_000_000_000_000L;

    private @Nullable String name;
    private @Nullable String type;
    private long typeOffset;
    private @Nullable Long id;
    private boolean modern;

    /** Takes the field whose value the parser is at, and leaves the parser at the value's end. */
    void take(String key, JsonParser parser) throws IOException {
        boolean text = parser.currentToken() == JsonToken.VALUE_STRING;
        if (key.equals("name") && text) {
            name = JsonValueReader.read(parser).words();
        } else if (key.equals("type") && text) {
            type = parser.getText();
            typeOffset = parser.currentTokenLocation().getCharOffset();
        } else if (key.equals("id") && !parser.currentToken().isStructStart()) {
            id = JsonValueReader.read(parser).number();
        } else {
            parser.skipChildren();
        }
    }

    /** Notes that messages identify their authors by strings, as in exports with bare ids. */
    void takeModern() {
        modern = true;
    }

    /** Returns the chat's name; null if unknown. */
    @Nullable
    String name() {
        return name;
    }

    /** Returns whether the export says that it is a channel. */
    boolean isChannel() {
        return type != null && CHANNELS.contains(type);
    }

    /** @throws ayneh.diagnostic.InputException if the export says that it is something other than a channel */
    void requireChannel(ExportLocator locator) throws IOException {
        if (type != null && !isChannel()) {
            throw locator.wrong(
                    typeOffset, "this is an export of a «" + ExportLocator.shown(type) + "»", "export a channel");
        }
    }

    /** Returns the id in its bare form; null if unknown. */
    @Nullable
    Long bareId() {
        return id == null || modern || id < OLD || id >= END_OF_OLD ? bare(id) : Long.valueOf(id - OLD);
    }

    /** Returns whether the message that another one refers to is in another chat. */
    boolean isElsewhere(JsonValue message) {
        return message.has(PEER)
                && !("channel" + bareId()).equals(message.get(PEER).text());
    }

    /** Returns whether it has this id, in whichever form. */
    boolean is(long wanted) {
        return id != null && (id == wanted || bare(wanted).equals(bareId()));
    }

    private static @Nullable Long bare(@Nullable Long id) {
        return id != null && id < BOTS ? Long.valueOf(BOTS - id) : id;
    }

    /**
     * Checks that it is the chat given in the settings.
     *
     * @param wanted its id; null for any
     * @throws ayneh.diagnostic.InputException if it has another id
     */
    void requireId(@Nullable Long wanted, ExportLocator locator) throws IOException {
        if (wanted != null && id != null && !is(wanted)) {
            throw locator.wrong(
                    0, "this is the export of " + this + ", not of " + wanted, "correct «chat», or remove it");
        }
    }

    /** Returns its id and name, for messages. */
    @Override
    public String toString() {
        String shown = name == null ? "without a name" : "«" + ExportLocator.shown(name) + "»";
        return bareId() + " " + shown;
    }
}
