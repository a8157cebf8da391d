package ayneh.content;

import ayneh.yaml.YamlValue;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks values up by their keys; a key that is absent gives null or nothing.
 *
 * @param values the values by key, which nobody changes any more
 */
record MappingReader(Map<String, YamlValue> values) {
    /** The value as it is. */
    @Nullable
    YamlValue get(String key) {
        return values.get(key);
    }

    @Nullable
    String text(String key) {
        return find(key, YamlValue::asText);
    }

    boolean flag(String key) {
        return Boolean.TRUE.equals(find(key, YamlValue::asFlag));
    }

    <T> List<T> list(String key, Function<YamlValue, T> conversion) {
        YamlValue value = values.get(key);
        return value == null
                ? List.of()
                : value.asList().stream().map(conversion).toList();
    }

    <T> @Nullable T find(String key, Function<YamlValue, T> conversion) {
        YamlValue value = values.get(key);
        return value == null ? null : conversion.apply(value);
    }
}
