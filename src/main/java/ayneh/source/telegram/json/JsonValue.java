package ayneh.source.telegram.json;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value in an export: a text, a number, a flag, a list or a mapping. Any accessor may be called: what is missing or
 * of another type is null or empty, because one odd field is no reason to lose a message.
 */
final class JsonValue {
    /** No value. */
    static final JsonValue NOTHING = new JsonValue("", List.of(), Map.of(), Type.NONE);

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");

    private enum Type {
        NONE,
        TEXT,
        NUMERAL,
        FLAG,
        LIST,
        MAPPING
    }

    private final String text;
    private final List<JsonValue> items;
    private final Map<String, JsonValue> fields;
    private final Type type;

    private JsonValue(String text, List<JsonValue> items, Map<String, JsonValue> fields, Type type) {
        this.text = text;
        this.items = items;
        this.fields = fields;
        this.type = type;
    }

    static JsonValue text(String text) {
        return new JsonValue(text, List.of(), Map.of(), Type.TEXT);
    }

    /** Creates a number, as written. */
    static JsonValue numeral(String number) {
        return new JsonValue(number, List.of(), Map.of(), Type.NUMERAL);
    }

    static JsonValue flag(boolean flag) {
        return new JsonValue(String.valueOf(flag), List.of(), Map.of(), Type.FLAG);
    }

    static JsonValue list(List<JsonValue> items) {
        return new JsonValue("", items, Map.of(), Type.LIST);
    }

    /** Creates a mapping; its fields stay in the order of the map. */
    static JsonValue mapping(Map<String, JsonValue> fields) {
        return new JsonValue("", List.of(), fields, Type.MAPPING);
    }

    /** Returns whether it is a mapping with that key, whatever the value. */
    boolean has(String key) {
        return fields.containsKey(key);
    }

    /** Returns the value of a key, or {@link #NOTHING}. */
    JsonValue get(String key) {
        return fields.getOrDefault(key, NOTHING);
    }

    /** Returns the fields of a mapping, in order. */
    Map<String, JsonValue> fields() {
        return fields;
    }

    /** Returns the items of a list. */
    List<JsonValue> items() {
        return items;
    }

    /** Returns whether it is a list. */
    boolean isList() {
        return type == Type.LIST;
    }

    /** Returns whether it is a mapping. */
    boolean isMapping() {
        return type == Type.MAPPING;
    }

    /** Returns a text; null for anything else. */
    @Nullable
    String text() {
        return type == Type.TEXT ? text : null;
    }

    /** Returns a text that isn't blank; null for anything else. */
    @Nullable
    String words() {
        return type == Type.TEXT && !text.isBlank() ? text : null;
    }

    /** Returns a number as written; null for anything else. */
    @Nullable
    String numeral() {
        return type == Type.NUMERAL ? text : null;
    }

    /** Returns a whole number of at most 18 digits, in quotation marks or not; null for anything else. */
    @Nullable
    Long number() {
        boolean number = (type == Type.NUMERAL || type == Type.TEXT)
                && WHOLE.matcher(text).matches();
        return number ? Long.valueOf(text) : null;
    }

    /** Returns a whole number within bounds; null for anything else. */
    @Nullable
    Long number(long least, long most) {
        Long number = number();
        return number != null && number >= least && number <= most ? number : null;
    }

    /** Returns whether it is a flag that is true. */
    boolean isTrue() {
        return type == Type.FLAG && text.equals("true");
    }
}
