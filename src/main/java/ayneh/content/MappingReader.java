package ayneh.content;

import ayneh.yaml.YamlValue;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks up values by key; an absent key gives null, false or an empty list.
 *
 * @param values the values by key, which don't change any more
 */
record MappingReader(Map<String, YamlValue> values) {
    /** Returns the unconverted value. */
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
