package ayneh.importer.merge;

import ayneh.text.Words;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Tests whether two texts are the same post, perhaps edited: they share at least half of the shorter one's words. */
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

    /** Returns the share of the words of two texts that are in both, from 0 to 1. */
    public static double share(Set<String> one, Set<String> other) {
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        return (double) shared.size() / Math.max(1, Math.max(one.size(), other.size()));
    }

    /**
     * Returns whether one text is an edited version of the other: they share most of their words, and all their
     * numbers. Texts of a series, such as a weekly one, differ in their numbers.
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

    /** Returns the distinct words of a text. */
    public static Set<String> words(String text) {
        return new HashSet<>(Words.of(text));
    }
}
