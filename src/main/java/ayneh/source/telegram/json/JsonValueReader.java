package ayneh.source.telegram.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one value of an export into memory, as a message is. */
final class JsonValueReader {
    /** No message of Telegram comes near; without a bound, one hostile message could fill the memory. */
    private static final long MOST_CHARACTERS = 8_000_000;

    /** Who has reacted, and people's phone books: private, and never even read. */
    private static final Set<String> PRIVATE = Set.of("recent", "contact_information", "contact_vcard");

    private final JsonParser parser;
    private final long end;

    private JsonValueReader(JsonParser parser) {
        this.parser = parser;
        end = parser.currentTokenLocation().getCharOffset() + MOST_CHARACTERS;
    }

    /** Reads the value at whose first token the parser stands, and leaves it at the last one. */
    static JsonValue read(JsonParser parser) throws IOException {
        return new JsonValueReader(parser).value();
    }

    private JsonValue value() throws IOException {
        if (parser.currentTokenLocation().getCharOffset() > end) {
            throw new StreamConstraintsException(
                    "a message is longer than " + MOST_CHARACTERS + " characters", parser.currentLocation());
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping();
            case START_ARRAY -> list();
            case VALUE_STRING -> JsonValue.text(wellFormed(parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> JsonValue.numeral(parser.getText());
            case VALUE_TRUE -> JsonValue.flag(true);
            case VALUE_FALSE -> JsonValue.flag(false);
            default -> JsonValue.NOTHING;
        };
    }

    private JsonValue mapping() throws IOException {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            if (PRIVATE.contains(key)) {
                parser.skipChildren();
                fields.put(key, JsonValue.NOTHING);
            } else {
                fields.put(key, value());
            }
        }
        return JsonValue.mapping(fields);
    }

    private JsonValue list() throws IOException {
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return JsonValue.list(items);
    }

    /** The text with a replacement character for each half of a surrogate pair, which UTF-8 can't hold. */
    private static String wellFormed(String text) {
        StringBuilder mended = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            mended = mended == null ? new StringBuilder(text) : mended;
            mended.setCharAt(i, '\uFFFD');
        }
        return mended == null ? text : mended.toString();
    }
}
