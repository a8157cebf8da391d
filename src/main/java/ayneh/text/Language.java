package ayneh.text;

import java.lang.Character.UnicodeScript;
import java.util.regex.Pattern;

/**
 * Which of the site's languages a text is in, told by its script: Persian in Arabic letters, Russian in Cyrillic,
 * English in Latin ones.
 */
public final class Language {
    /** A Persian text is full of English terms: it stays Persian while so much of it is in Arabic letters. */
    private static final double ENOUGH = 0.4;

    /** How much suffices where the first word is Persian already, as in «معرفی Toolformer». */
    private static final double ENOUGH_BEHIND_A_WORD = 0.1;

    private static final Pattern NOT_WORDS =
            Pattern.compile("(?:https?://|www\\.)\\S+|[@#]\\w+|(?<![\\w.+-])[\\w.+-]++@[\\w.-]+|/channel/\\S+"
                    + "|(?<![\\w.-])(?:[A-Za-z0-9-]++\\.){1,8}+[a-z]{2,24}(?![\\w-])(?:/\\S*)?");

    private static final char RIGHT_TO_LEFT_MARK = '\u200F';

    private Language() {}

    /**
     * The language of a text.
     *
     * @param text plain text
     * @param usual the language where the text doesn't tell, as a row of digits or a lone address
     * @return {@code fa}, {@code ru} or {@code en}; {@code usual} if its own script holds at least two fifths of the
     *     words' letters
     */
    public static String of(String text, String usual) {
        String words = mayHaveNames(text) ? NOT_WORDS.matcher(text).replaceAll(" ") : text;
        int arabic = 0;
        int cyrillic = 0;
        int latin = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c < 0x80) {
                latin += c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' ? 1 : 0;
            } else if (Character.isLetter(c)) {
                UnicodeScript script = UnicodeScript.of(c);
                arabic += script == UnicodeScript.ARABIC ? 1 : 0;
                cyrillic += script == UnicodeScript.CYRILLIC ? 1 : 0;
                latin += script == UnicodeScript.LATIN ? 1 : 0;
            }
        }
        int all = arabic + cyrillic + latin;
        if (all == 0) {
            return usual;
        }
        int own = usual.equals("fa") ? arabic : usual.equals("ru") ? cyrillic : latin;
        if (own >= (beginsIn(usual, words) ? ENOUGH_BEHIND_A_WORD : ENOUGH) * all) {
            return usual;
        }
        if (arabic >= cyrillic && arabic >= latin) {
            return "fa";
        }
        return cyrillic >= latin ? "ru" : "en";
    }

    private static boolean beginsIn(String language, String words) {
        for (int i = 0; i < words.length(); i++) {
            if (Character.isLetter(words.charAt(i))) {
                UnicodeScript script = UnicodeScript.of(words.charAt(i));
                return language.equals("fa") && script == UnicodeScript.ARABIC;
            }
        }
        return false;
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

    /** What a language calls itself; its code where that isn't known. */
    public static String autonym(String language) {
        return switch (language) {
            case "fa" -> "فارسی";
            case "ru" -> "Русский";
            case "en" -> "English";
            default -> language;
        };
    }

    /** The direction in which a language is written: {@code rtl} or {@code ltr}. */
    public static String direction(String language) {
        return language.equals("fa") ? "rtl" : "ltr";
    }

    /**
     * A text for where no markup can stand. A Persian one that begins with a letter of another direction begins with a
     * right-to-left mark, or it would be taken for English (W3C, Inline markup and bidirectional text in HTML).
     *
     * @param usual the language where the text doesn't tell
     */
    public static String bare(String text, String usual) {
        if (!direction(of(text, usual)).equals("rtl")) {
            return text;
        }
        for (int i = 0; i < text.length(); i++) {
            switch (Character.getDirectionality(text.charAt(i))) {
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    return text;
                }
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return RIGHT_TO_LEFT_MARK + text;
                }
                default -> {
                    // signs and digits have no direction of their own
                }
            }
        }
        return text;
    }
}
