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
 * The chats in an export, which is of one chat, or of a whole account with all its chats. Of the latter, only the
 * headers of the chats are looked at; the rest is private.
 */
final class ExportContents {
    private static final int MOST_SHOWN = 50;

    private final List<ChatHeader> heads = new ArrayList<>();
    private boolean single;
    private boolean account;
    private long offset;

    /** Visits each chat. */
    private interface Visitor {
        /**
         * Reads a chat, from the parser's position at its beginning to its end.
         *
         * @return whether to continue after it
         */
        boolean visit() throws IOException;
    }

    /** Scans an export, up to the messages of a single chat, or through all of an account. */
    void scan(JsonParser parser) throws IOException {
        walk(parser, () -> {
            ChatHeader head = new ChatHeader();
            heads.add(head);
            scanChat(parser, head);
            return true;
        });
    }

    /**
     * Moves the parser to a chat.
     *
     * @param parser a parser that hasn't started
     * @param chat the result of {@link #choose}
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
     * Returns the chat to read.
     *
     * @param wanted its id in the settings; null for the only channel
     * @param key the channel's key in the settings, for messages
     * @return null if the export is of a single chat
     * @throws InputException if it isn't an export, or if it is unclear which channel is meant
     */
    @Nullable
    ChatHeader choose(@Nullable Long wanted, String key, ExportLocator locator) throws IOException {
        if (single) {
            return null;
        }
        if (!account) {
            throw locator.wrong(
                    0, "this is not a Telegram Desktop export", "export the channel again, as JSON («result.json»)");
        }
        List<ChatHeader> channels = channels();
        List<ChatHeader> fitting = channels.stream()
                .filter(head -> wanted == null || head.is(wanted))
                .toList();
        if (fitting.size() == 1 || wanted != null && !fitting.isEmpty()) {
            return fitting.get(0);
        }
        if (channels.isEmpty()) {
            throw locator.wrong(
                    offset, "the export of a whole account contains no channels", "export the channel itself");
        }
        String found =
                "the export has " + (wanted == null ? "several channels: " : "no channel " + wanted + ", only: ");
        throw locator.wrong(
                offset, found + shown(channels), "set «chat» to the id of the one to import as «" + key + "»");
    }

    /** Returns the channels of an account; empty if the export is of a single chat, or of nothing. */
    List<ChatHeader> channels() {
        return heads.stream().filter(ChatHeader::isChannel).toList();
    }

    /** Returns whether the export is of a whole account. */
    boolean isOfAccount() {
        return account && !single;
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

    /** Looks only at whether its author is identified by a string. */
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
