package ayneh.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Folds words that readers take for the same into one spelling: letter case, Arabic and Persian forms of a letter, alef
 * with and without diacritics, digits of three scripts, vowel signs, ё and е, Ukrainian and
 * Belarusian letters and the Russian ones beside which they stand on keyboards, Latin letters with and without accents.
 *
 * <p>NFKC (Unicode Standard Annex 15) resolves compatibility forms. Beyond that, the Arabic letters that are folded are
 * the pairs that keyboards and encodings confuse in Persian text, and the seats of hamza.
 */
public final class Folding {
    private static final Pattern NEITHER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}.+#]");

    /**
     * «مسئله» is also written «مسأله», «هیئت» «هیأت», «مسئول» «مسؤول»; elsewhere the seat is a letter, as in «ویدئو»,
     * «ویدیو».
     */
    private static final Pattern HAMZA_A = Pattern.compile("(?<![اآوی])ئ(?=[لت])");

    private static final Pattern HAMZA_O = Pattern.compile("ئ(?=ول)");

    /** Many people type the Cyrillic letter, which looks the same. */
    private static final Pattern LANGUAGE_C = Pattern.compile("^с(?=\\+\\+|#)");

    /** The vowel of a closed syllable, as in «точність», «точності». */
    private static final Pattern UKRAINIAN_I = Pattern.compile("іст(?=[ью]$)");

    private Folding() {}

    /** Returns the letters and digits of a word, folded. */
    public static String fold(String word) {
        if (isPlain(word)) {
            return word;
        }
        String composed = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        composed = LANGUAGE_C.matcher(composed).replaceFirst("c");
        composed = UKRAINIAN_I.matcher(composed).replaceFirst("ост");
        composed = HAMZA_O.matcher(HAMZA_A.matcher(composed).replaceAll("ا")).replaceAll("و");
        StringBuilder folded = new StringBuilder(composed.length());
        composed.codePoints().forEach(c -> append(c, folded));
        return folded.toString();
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'а' && c <= 'я';
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static void append(int c, StringBuilder folded) {
        if (c >= 0x660 && c <= 0x669 || c >= 0x6F0 && c <= 0x6F9) {
            folded.append((char) ('0' + (c & 0xF)));
        } else if (c >= 0xC0 && c <= 0x24F || c >= 0x1E00 && c <= 0x1EFF) {
            String base = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
            folded.append(base.charAt(0));
        } else if (c == 0x66B || !isDropped(c)) {
            folded.appendCodePoint(
                    switch (c) {
                        case 'ё', 'є' -> 'е';
                        case 'і', 'ї' -> 'и';
                        case 'ґ' -> 'г';
                        case 'ў' -> 'у';
                        case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
                        case 'ي', 'ى', 'ئ', 'ې' -> 'ی';
                        case 'ك' -> 'ک';
                        case 'ة', 'ۀ', 'ہ', 'ھ', 'ە' -> 'ه';
                        case 'ؤ' -> 'و';
                        case '\u066B' -> '.';
                        default -> c;
                    });
        }
    }

    /**
     * Returns whether a character is dropped: marks above and below letters, the lone hamza, the tatweel, variation
     * selectors as in emoji, and anything that is neither letter nor digit, except the symbols of «C++» and «C#».
     */
    private static boolean isDropped(int c) {
        return c >= 0x300 && c <= 0x36F
                || c >= 0x591 && c <= 0x5C7
                || c >= 0x610 && c <= 0x61A
                || c == 0x621
                || c == 0x640
                || c >= 0x64B && c <= 0x65F
                || c == 0x670
                || c >= 0x6D6 && c <= 0x6ED
                || c >= 0x20D0 && c <= 0x20FF
                || c >= 0xFE00 && c <= 0xFE0F
                || c >= 0xE0100 && c <= 0xE01EF
                || NEITHER.matcher(Character.toString(c)).matches();
    }
}
