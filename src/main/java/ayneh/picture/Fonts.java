package ayneh.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedString;
import java.text.Normalizer;
import java.util.List;

/**
 * The fonts bundled with the program: Vazirmatn for Persian, Golos Text for Russian and English. Fonts installed on the
 * machine are ignored, so that an archive gives the same site everywhere.
 */
final class Fonts {
    private static final String PERSIAN = "vazirmatn-600.ttf";
    private static final String EUROPEAN = "golos-text-600.ttf";

    /** One letter of this many may be missing: some fonts lack rare accents. */
    private static final int FEW = 10;

    private final Font persian;
    private final Font european;

    /**
     * @throws IOException if a font can't be read
     * @throws FontFormatException if this Java can't use a font
     */
    Fonts() throws IOException, FontFormatException {
        persian = load(PERSIAN);
        european = load(EUROPEAN);
    }

    private static Font load(String name) throws IOException, FontFormatException {
        try (InputStream in = Fonts.class.getResourceAsStream(name)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        }
    }

    /**
     * Returns a text without characters that no font has, such as emoji, and with single spaces; empty if it is in a
     * script that no font has, because what would be left of it says something else.
     */
    String drawable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        if (isForeign(text)) {
            return "";
        }
        Normalizer.normalize(text, Normalizer.Form.NFC) // no font has separate accents
                .codePoints()
                .map(c -> Character.isWhitespace(c) ? ' ' : c)
                .filter(this::has)
                .filter(c -> c != ' ' || !out.isEmpty() && out.charAt(out.length() - 1) != ' ')
                .forEach(out::appendCodePoint);
        return out.toString().strip();
    }

    private boolean has(int sign) {
        return persian.canDisplay(sign) || european.canDisplay(sign);
    }

    private boolean isForeign(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        long letters = composed.codePoints().filter(Character::isLetter).count();
        long lacking = composed.codePoints()
                .filter(Character::isLetter)
                .filter(c -> !has(c))
                .count();
        return lacking * FEW > letters;
    }

    /** Returns whether a text has letters or digits that can be drawn. */
    boolean canDisplay(String text) {
        return drawable(text).codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /**
     * Returns a text with its fonts: each character in the font of the text's language, if that font has it.
     *
     * @param text a {@link #drawable} text, not empty
     * @param rightToLeft its direction
     * @param size the font size in pixels
     */
    AttributedString set(String text, boolean rightToLeft, float size) {
        List<Font> order = rightToLeft ? List.of(persian, european) : List.of(european, persian);
        AttributedString set = new AttributedString(text);
        set.addAttribute(TextAttribute.RUN_DIRECTION, rightToLeft);
        int from = 0;
        while (from < text.length()) {
            Font font = font(order, text.charAt(from));
            int end = from + 1;
            while (end < text.length() && font(order, text.charAt(end)).equals(font)) {
                end++;
            }
            set.addAttribute(TextAttribute.FONT, font.deriveFont(size), from, end);
            from = end;
        }
        return set;
    }

    private static Font font(List<Font> order, char c) {
        return order.get(0).canDisplay(c) ? order.get(0) : order.get(1);
    }
}
