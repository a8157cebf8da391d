package ayneh.orthography;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Restores the half-spaces of Persian text. Nothing else ever changes: without its half-spaces, the result is the text.
 * Immutable and thread-safe.
 */
public final class HalfSpaces {
    /** A word, or what is left alone: code, formulas, addresses of links, handles, hashtags, file names, Latin. */
    private static final Pattern TOKEN = Pattern.compile("(?s)```.*?(?:```|$)|`[^`\n]*`|\\$[^$\n]+\\$|\\]\\([^)\n]*\\)"
            + "|[a-zA-Z][a-zA-Z0-9+.-]*://[^\\s<>]*|<[^>\n]*>"
            + "|[@#][\\p{L}\\p{M}\\p{N}_\u200C]+|[\\p{L}\\p{M}\\p{N}_\u200C]*[A-Za-z_][\\p{L}\\p{M}\\p{N}_\u200C.]*"
            + "|(?<word>[\u0621-\u064A\u0670-\u06D3\u064B-\u0652\u0654\u200C]+)");
    /** Arabic, which has no half-spaces: letters and marks that Persian words rarely have. */
    private static final Pattern ARABIC = Pattern.compile("[ةىيكإ\u064C\u064D\u064F\u0650\u0652]");

    /** Stands for a word in other letters, which a phrase goes on with. */
    private static final String FOREIGN = "x";

    private static final int WORDS_OF_ARABIC = 4;

    private final WordRestorer restorer;
    private final Map<String, String> own;

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
        if (!hasPersian(text)) {
            return text;
        }
        List<int[]> words = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            if (token.start("word") >= 0) {
                words.add(new int[] {token.start(), token.end()});
            }
        }
        StringBuilder restored = new StringBuilder(text.length() + words.size() / 4);
        int at = 0;
        for (int i = 0; i < words.size(); i++) {
            int start = words.get(i)[0];
            int end = words.get(i)[1];
            String word = text.substring(start, end);
            restored.append(text, at, start).append(word(word, text, words, i));
            at = end;
        }
        return restored.append(text, at, text.length()).toString();
    }

    private String word(String word, String text, List<int[]> words, int i) {
        if (word.indexOf(LetterCodes.HALF_SPACE) >= 0 || isArabic(text, words, i)) {
            return word;
        }
        String wanted = own.get(word);
        return wanted != null
                ? wanted
                : restorer.restore(word, neighbour(text, words, i, -1), neighbour(text, words, i, 1));
    }

    /** Returns the word beside another one; empty if there is anything but a space and words in other letters between. */
    private static String neighbour(String text, List<int[]> words, int i, int step) {
        int end = words.get(i)[1];
        if (step > 0 && end + 1 < text.length() && text.charAt(end) == ' ' && isLatin(text.charAt(end + 1))) {
            return FOREIGN;
        }
        if (i + step < 0 || i + step >= words.size()) {
            return "";
        }
        int[] own = words.get(i);
        int[] other = words.get(i + step);
        int from = step < 0 ? other[1] : own[1];
        int to = step < 0 ? own[0] : other[0];
        return to - from == 1 && text.charAt(from) == ' ' ? text.substring(other[0], other[1]) : "";
    }

    private static boolean isLatin(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static boolean isArabic(String text, List<int[]> words, int i) {
        int first = Math.max(0, i - WORDS_OF_ARABIC);
        int last = Math.min(words.size() - 1, i + WORDS_OF_ARABIC);
        int marked = 0;
        for (int each = first; each <= last; each++) {
            int[] word = words.get(each);
            if (ARABIC.matcher(text).region(word[0], word[1]).find()) {
                marked++;
            }
        }
        return marked > WORDS_OF_ARABIC;
    }

    private static boolean hasPersian(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u0621' && c <= '\u06D3') {
                return true;
            }
        }
        return false;
    }
}
