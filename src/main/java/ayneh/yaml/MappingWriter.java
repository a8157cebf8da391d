package ayneh.yaml;

import ayneh.diagnostic.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects the keys and values of a new mapping in order, leaving out null and empty ones. */
public final class MappingWriter {
    private static final Location NOWHERE = Location.startOf("");

    /** Numbers that every YAML reader reads alike: {@code 010} is 8 for some. */
    private static final Pattern NUMBER = Pattern.compile("(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?");

    private final List<YamlValue.Pair> pairs = new ArrayList<>();

    /** Returns the mapping with what was added so far. */
    public YamlValue.Mapping mapping() {
        return new YamlValue.Mapping(NOWHERE, pairs);
    }

    /** Adds a text, quoted if it would be read as another type; a blank one is left out. */
    public void text(String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            add(key, new YamlValue.Scalar(NOWHERE, value, true));
        }
    }

    /** Adds a number, an instant or the like. */
    public void plain(String key, @Nullable Object value) {
        if (value != null) {
            add(key, new YamlValue.Scalar(NOWHERE, value.toString(), false));
        }
    }

    /** Adds a count as its source gives it: a number, or a text such as {@code 1.2K}. */
    public void count(String key, @Nullable String value) {
        if (value != null) {
            add(key, scalar(value, !NUMBER.matcher(value).matches()));
        }
    }

    /** Adds a flag if it is true. */
    public void flag(String key, boolean value) {
        plain(key, value ? "true" : null);
    }

    /** Adds a list of texts; an empty one is left out. */
    public void texts(String key, List<String> values) {
        list(key, values.stream().map(value -> scalar(value, true)).toList());
    }

    /** Adds a list of numbers, instants or the like; an empty one is left out. */
    public void plains(String key, List<?> values) {
        list(key, values.stream().map(value -> scalar(value.toString(), false)).toList());
    }

    /** Adds a mapping; null is left out. */
    public <T> void inner(String key, @Nullable T value, BiConsumer<MappingWriter, T> contents) {
        if (value != null) {
            add(key, mapping(value, contents));
        }
    }

    /** Adds a list of mappings; an empty one is left out. */
    public <T> void each(String key, List<T> values, BiConsumer<MappingWriter, T> contents) {
        list(
                key,
                values.stream()
                        .<YamlValue>map(value -> mapping(value, contents))
                        .toList());
    }

    /** Adds pairs unchanged. */
    public void pairs(List<YamlValue.Pair> more) {
        pairs.addAll(more);
    }

    private static <T> YamlValue mapping(T value, BiConsumer<MappingWriter, T> contents) {
        MappingWriter inner = new MappingWriter();
        contents.accept(inner, value);
        return inner.mapping();
    }

    private static YamlValue scalar(String value, boolean quoted) {
        return new YamlValue.Scalar(NOWHERE, value, quoted);
    }

    private void list(String key, List<YamlValue> items) {
        if (!items.isEmpty()) {
            add(key, new YamlValue.Sequence(NOWHERE, items));
        }
    }

    private void add(String key, YamlValue value) {
        pairs.add(new YamlValue.Pair(new YamlValue.Scalar(NOWHERE, key, true), value));
    }
}
