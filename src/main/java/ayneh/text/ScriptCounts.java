package ayneh.text;

import java.lang.Character.UnicodeScript;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many letters of each script the words of a text have. Addresses, names and hashtags are no words. What a text
 * has is the sum of what its blocks have, so that each block needs to be read once.
 *
 * @param arabic how many are Arabic
 * @param cyrillic how many are Cyrillic
 * @param latin how many are Latin
 * @param first the script of the first letter, {@link #ARABIC} or another; {@link #NONE} where there is none
 */
public record ScriptCounts(int arabic, int cyrillic, int latin, byte first) {
    static final byte NONE = 0;
    static final byte LATIN = 1;
    static final byte CYRILLIC = 2;
    static final byte ARABIC = 3;
    private static final byte OTHER = 4;

    /** What a text without letters has. */
    public static final ScriptCounts ZERO = new ScriptCounts(0, 0, 0, NONE);

    private static final Pattern NOT_WORDS =
            Pattern.compile("(?:https?://|www\\.)\\S+|[@#]\\w+|(?<![\\w.+-])[\\w.+-]++@[\\w.-]+|/channel/\\S+"
                    + "|(?<![\\w.-])(?:[A-Za-z0-9-]++\\.){1,8}+[a-z]{2,24}(?![\\w-])(?:/\\S*)?");

    /** The scripts of the characters that nearly all texts are made of: looking them up costs much otherwise. */
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

    /** What this text has together with the one behind it, from which white space parts it. */
    public ScriptCounts plus(ScriptCounts next) {
        return new ScriptCounts(
                arabic + next.arabic, cyrillic + next.cyrillic, latin + next.latin, first == NONE ? next.first : first);
    }

    /** How many there are of the three scripts. */
    int all() {
        return arabic + cyrillic + latin;
    }

    /** Whether anything may stand in the text that {@link #NOT_WORDS} finds; looking for it costs most of the time. */
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

    /** Counts. */
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
