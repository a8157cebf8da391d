package ayneh.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as JSON that is safe in a script element: what HTML could parse as markup is escaped (HTML standard,
 * 4.12.1.3).
 */
public final class JsonWriter {
    private static final JsonFactory FACTORY =
            new JsonFactoryBuilder().characterEscapes(new HtmlSafe()).build();

    private JsonWriter() {}

    /**
     * Writes a value.
     *
     * @param value a map with string keys, a list, a string, an integer or a boolean; keys with null values are omitted
     */
    public static String write(Object value) {
        StringWriter out = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(out)) {
            write(value, generator);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private static void write(@Nullable Object value, JsonGenerator out) throws IOException {
        if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                if (entry.getValue() != null) {
                    out.writeFieldName(entry.getKey().toString());
                    write(entry.getValue(), out);
                }
            }
            out.writeEndObject();
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            for (Object item : list) {
                write(item, out);
            }
            out.writeEndArray();
        } else if (value instanceof Number number) {
            out.writeNumber(number.longValue());
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else {
            out.writeString(String.valueOf(value));
        }
    }

    /** Escapes HTML's special characters, and line breaks that JavaScript doesn't allow in strings. */
    private static final class HtmlSafe extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            for (char sign : new char[] {'<', '>', '&'}) {
                codes[sign] = ESCAPE_STANDARD;
            }
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int sign) {
            return sign == 0x2028 || sign == 0x2029 ? new SerializedString(String.format("\\u%04x", sign)) : null;
        }
    }
}
