package ayneh.search;

import ayneh.orthography.PersianWords;
import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names and terms of an archive, which readers may type in another script: words in Latin letters, Russian words
 * with a capital inside of a sentence, and Persian words that the lexicon doesn't have. Thread-safe.
 */
final class Names {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 24;
    /** What a sentence begins behind, besides the beginning of the text. */
    private static final String ENDS = ".!?…:;•–—-\"«“(";

    private final PersianWords persian = PersianWords.load();
    /** What is known of each word as it is written, so that a frequent one costs little. */
    private final Map<String, Kind> words = new ConcurrentHashMap<>();
    /** The terms of names, with the skeletons of the words that they are cut from. */
    private final Map<String, Set<String>> terms = new ConcurrentHashMap<>();

    private enum Kind {
        NO_NAME,
        /** A name, unless its capital only begins a sentence. */
        MAYBE,
        NAME
    }

    /** Reads a text. */
    void read(String text) {
        read(text, 0, text.length());
    }

    /** Reads a part of a text, which begins and ends with words. */
    void read(String text, int from, int to) {
        int at = from;
        while (at < to) {
            int start = at;
            at = endOfWord(text, at, to);
            if (at > start) {
                String word = text.substring(start, at);
                if (kind(word) == Kind.MAYBE && !begins(text, start, word)) {
                    words.put(word, Kind.NAME);
                    note(word);
                }
            } else {
                at++;
            }
        }
    }

    /** Returns whether a compound has words that may be names, depending on where it stands. */
    boolean mayBeIn(String compound) {
        int at = 0;
        while (at < compound.length()) {
            int start = at;
            at = endOfWord(compound, at, compound.length());
            if (at == start) {
                at++;
            } else if (kind(compound.substring(start, at)) != Kind.NO_NAME) {
                return true;
            }
        }
        return false;
    }

    private static int endOfWord(String text, int from, int to) {
        int at = from;
        while (at < to && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private Kind kind(String word) {
        return words.computeIfAbsent(word, any -> mayBeName(any) ? Kind.MAYBE : Kind.NO_NAME);
    }

    private void note(String word) {
        String folded = Folding.fold(word);
        String term = Stemmer.stem(folded);
        Set<String> skeletons = terms.computeIfAbsent(term, any -> ConcurrentHashMap.newKeySet());
        skeletons.addAll(Skeleton.of(folded));
        skeletons.addAll(Skeleton.of(term));
    }

    private boolean mayBeName(String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST) {
            return false;
        }
        return switch (UnicodeScript.of(word.codePointAt(0))) {
            case LATIN -> true;
            case CYRILLIC -> Character.isUpperCase(word.charAt(0));
            case ARABIC -> !persian.has(word);
            default -> false;
        };
    }

    /** Returns whether a word has its capital because it begins a sentence. */
    private static boolean begins(String text, int start, String word) {
        if (UnicodeScript.of(word.codePointAt(0)) != UnicodeScript.CYRILLIC) {
            return false;
        }
        int before = start - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        char sign = before < 0 ? '.' : text.charAt(before);
        return ENDS.indexOf(sign) >= 0 || !Character.isLetterOrDigit(sign) && sign != ',';
    }

    /** Returns the terms, without those in Latin letters, which all are names. */
    SortedSet<String> notLatin() {
        SortedSet<String> others = new TreeSet<>(terms.keySet());
        others.removeIf(term -> Script.of(term) == Script.LATIN);
        return others;
    }

    /**
     * Returns terms by their skeletons: names, and other words if their skeletons tell them apart; those have a hyphen
     * before them.
     *
     * @param all all terms of the index
     */
    SortedMap<String, SortedSet<String>> bySkeleton(Iterable<Term> all) {
        SortedMap<String, SortedSet<String>> found = new TreeMap<>();
        for (Term each : all) {
            String term = each.text();
            Set<String> name = terms.get(term);
            if (name != null) {
                name.forEach(skeleton ->
                        found.computeIfAbsent(skeleton, any -> new TreeSet<>()).add(term));
            } else if (term.length() >= SHORTEST && term.length() <= LONGEST) {
                Skeleton.of(term).stream()
                        .filter(Skeleton::isTelling)
                        .forEach(skeleton -> found.computeIfAbsent(skeleton, any -> new TreeSet<>())
                                .add("-" + term));
            }
        }
        return found;
    }
}
