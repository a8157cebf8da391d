package ayneh.suggest;

import ayneh.content.Entry;
import ayneh.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The words that two posts of a channel share, and that the posts around them don't have. */
final class SharedWords {
    private static final int AROUND = 15;
    private static final int SHORTEST = 4;
    private static final int STEM = 6;

    private final List<Reading> readings;

    SharedWords(List<Reading> readings) {
        this.readings = readings;
    }

    /** Returns the beginnings of those words, at most six letters each: endings differ. */
    Set<String> of(int one, int other) {
        Set<String> shared = new TreeSet<>(words(one));
        shared.retainAll(words(other));
        int from = Math.max(0, Math.min(one, other) - AROUND);
        int end = Math.min(readings.size(), Math.max(one, other) + AROUND + 1);
        for (int i = from; i < end && !shared.isEmpty(); i++) {
            if (i != one && i != other) {
                shared.removeAll(words(i));
            }
        }
        return shared;
    }

    private Set<String> words(int index) {
        Set<String> words = new HashSet<>();
        Entry entry = readings.get(index).post().entry();
        for (String word : Words.of(Fold.of(Reading.withTitle(entry, entry.body())))) {
            if (word.length() >= SHORTEST && !Character.isDigit(word.charAt(0))) {
                words.add(word.length() > STEM ? word.substring(0, STEM) : word);
            }
        }
        return words;
    }
}
