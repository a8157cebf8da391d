package ayneh.suggest;

import ayneh.diagnostic.Location;
import ayneh.yaml.YamlEditor;
import ayneh.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Suggestions for one section of the settings.
 *
 * @param section its key
 * @param all the suggestions, in order
 */
public record Suggestions(String section, List<Suggestion> all) {
    private static final Location NOWHERE = Location.startOf("");

    public Suggestions {
        all = List.copyOf(all);
    }

    /** Returns those that are sure. */
    public Suggestions sure() {
        return new Suggestions(section, select(each -> each.confidence() == Confidence.HIGH));
    }

    private List<Suggestion> select(Predicate<Suggestion> wanted) {
        return all.stream().filter(wanted).toList();
    }

    /**
     * Returns them as a document like the settings. What belongs into entries that the settings have is in comments.
     */
    public String yaml() {
        StringBuilder text = new StringBuilder(YamlEditor.put("", NOWHERE, section, entries()));
        for (Suggestion addition : select(Suggestion::addition)) {
            List<String> lines = new ArrayList<>(addition.reasons());
            lines.add("Add to «" + section + ": " + String.join(": ", addition.path()) + "»:");
            addition.value().asList().forEach(item -> lines.add("  - " + YamlEditor.line(item)));
            lines.forEach(line -> text.append(YamlEditor.comment(line)).append('\n'));
        }
        return text.toString();
    }

    /**
     * Returns settings with all of them.
     *
     * @param settings the document
     * @param start where it begins, for messages
     */
    public String addTo(String settings, Location start) {
        String text = YamlEditor.put(settings, start, section, entries());
        for (Suggestion addition : select(Suggestion::addition)) {
            List<String> path = new ArrayList<>(List.of(section));
            path.addAll(addition.path());
            text = YamlEditor.add(text, start, path, addition.value().asList());
        }
        return text;
    }

    private List<YamlEditor.Entry> entries() {
        return select(each -> !each.addition()).stream()
                .map(each -> new YamlEditor.Entry(
                        new YamlValue.Pair(
                                new YamlValue.Scalar(NOWHERE, each.path().get(0), true), each.value()),
                        each.reasons()))
                .toList();
    }
}
