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

    private static final Pattern NOT_WORDS =
            Pattern.compile("(?:https?://|www\\.)\\S+|[@#]\\w+|(?<![\\w.+-])[\\w.+-]++@[\\w.-]+|/channel/\\S+");

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
        int arabic = 0;
        int cyrillic = 0;
        int latin = 0;
        String words = NOT_WORDS.matcher(text).replaceAll(" ");
        for (int i = 0; i < words.length(); ) {
            int letter = words.codePointAt(i);
            i += Character.charCount(letter);
            if (!Character.isLetter(letter)) {
                continue;
            }
            UnicodeScript script = UnicodeScript.of(letter);
            arabic += script == UnicodeScript.ARABIC ? 1 : 0;
            cyrillic += script == UnicodeScript.CYRILLIC ? 1 : 0;
            latin += script == UnicodeScript.LATIN ? 1 : 0;
        }
        int all = arabic + cyrillic + latin;
        if (all == 0) {
            return usual;
        }
        int own = usual.equals("fa") ? arabic : usual.equals("ru") ? cyrillic : latin;
        if (own >= ENOUGH * all) {
            return usual;
        }
        if (arabic >= cyrillic && arabic >= latin) {
            return "fa";
        }
        return cyrillic >= latin ? "ru" : "en";
    }

    /** The direction in which a language is written: {@code rtl} or {@code ltr}. */
    public static String direction(String language) {
        return language.equals("fa") ? "rtl" : "ltr";
    }
}
