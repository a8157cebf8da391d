package ayneh.suggest;

import ayneh.diagnostic.Location;
import ayneh.yaml.YamlValue;
import java.util.List;

/**
 * What an owner might add to a section of the settings: an entry, or items of a list in an entry that is there.
 *
 * @param confidence how sure it is
 * @param addition whether it adds to a list that the settings have
 * @param path the key of the new entry, or the keys that lead to that list from the section
 * @param value the entry's value, or the further items
 * @param reasons why, for comments
 */
public record Suggestion(
        Confidence confidence, boolean addition, List<String> path, YamlValue value, List<String> reasons) {
    public Suggestion {
        path = List.copyOf(path);
        reasons = List.copyOf(reasons);
    }

    /** Returns a suggestion of a new entry. */
    static Suggestion entry(Confidence confidence, String key, YamlValue value, List<String> reasons) {
        return new Suggestion(confidence, false, List.of(key), value, reasons);
    }

    /** Returns a suggestion of further items of a list. */
    static Suggestion addition(Confidence confidence, List<String> path, List<YamlValue> items, List<String> reasons) {
        return new Suggestion(confidence, true, path, new YamlValue.Sequence(Location.startOf(""), items), reasons);
    }
}
