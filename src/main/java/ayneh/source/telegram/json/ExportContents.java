package ayneh.source.telegram.json;

import ayneh.diagnostic.InputException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which chats stand in an export: it is that of one chat, or of a whole account with all its chats. Of the latter only
 * the heads of the chats are looked at; the rest is private.
 */
final class ExportContents {
    private static final int MOST_SHOWN = 50;

    private final List<ChatHeader> heads = new ArrayList<>();
    private boolean single;
    private boolean account;
    private long offset;

    /** What to do with each chat. */
    private interface Visitor {
        /**
         * Reads the chat at whose beginning the parser stands up to its end.
         *
         * @return whether to go on behind it
         */
        boolean visit() throws IOException;
    }

    /** Looks through an export, up to the messages of a single chat, or through all of an account. */
    void scan(JsonParser parser) throws IOException {
        walk(parser, () -> {
            ChatHeader head = new ChatHeader();
            heads.add(head);
            scanChat(parser, head);
            return true;
        });
    }

    /**
     * Brings the parser to a chat.
     *
     * @param parser a parser that hasn't begun
     * @param chat what {@link #choose} gave
     */
    void goTo(JsonParser parser, @Nullable ChatHeader chat) throws IOException {
        if (chat == null) {
            parser.nextToken();
            return;
        }
        int[] left = {heads.indexOf(chat)};
        new ExportContents().walk(parser, () -> {
            if (left[0] == 0) {
                return false;
            }
            left[0]--;
            parser.skipChildren();
            return true;
        });
    }

    /**
     * The chat to read.
     *
     * @param wanted its id, as a person says it; null for the only channel
     * @param key the channel's key in the settings, for messages
     * @return null where the export is that of a single chat
     * @throws InputException where it is no export, or which channel is meant stays open
     */
    @Nullable
    ChatHeader choose(@Nullable Long wanted, String key, ExportLocator locator) throws IOException {
        if (single) {
            return null;
        }
        if (!account) {
            throw locator.wrong(
                    0, "this is no export of Telegram Desktop", "export the channel again, as JSON («result.json»)");
        }
        List<ChatHeader> channels = heads.stream().filter(ChatHeader::isChannel).toList();
        List<ChatHeader> fitting = channels.stream()
                .filter(head -> wanted == null || head.is(wanted))
                .toList();
        if (fitting.size() == 1 || wanted != null && !fitting.isEmpty()) {
            return fitting.get(0);
        }
        if (channels.isEmpty()) {
            throw locator.wrong(offset, "the export of a whole account holds no channel", "export the channel itself");
        }
        String found =
                "the export holds " + (wanted == null ? "several channels: " : "no channel " + wanted + ", but: ");
        throw locator.wrong(
                offset, found + shown(channels), "say with «chat» and its id which of them «" + key + "» is");
    }

    private static String shown(List<ChatHeader> channels) {
        String shown =
                channels.stream().limit(MOST_SHOWN).map(ChatHeader::toString).collect(Collectors.joining(", "));
        return channels.size() > MOST_SHOWN ? shown + ", …" : shown;
    }

    private void walk(JsonParser parser, Visitor visitor) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            long place = parser.currentTokenLocation().getCharOffset();
            JsonToken value = parser.nextToken();
            if (key.equals("messages") && value == JsonToken.START_ARRAY) {
                single = true;
                return;
            }
            if ((key.equals("chats") || key.equals("left_chats")) && value == JsonToken.START_OBJECT) {
                offset = account ? offset : place;
                account = true;
                if (!section(parser, visitor)) {
                    return;
                }
            } else {
                parser.skipChildren();
            }
        }
    }

    /** Visits the chats of a section. */
    private static boolean section(JsonParser parser, Visitor visitor) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean list = parser.currentName().equals("list");
            if (parser.nextToken() != JsonToken.START_ARRAY || !list) {
                parser.skipChildren();
                continue;
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() != JsonToken.START_OBJECT) {
                    parser.skipChildren();
                } else if (!visitor.visit()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void scanChat(JsonParser parser, ChatHeader head) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && key.equals("messages")) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    scanMessage(parser, head);
                }
            } else {
                head.take(key, parser);
            }
        }
    }

    /** Only whether its author is named by a text is looked at. */
    private static void scanMessage(JsonParser parser, ChatHeader head) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            if (parser.nextToken() == JsonToken.VALUE_STRING && key.equals("from_id")) {
                head.takeModern();
            }
            parser.skipChildren();
        }
    }
}
