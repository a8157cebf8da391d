package ayneh.text;

import java.util.ArrayList;
import java.util.List;

/** The words of a text: runs of letters, marks and digits (of the Unicode categories L, M and N). */
public final class Words {
    private static final int SIGNS = bits(
            Character.UPPERCASE_LETTER,
            Character.LOWERCASE_LETTER,
            Character.TITLECASE_LETTER,
            Character.MODIFIER_LETTER,
            Character.OTHER_LETTER,
            Character.NON_SPACING_MARK,
            Character.ENCLOSING_MARK,
            Character.COMBINING_SPACING_MARK,
            Character.DECIMAL_DIGIT_NUMBER,
            Character.LETTER_NUMBER,
            Character.OTHER_NUMBER);

    private Words() {}

    private static int bits(byte... categories) {
        int bits = 0;
        for (byte category : categories) {
            bits |= 1 << category;
        }
        return bits;
    }

    /** Returns whether a character, given as its code point, belongs to a word. */
    public static boolean has(int sign) {
        return (1 << Character.getType(sign) & SIGNS) != 0;
    }

    /** Returns the words, in order. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int at = 0; at < text.length(); ) {
            int sign = text.codePointAt(at);
            boolean within = has(sign);
            if (within && start < 0) {
                start = at;
            } else if (!within && start >= 0) {
                words.add(text.substring(start, at));
                start = -1;
            }
            at += Character.charCount(sign);
        }
        if (start >= 0) {
            words.add(text.substring(start));
        }
        return words;
    }
}
