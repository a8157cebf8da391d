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

/** Reads one value of an export into memory, such as a message. */
final class JsonValueReader {
    /** No message of Telegram comes close; without a limit, one hostile message could exhaust memory. */
    private static final long MOST_CHARACTERS = 8_000_000;

    /** Who reacted, and entries of people's phone books: private, so never read. */
    private static final Set<String> PRIVATE = Set.of("recent", "contact_information", "contact_vcard");

    private final JsonParser parser;
    private final long end;

    private JsonValueReader(JsonParser parser) {
        this.parser = parser;
        end = parser.currentTokenLocation().getCharOffset() + MOST_CHARACTERS;
    }

    /** Reads the value whose first token the parser is at, and leaves the parser at the last one. */
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

    /** Returns the text with each unpaired surrogate, which UTF-8 can't encode, replaced by a replacement character. */
    private static String wellFormed(String text) {
        StringBuilder repaired = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            repaired = repaired == null ? new StringBuilder(text) : repaired;
            repaired.setCharAt(i, '\uFFFD');
        }
        return repaired == null ? text : repaired.toString();
    }
}
