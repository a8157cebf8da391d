package ayneh.orthography;

import ayneh.orthography.WordScanner.Word;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Restores the half-spaces of Persian text. Nothing else ever changes: without its half-spaces, the result is the text.
 * Thread-safe; the result depends on the text and the words of the owner alone.
 */
public final class HalfSpaces {
    /** Texts consist of the same words mostly, so results are kept, up to so many. */
    private static final int KEPT = 20_000;
    /** A word whose reading may depend on its neighbours ends in this. */
    private static final String AMBIGUOUS = "های";
    /** Stands for a word in other letters, which a phrase goes on with. */
    private static final String FOREIGN = "x";
    /** So many words on each side tell whether a word is Arabic, and more than so many of them. */
    private static final int NEAR = 4;

    private final WordRestorer restorer;
    private final Map<String, String> own;
    private final Map<String, String> kept = new ConcurrentHashMap<>();

    private HalfSpaces(WordRestorer restorer, Map<String, String> own) {
        this.restorer = restorer;
        this.own = own;
    }

    /** Loads the lexicon. */
    public static HalfSpaces load() {
        return new HalfSpaces(new WordRestorer(Lexicon.load()), Map.of());
    }

    /**
     * Returns one that writes some words as their owner wants.
     *
     * @param words words without half-spaces, and how to write them
     */
    public HalfSpaces with(Map<String, String> words) {
        return new HalfSpaces(restorer, Map.copyOf(words));
    }

    /** Returns a text, plain or Markdown, with its half-spaces. */
    public String restore(String text) {
        List<Word> words = new WordScanner(text).words();
        if (words.isEmpty()) {
            return text;
        }
        StringBuilder restored = new StringBuilder(text.length() + words.size() / 4);
        int at = 0;
        int arabic = 0;
        for (int i = 0; i < Math.min(NEAR, words.size()); i++) {
            arabic += words.get(i).arabic() ? 1 : 0;
        }
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            arabic += i + NEAR < words.size() && words.get(i + NEAR).arabic() ? 1 : 0;
            arabic -= i > NEAR && words.get(i - NEAR - 1).arabic() ? 1 : 0;
            restored.append(text, at, word.start());
            restored.append(arabic > NEAR ? text.substring(word.start(), word.end()) : word(text, words, i));
            at = word.end();
        }
        return restored.append(text, at, text.length()).toString();
    }

    private String word(String text, List<Word> words, int i) {
        String word = text.substring(words.get(i).start(), words.get(i).end());
        if (word.indexOf(LetterCodes.HALF_SPACE) >= 0) {
            return word;
        }
        String known = own.get(word);
        if (known == null && word.endsWith(AMBIGUOUS)) {
            return restorer.restore(word, before(text, words, i), after(text, words, i));
        }
        known = known == null ? kept.get(word) : known;
        if (known == null) {
            known = restorer.restore(word, "", "");
            if (kept.size() < KEPT) {
                kept.put(word, known);
            }
        }
        return known;
    }

    /** Returns the word before another one; empty if there is anything but a space between them. */
    private static String before(String text, List<Word> words, int i) {
        return i == 0 ? "" : beside(text, words.get(i - 1), words.get(i), words.get(i - 1));
    }

    /** Returns the word after another one; empty if its phrase ends there. */
    private static String after(String text, List<Word> words, int i) {
        int end = words.get(i).end();
        if (end + 1 < text.length() && text.charAt(end) == ' ' && isLatin(text.charAt(end + 1))) {
            return FOREIGN;
        }
        return i + 1 == words.size() ? "" : beside(text, words.get(i), words.get(i + 1), words.get(i + 1));
    }

    private static String beside(String text, Word first, Word second, Word wanted) {
        boolean beside = second.start() - first.end() == 1 && text.charAt(first.end()) == ' ';
        return beside ? text.substring(wanted.start(), wanted.end()) : "";
    }

    private static boolean isLatin(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}
