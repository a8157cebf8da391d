package ayneh.suggest;

import ayneh.content.Entry;
import ayneh.settings.PostSelector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the posts that the settings select: they may have changed since the last import, which wrote into the posts what
 * they said then.
 */
final class SelectedPosts {
    private SelectedPosts() {}

    /** Returns the post of each selector that selects one. */
    static Map<PostSelector, Entry> of(Collection<PostSelector> selectors, List<Entry> entries) {
        Map<String, PostSelector> byId = new HashMap<>();
        Map<String, List<PostSelector>> byWords = new HashMap<>();
        for (PostSelector selector : selectors) {
            if (selector.id() != null) {
                byId.put(selector.channel() + "/" + selector.id(), selector);
            } else {
                byWords.computeIfAbsent(selector.channel(), any -> new ArrayList<>())
                        .add(selector);
            }
        }
        Map<PostSelector, Entry> found = new HashMap<>();
        for (Entry entry : entries) {
            PostSelector selector =
                    byId.get(entry.meta().channel() + "/" + entry.meta().id());
            if (selector != null) {
                found.putIfAbsent(selector, entry);
            }
            List<PostSelector> words = byWords.getOrDefault(entry.meta().channel(), List.of());
            String text = words.isEmpty() ? "" : letters(entry);
            words.stream()
                    .filter(each -> text.contains(Fold.letters(String.valueOf(each.match()))))
                    .forEach(each -> found.putIfAbsent(each, entry));
        }
        return found;
    }

    private static String letters(Entry entry) {
        return Fold.letters(Reading.withTitle(entry, entry.body()));
    }
}
