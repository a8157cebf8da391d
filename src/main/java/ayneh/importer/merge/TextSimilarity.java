package ayneh.importer.merge;

import ayneh.text.Words;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether two texts are the same post, perhaps edited: they share at least half of the words of the shorter one. */
public final class TextSimilarity {
    private TextSimilarity() {}

    public static boolean of(String one, String other) {
        return of(words(one), words(other));
    }

    public static boolean of(Set<String> one, Set<String> other) {
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        return 2 * shared.size() >= Math.max(1, Math.min(one.size(), other.size()));
    }

    /** How much of the words of two texts is in both, from 0 to 1. */
    public static double share(Set<String> one, Set<String> other) {
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        return (double) shared.size() / Math.max(1, Math.max(one.size(), other.size()));
    }

    /**
     * Whether a text is another one after an edit: they share most of their words, and all their numbers. Texts of a
     * series, as a weekly one, differ in these.
     */
    public static boolean isEdit(Set<String> one, Set<String> other) {
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        return 5 * shared.size() >= 3 * Math.max(one.size(), other.size())
                && numbers(one).equals(numbers(other));
    }

    private static Set<String> numbers(Set<String> words) {
        return words.stream()
                .filter(word -> word.chars().allMatch(Character::isDigit))
                .collect(Collectors.toSet());
    }

    /** The different words of a text. */
    public static Set<String> words(String text) {
        return new HashSet<>(Words.of(text));
    }
}
