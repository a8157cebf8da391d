package ayneh.yaml;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The values of one mapping by key. Unknown keys are rejected. */
public final class YamlKeys {
    private final Location location;
    private final Map<String, YamlValue> values = new LinkedHashMap<>();

    /**
     * @param value a mapping
     * @param known the allowed keys
     * @throws InputException at the first unknown key
     */
    public YamlKeys(YamlValue value, Collection<String> known) {
        location = value.location();
        for (YamlValue.Pair pair : value.asMapping().pairs()) {
            String key = pair.key().text();
            if (!known.contains(key)) {
                throw new InputException(
                        pair.key().location(),
                        "the key «" + key + "» is unknown here",
                        "remove it or use one of: " + String.join(", ", known));
            }
            values.put(key, pair.value());
        }
    }

    /** Where the mapping begins. */
    public Location location() {
        return location;
    }

    /** Returns the value of a key, if present. */
    public Optional<YamlValue> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Returns the value of a required key. */
    public YamlValue require(String key) {
        YamlValue value = values.get(key);
        if (value == null) {
            throw new InputException(location, "the key «" + key + "» is missing", "add «" + key + ": …»");
        }
        return value;
    }

    /** Returns the converted items of the list at a key; empty if the key is absent. */
    public <T> List<T> list(String key, Function<YamlValue, T> item) {
        List<T> found = new ArrayList<>();
        find(key).ifPresent(value -> value.asList().forEach(each -> found.add(item.apply(each))));
        return found;
    }
}
