package ayneh.formula;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The letter styles of formulas, which are separate characters (Unicode, Mathematical Alphanumeric Symbols, U+1D400 to
 * U+1D7FF, except for letters that had been encoded elsewhere before).
 */
enum MathAlphabet {
    BOLD(0x1D400, 0x1D6A8, 0x1D7CE, "", ""),
    BOLD_ITALIC(0x1D468, 0x1D71C, 0x1D7CE, "", ""),
    SCRIPT(0x1D49C, 0, 0, "BEFHILMRego", "ℬℰℱℋℐℒℳℛℯℊℴ"),
    FRAKTUR(0x1D504, 0, 0, "CHIRZ", "ℭℌℑℜℨ"),
    DOUBLE_STRUCK(0x1D538, 0, 0x1D7D8, "CHNPQRZ", "ℂℍℕℙℚℝℤ"),
    SANS_SERIF(0x1D5A0, 0, 0x1D7E2, "", ""),
    BOLD_SANS_SERIF(0x1D5D4, 0x1D756, 0x1D7EC, "", ""),
    MONOSPACE(0x1D670, 0, 0x1D7F6, "", "");

    private final int latin;
    private final int greek;
    private final int digits;
    private final String plain;
    private final String styled;

    MathAlphabet(int latin, int greek, int digits, String plain, String styled) {
        this.latin = latin;
        this.greek = greek;
        this.digits = digits;
        this.plain = plain;
        this.styled = styled;
    }

    /** Returns the alphabet of a {@code mathvariant}; null if there is none. */
    static @Nullable MathAlphabet of(String variant) {
        for (MathAlphabet alphabet : values()) {
            if (alphabet.name().replace('_', '-').toLowerCase(Locale.ROOT).equals(variant)) {
                return alphabet;
            }
        }
        return null;
    }

    /** Returns a text in this alphabet; characters that it doesn't have are kept. */
    String write(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().map(this::letter).forEach(out::appendCodePoint);
        return out.toString();
    }

    private int letter(int c) {
        int other = plain.indexOf(c);
        if (other >= 0) {
            return styled.charAt(other);
        } else if (c >= 'A' && c <= 'Z') {
            return latin + c - 'A';
        } else if (c >= 'a' && c <= 'z') {
            return latin + 26 + c - 'a';
        } else if (digits > 0 && c >= '0' && c <= '9') {
            return digits + c - '0';
        } else if (greek > 0 && c >= 'Α' && c <= 'Ω') {
            return greek + c - 'Α';
        } else if (greek > 0 && c >= 'α' && c <= 'ω') {
            return greek + 26 + c - 'α';
        }
        return c;
    }
}
