package ayneh.orthography;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the words in Persian letters of a text, plain or Markdown. It passes over code, formulas, addresses of links,
 * handles, hashtags, file names and words in Latin.
 */
final class WordScanner {
    /**
     * What is passed over; a word in other letters may have Persian ones in front. All but what is certain to be
     * consumed is bounded, so that no text takes longer than its length allows.
     */
    private static final Pattern PASSED = Pattern.compile(
            "(?s)```.*?(?:```|$)|`[^`\n]{0,2000}`|\\$[^$\n]{1,2000}\\$"
                    + "|\\]\\([^)\n]{0,2000}\\)|[a-zA-Z][a-zA-Z0-9+.-]{0,30}://[^\\s<>]*|<[^>\n]{0,2000}>"
                    + "|[@#][\\p{L}\\p{M}\\p{N}_\u200C]+|[\\p{L}\\p{M}\\p{N}_\u200C]{0,64}[A-Za-z_][\\p{L}\\p{M}\\p{N}_\u200C.]*");
    /** Characters that may begin what is passed over. */
    private static final String BEGINNINGS = "`$]<@#_";
    /** Those that need an end, and their ends. */
    private static final String OPENINGS = "<]`$";

    private static final String ENDS = ">)`$";
    /** Letters and marks that Arabic words have, and Persian ones rarely. */
    private static final String ARABIC = "ةىيكإ\u064C\u064D\u064F\u0650\u0652";

    private final String text;
    private final Matcher passed;
    private final int[] nextEnds = new int[OPENINGS.length()];

    /**
     * A word.
     *
     * @param start where it begins in the text
     * @param end where it ends
     * @param arabic whether it looks like Arabic
     */
    record Word(int start, int end, boolean arabic) {}

    WordScanner(String text) {
        this.text = text;
        passed = PASSED.matcher(text);
    }

    /** Returns the words, in order. */
    List<Word> words() {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isPersian(c)) {
                int end = at;
                boolean arabic = false;
                while (end < text.length() && isPersian(text.charAt(end))) {
                    arabic |= ARABIC.indexOf(text.charAt(end)) >= 0;
                    end++;
                }
                if (end < text.length()
                        && isOther(text.charAt(end))
                        && passed.region(at, text.length()).lookingAt()) {
                    end = passed.end();
                } else {
                    words.add(new Word(at, end, arabic));
                }
                at = end;
            } else if (isOther(c) || BEGINNINGS.indexOf(c) >= 0) {
                boolean passes =
                        mayEnd(c, at) && passed.region(at, text.length()).lookingAt();
                at = passes ? Math.max(at + 1, passed.end()) : at + 1;
            } else {
                at++;
            }
        }
        return words;
    }

    /** Returns whether what an opening begins can have an end; each end is looked for once. */
    private boolean mayEnd(char opening, int at) {
        int kind = OPENINGS.indexOf(opening);
        if (kind >= 0 && nextEnds[kind] <= at) {
            int end = text.indexOf(ENDS.charAt(kind), at + 1);
            nextEnds[kind] = end < 0 ? Integer.MAX_VALUE : end;
        }
        return kind < 0 || nextEnds[kind] != Integer.MAX_VALUE;
    }

    /** Returns whether a character is part of a word in Persian letters, marks and half-spaces included. */
    private static boolean isPersian(char c) {
        return c >= '\u0621' && c <= '\u0652' && c != '\u0640'
                || c >= '\u0670' && c <= '\u06D3'
                || c == '\u0654'
                || c == LetterCodes.HALF_SPACE;
    }

    /** Returns whether a character is a letter or digit of another script, or joins those. */
    private static boolean isOther(char c) {
        return c == '_' || c < '\u0600' && Character.isLetterOrDigit(c);
    }
}
