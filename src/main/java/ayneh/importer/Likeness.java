package ayneh.importer;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether two texts are the same post, perhaps edited: they share at least half of the words of the shorter one. */
final class Likeness {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

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
        Set<String> words = new HashSet<>();
        WORD.matcher(text).results().forEach(word -> words.add(word.group()));
        return words;
    }
}
