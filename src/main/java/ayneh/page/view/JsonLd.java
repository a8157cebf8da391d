package ayneh.page.view;

import ayneh.json.JsonWriter;
import java.util.Map;

/**
 * A page's structured data for search engines (JSON-LD 1.1), safe to put in a script element as it is.
 *
 * @param json the JSON, without any character that HTML could take for markup
 */
public record JsonLd(String json) {

    /** Returns values as JSON-LD. */
    public static JsonLd of(Map<String, Object> values) {
        return new JsonLd(JsonWriter.write(values));
    }
}
