package ayneh.page.view;

import ayneh.json.JsonWriter;
import java.util.Map;

/**
 * What a page tells search engines of itself (JSON-LD 1.1). It may stand in a script element as it is.
 *
 * @param json the JSON, without any sign that HTML could take for markup
 */
public record JsonLd(String json) {

    /** Writes values as JSON-LD. */
    public static JsonLd of(Map<String, Object> values) {
        return new JsonLd(JsonWriter.write(values));
    }
}
