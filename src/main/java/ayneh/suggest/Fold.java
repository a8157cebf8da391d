package ayneh.suggest;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts in the form in which they are compared. */
final class Fold {
    /** Half-spaces, the joiner of emoji, vowel signs and the lengthening stroke of Arabic letters, variants of emoji. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\x{200B}-\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{064B}-\\x{065F}\\x{0640}\\x{FE0F}]");

    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private Fold() {}

    /** Returns a text in small letters, with one form of each letter and digit, and without what doesn't show. */
    static String of(String text) {
        String plain = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        StringBuilder folded = new StringBuilder(plain.length());
        for (char c : plain.toLowerCase(Locale.ROOT).toCharArray()) {
            folded.append(
                    switch (c) {
                        case 'ي', 'ى' -> 'ی';
                        case 'ك' -> 'ک';
                        case 'ۀ', 'ة' -> 'ه';
                        case 'أ', 'إ', 'آ' -> 'ا';
                        case 'ё' -> 'е';
                        default -> Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c;
                    });
        }
        return folded.toString();
    }

    /** Returns the folded letters and digits of a text alone: spaces and half-spaces come and go in Persian words. */
    static String letters(String text) {
        return OTHER.matcher(of(text)).replaceAll("");
    }

    /** Returns whether two titles differ by an ending at most. */
    static boolean isAlike(String one, String other) {
        String a = letters(one);
        String b = letters(other);
        int common = 0;
        while (common < Math.min(a.length(), b.length()) && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        return common >= 4 && Math.max(a.length(), b.length()) - common <= 2;
    }
}
