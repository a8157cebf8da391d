package ayneh.text;

import com.ibm.icu.lang.UScript;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of letters of each script in the words of a text; addresses, names and hashtags are not words. Letters
 * that tell two languages of one script apart are counted by themselves. The counts of a text are the sum of those of
 * its blocks, so each block is read only once.
 */
@SuppressWarnings("EnumOrdinal") // counts stand in arrays, because a map for each block would take much longer
public final class ScriptCounts {
    /** A kind of letters. */
    enum Kind {
        LATIN,
        CYRILLIC,
        /** Cyrillic letters that Russian has and Ukrainian hasn't. */
        RUSSIAN,
        /** Cyrillic letters that Ukrainian has and Russian hasn't. */
        UKRAINIAN,
        ARABIC,
        /** Arabic letters that Persian has and Arabic hasn't. */
        PERSIAN,
        /** Arabic letters that Persian hasn't. */
        NOT_PERSIAN,
        /** Arabic letters that stand for Persian ones in Persian texts of older keyboards and encodings. */
        LIKE_PERSIAN,
        HEBREW,
        HAN,
        KANA,
        HANGUL,
        OTHER
    }

    private static final String RUSSIAN = "ыэъёЫЭЪЁ";
    private static final String UKRAINIAN = "іїєґІЇЄҐ";
    private static final String PERSIAN = "پچژگکی";
    private static final String NOT_PERSIAN = "ةإ";
    private static final String LIKE_PERSIAN = "يكى";

    private static final Pattern NOT_WORDS =
            Pattern.compile("(?:https?://|www\\.)\\S+|[@#]\\w+|(?<![\\w.+-])[\\w.+-]++@[\\w.-]+|/channel/\\S+"
                    + "|(?<![\\w.-])(?:[A-Za-z0-9-]++\\.){1,8}+[a-z]{2,24}(?![\\w-])(?:/\\S*)?");

    /** How many letters of other scripts a letter of a Chinese, Japanese or Korean text stands for. */
    private static final int EAST_ASIAN = 3;

    private static final byte NONE = -1;
    private static final Kind[] KINDS = Kind.values();
    /** The kinds of the characters that make up nearly all texts, because looking them up is slow. */
    private static final byte[] COMMON = new byte[0x700];

    static {
        for (char c = 0; c < COMMON.length; c++) {
            COMMON[c] = lookUp(c);
        }
    }

    /** The counts of a text without letters. */
    public static final ScriptCounts ZERO = new Count().letters();

    private final int[] counts;
    private final @Nullable Kind first;
    private final int other;

    private ScriptCounts(int[] counts, @Nullable Kind first, int other) {
        this.counts = counts;
        this.first = first;
        this.other = other;
    }

    /** Counts the letters of a plain text. */
    public static ScriptCounts of(String text) {
        Count count = new Count();
        int at = 0;
        if (mayHaveNames(text)) {
            Matcher name = NOT_WORDS.matcher(text).useTransparentBounds(true);
            for (int start = 0; start < text.length(); start++) {
                if (mayBeginName(text.charAt(start))
                        && name.region(start, text.length()).lookingAt()) {
                    count.add(text, at, start);
                    at = name.end();
                    start = at - 1;
                }
            }
        }
        count.add(text, at, text.length());
        return count.letters();
    }

    /** Returns the counts of this text and the next one, which is separated from it by white space. */
    public ScriptCounts plus(ScriptCounts next) {
        int[] sum = counts.clone();
        Arrays.setAll(sum, i -> sum[i] + next.counts[i]);
        return new ScriptCounts(sum, first == null ? next.first : first, other == UScript.COMMON ? next.other : other);
    }

    /** Returns the number of letters of a kind. */
    int of(Kind kind) {
        return counts[kind.ordinal()];
    }

    /** Returns the number of letters of some kinds. */
    int of(List<Kind> kinds) {
        int sum = 0;
        for (Kind kind : kinds) {
            sum += of(kind);
        }
        return sum;
    }

    /** Returns the number of all letters. */
    int all() {
        return Arrays.stream(counts).sum();
    }

    /** Returns the kind of the first letter; null if there is none. */
    @Nullable
    Kind first() {
        return first;
    }

    /** Returns the script of the first letter of the kind {@link Kind#OTHER}, as one of ICU's numbers. */
    int other() {
        return other;
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

    /** Returns whether a match of {@link #NOT_WORDS} may begin with a character: no letter of most scripts is one. */
    private static boolean mayBeginName(char c) {
        return c >= 'a' && c <= 'z' || c >= '#' && c <= 'Z' && c != ',' || c == '_';
    }

    private static byte lookUp(int c) {
        if (!Character.isLetter(c)) {
            return NONE;
        }
        Kind kind = switch (UScript.getScript(c)) {
            case UScript.LATIN -> Kind.LATIN;
            case UScript.CYRILLIC ->
                RUSSIAN.indexOf(c) >= 0 ? Kind.RUSSIAN : UKRAINIAN.indexOf(c) >= 0 ? Kind.UKRAINIAN : Kind.CYRILLIC;
            case UScript.ARABIC ->
                PERSIAN.indexOf(c) >= 0
                        ? Kind.PERSIAN
                        : NOT_PERSIAN.indexOf(c) >= 0
                                ? Kind.NOT_PERSIAN
                                : LIKE_PERSIAN.indexOf(c) >= 0 ? Kind.LIKE_PERSIAN : Kind.ARABIC;
            case UScript.HEBREW -> Kind.HEBREW;
            case UScript.HAN -> Kind.HAN;
            case UScript.HIRAGANA, UScript.KATAKANA -> Kind.KANA;
            case UScript.HANGUL -> Kind.HANGUL;
            default -> Kind.OTHER;
        };
        return (byte) kind.ordinal();
    }

    private static final class Count {
        private final int[] counts = new int[KINDS.length];
        private byte first = NONE;
        private int other = UScript.COMMON;

        void add(String text, int from, int to) {
            for (int i = from; i < to; i++) {
                char c = text.charAt(i);
                int sign = c;
                if (Character.isHighSurrogate(c) && i + 1 < to) {
                    sign = text.codePointAt(i++);
                }
                byte kind = sign < COMMON.length ? COMMON[sign] : lookUp(sign);
                if (kind != NONE) {
                    counts[kind] += kind >= Kind.HAN.ordinal() && kind <= Kind.HANGUL.ordinal() ? EAST_ASIAN : 1;
                    first = first == NONE ? kind : first;
                    if (kind == Kind.OTHER.ordinal() && other == UScript.COMMON) {
                        other = UScript.getScript(sign);
                    }
                }
            }
        }

        ScriptCounts letters() {
            return new ScriptCounts(counts, first == NONE ? null : KINDS[first], other);
        }
    }
}
