package ayneh.importer;

import ayneh.text.Words;
import java.util.HashSet;
import java.util.Set;

/** Whether two texts are the same post, perhaps edited: they share at least half of the words of the shorter one. */
final class Likeness {
    private Likeness() {}

    static boolean of(String one, String other) {
        return of(words(one), words(other));
    }

    static boolean of(Set<String> one, Set<String> other) {
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        return 2 * shared.size() >= Math.max(1, Math.min(one.size(), other.size()));
    }

    /** The different words of a text. */
    static Set<String> words(String text) {
        return new HashSet<>(Words.of(text));
    }
}
