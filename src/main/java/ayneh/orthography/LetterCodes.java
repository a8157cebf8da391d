package ayneh.orthography;

import ayneh.text.WhiteSpace;
import org.jspecify.annotations.Nullable;

/**
 * One byte for each letter of Persian words, for the automaton of the lexicon. Letters that are often written for one
 * another have the same.
 */
final class LetterCodes {
    /** The half-space. */
    static final char HALF_SPACE = WhiteSpace.HALF_SPACE;
    /** The code of the half-space. */
    static final byte SPLIT = 1;
    /** Stands between a word and its traits. */
    static final byte END = 2;
    /** Begins the form of a verb. */
    static final byte VERB = 3;
    /** A letter that no word of the lexicon has. */
    static final byte NONE = 0;

    private static final int FIRST = 0x600;
    private static final String LETTERS = "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیءئؤأ\u0654\u064B\u0651";
    private static final String ALIKE = "كکيیىیةهإاۀهٱا";
    private static final byte[] CODES = codes();

    private LetterCodes() {}

    private static byte[] codes() {
        byte[] codes = new byte[0x100];
        for (int i = 0; i < LETTERS.length(); i++) {
            codes[LETTERS.charAt(i) - FIRST] = (byte) (i + 4);
        }
        for (int i = 0; i < ALIKE.length(); i += 2) {
            codes[ALIKE.charAt(i) - FIRST] = codes[ALIKE.charAt(i + 1) - FIRST];
        }
        return codes;
    }

    /** Returns the code of a letter; {@link #NONE} for other characters. */
    static byte of(char letter) {
        int index = letter - FIRST;
        return index >= 0 && index < CODES.length ? CODES[index] : letter == HALF_SPACE ? SPLIT : NONE;
    }

    /** Returns the codes of a word; null if it has a character that no word of the lexicon has. */
    static byte @Nullable [] of(String word) {
        byte[] codes = new byte[word.length()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = of(word.charAt(i));
            if (codes[i] == NONE) {
                return null;
            }
        }
        return codes;
    }

    /** Returns whether a letter is never joined to the one after it: there a half-space changes nothing. */
    static boolean endsConnection(char letter) {
        return "ادذرزژوآأإؤءٱ".indexOf(letter) >= 0;
    }
}
