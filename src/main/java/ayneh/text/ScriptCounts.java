package ayneh.text;

import java.lang.Character.UnicodeScript;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of letters of each script in the words of a text; addresses, names and hashtags are not words. The counts
 * of a text are the sum of those of its blocks, so each block is read only once.
 *
 * @param arabic the number of Arabic letters
 * @param cyrillic the number of Cyrillic letters
 * @param latin the number of Latin letters
 * @param first the script of the first letter, {@link #ARABIC} or another; {@link #NONE} if there is none
 */
public record ScriptCounts(int arabic, int cyrillic, int latin, byte first) {
    static final byte NONE = 0;
    static final byte LATIN = 1;
    static final byte CYRILLIC = 2;
    static final byte ARABIC = 3;
    private static final byte OTHER = 4;

    /** The counts of a text without letters. */
    public static final ScriptCounts ZERO = new ScriptCounts(0, 0, 0, NONE);

    private static final Pattern NOT_WORDS =
            Pattern.compile("(?:https?://|www\\.)\\S+|[@#]\\w+|(?<![\\w.+-])[\\w.+-]++@[\\w.-]+|/channel/\\S+"
                    + "|(?<![\\w.-])(?:[A-Za-z0-9-]++\\.){1,8}+[a-z]{2,24}(?![\\w-])(?:/\\S*)?");

    /** The scripts of the characters that make up nearly all texts, because looking them up is slow. */
    private static final byte[] SCRIPTS = new byte[0x700];

    static {
        for (char c = 0; c < SCRIPTS.length; c++) {
            SCRIPTS[c] = lookUp(c);
        }
    }

    /** Counts the letters of a plain text. */
    public static ScriptCounts of(String text) {
        Count count = new Count();
        int at = 0;
        if (mayHaveNames(text)) {
            Matcher name = NOT_WORDS.matcher(text);
            while (name.find()) {
                count.add(text, at, name.start());
                at = name.end();
            }
        }
        count.add(text, at, text.length());
        return count.letters();
    }

    /** Returns the counts of this text and the next one, which is separated from it by white space. */
    public ScriptCounts plus(ScriptCounts next) {
        return new ScriptCounts(
                arabic + next.arabic, cyrillic + next.cyrillic, latin + next.latin, first == NONE ? next.first : first);
    }

    /** Returns the total of the three scripts. */
    int all() {
        return arabic + cyrillic + latin;
    }

    /** Returns whether the text may contain a match of {@link #NOT_WORDS}; searching for one takes most of the time. */
    private static boolean mayHaveNames(String text) {
        if (text.indexOf('@') >= 0 || text.indexOf('#') >= 0 || text.indexOf('/') >= 0) {
            return true;
        }
        for (int dot = text.indexOf('.'); dot >= 0 && dot + 1 < text.length(); dot = text.indexOf('.', dot + 1)) {
            char next = text.charAt(dot + 1);
            if (next >= 'a' && next <= 'z') {
                return true;
            }
        }
        return false;
    }

    private static byte lookUp(char c) {
        if (!Character.isLetter(c)) {
            return NONE;
        }
        return switch (UnicodeScript.of(c)) {
            case ARABIC -> ARABIC;
            case CYRILLIC -> CYRILLIC;
            case LATIN -> LATIN;
            default -> OTHER;
        };
    }

    private static final class Count {
        private final int[] counts = new int[OTHER + 1];
        private byte first = NONE;

        void add(String text, int from, int to) {
            for (int i = from; i < to; i++) {
                char c = text.charAt(i);
                byte script = c < SCRIPTS.length ? SCRIPTS[c] : lookUp(c);
                if (script != NONE) {
                    counts[script]++;
                    first = first == NONE ? script : first;
                }
            }
        }

        ScriptCounts letters() {
            return new ScriptCounts(counts[ARABIC], counts[CYRILLIC], counts[LATIN], first);
        }
    }
}
