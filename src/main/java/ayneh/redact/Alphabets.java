package ayneh.redact;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Knows which characters carry words, and replaces them with others of the same script, category and number of bytes.
 * Latin replacements lack vowels, {@code t} and {@code w}, so that no word, top-level domain, scheme or {@code www}
 * arises by chance.
 */
final class Alphabets {
    private static final String LATIN = "bcdfghjklmnpqrsvxz";
    private static final String CYRILLIC = "бвгджзклмнпрстфхцчшщ";
    /** Arabic letters that connect to the next one. */
    private static final String ARABIC_JOINING = "بپتثجچحخسشصضطظعغفقکگلمنهی";
    /** Arabic letters that don't, a separate set so that words keep their shape. */
    private static final String ARABIC_ENDING = "ادذرزژو";

    private static final String ENDING = "آأؤإاةدذرزژوءۀۃۄۅۆۇۈۉۊۋۏەۓ";

    /** In this range, emoji newer than the Unicode version of the running Java are unassigned characters. */
    private static final int FIRST_EMOJI = 0x1F000;

    private static final int LAST_EMOJI = 0x1FBFF;

    /** From here on, all characters can carry hidden words: tags, further variation selectors, private use. */
    private static final int FIRST_HIDDEN = 0xE0000;

    private final Map<Kind, int[]> others = new HashMap<>();

    /** What characters that may replace each other have in common. */
    private record Kind(@Nullable UnicodeBlock block, UnicodeScript script, int category) {
        static Kind of(int c) {
            return new Kind(UnicodeBlock.of(c), UnicodeScript.of(c), Character.getType(c));
        }
    }

    /**
     * Returns whether a character may be part of a word or number. Punctuation, symbols, emoji, marks and white space
     * stay.
     */
    static boolean carriesWords(int c) {
        if (c >= FIRST_HIDDEN) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.PRIVATE_USE -> true;
            case Character.OTHER_NUMBER -> !isListNumber(c);
            case Character.OTHER_SYMBOL -> Character.isAlphabetic(c) || isBraille(c);
            case Character.UNASSIGNED -> c < FIRST_EMOJI || c > LAST_EMOJI;
            default -> false;
        };
    }

    private static boolean isBraille(int c) {
        return c > 0x2800 && c <= 0x28FF;
    }

    /** Returns whether it is a circled number, as used for list items. */
    private static boolean isListNumber(int c) {
        return c >= 0x2460 && c <= 0x2473 || c >= 0x2776 && c <= 0x2793;
    }

    /**
     * Returns the replacement for a character.
     *
     * @param c a character that carries words
     * @param random chooses among the candidates
     */
    int replacement(int c, int random) {
        int digit = Character.digit(c, 10);
        if (digit >= 0 && Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
            return c - digit + Math.floorMod(random, 10);
        }
        String alphabet = alphabet(Character.toLowerCase(c));
        if (alphabet != null) {
            char small = alphabet.charAt(Math.floorMod(random, alphabet.length()));
            return Character.isUpperCase(c) ? Character.toUpperCase(small) : small;
        }
        Kind kind = Kind.of(c);
        UnicodeBlock block = kind.block();
        if (block == null) { // it has no similar characters
            return Character.isSupplementaryCodePoint(c) ? Character.MAX_CODE_POINT : '\uFFFD';
        }
        int[] similar = others.computeIfAbsent(kind, any -> similar(c, block, kind));
        return similar[Math.floorMod(random, similar.length)];
    }

    private static @Nullable String alphabet(int small) {
        if (small >= 'a' && small <= 'z') {
            return LATIN;
        }
        if (small >= 'а' && small <= 'я' || small == 'ё') {
            return CYRILLIC;
        }
        boolean arabic = UnicodeBlock.ARABIC.equals(UnicodeBlock.of(small))
                && UnicodeScript.of(small) == UnicodeScript.ARABIC
                && Character.getType(small) == Character.OTHER_LETTER;
        return !arabic ? null : ENDING.indexOf(small) >= 0 ? ARABIC_ENDING : ARABIC_JOINING;
    }

    /** Returns the characters of a kind, which are all in one block. */
    private static int[] similar(int c, UnicodeBlock block, Kind kind) {
        int from = c;
        while (from > 0 && block.equals(UnicodeBlock.of(from - 1))) {
            from--;
        }
        return IntStream.iterate(from, Character::isValidCodePoint, each -> each + 1)
                .takeWhile(each -> block.equals(UnicodeBlock.of(each)))
                .filter(each -> Kind.of(each).equals(kind) && carriesWords(each))
                .toArray();
    }
}
