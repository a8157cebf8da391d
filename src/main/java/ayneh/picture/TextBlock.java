package ayneh.picture;

import ayneh.text.Language;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines of text in a column, set in the text's own direction and aligned with the side where the column begins. */
final class TextBlock {
    /** Letters are drawn as shapes, so that no machine's font smoothing affects them. */
    private static final FontRenderContext PLAIN = new FontRenderContext(null, true, true);

    private static final String CUT = "…";
    /** No picture has room for more characters, even at the smallest size. */
    private static final int MOST = 600;

    private final List<TextLayout> lines;
    private final boolean rightToLeft;
    private final boolean atRight;
    private final float width;
    private final float lineHeight;

    private TextBlock(List<TextLayout> lines, boolean rightToLeft, boolean atRight, float width, float lineHeight) {
        this.lines = lines;
        this.rightToLeft = rightToLeft;
        this.atRight = atRight;
        this.width = width;
        this.lineHeight = lineHeight;
    }

    /**
     * Breaks a text into lines, at the largest size that fits.
     *
     * @param text the text; characters that no font has are omitted
     * @param atRight whether the column begins at the right; the text's own direction is detected from the text
     * @param width the width of the column, in pixels
     * @param height the height of the column, in pixels; text that doesn't fit at the smallest size is cut off
     * @param sizes the font sizes to try, in pixels, the largest first
     */
    static TextBlock fit(Fonts typefaces, String text, boolean atRight, float width, float height, float... sizes) {
        String drawable = typefaces.drawable(text.length() > MOST ? start(text) : text);
        boolean rightToLeft =
                Language.direction(Language.of(text, atRight ? "fa" : "en")).equals("rtl");
        float leading = rightToLeft ? 1.55f : 1.3f;
        for (float size : sizes) {
            int most = (int) (height / (size * leading));
            List<TextLayout> lines = lines(typefaces, drawable, rightToLeft, width, size, most + 1);
            if (lines.size() <= most) {
                return new TextBlock(lines, rightToLeft, atRight, width, size * leading);
            }
        }
        float size = sizes[sizes.length - 1];
        int most = Math.max(1, (int) (height / (size * leading)));
        String cut = drawable;
        List<TextLayout> lines;
        do {
            int space = cut.lastIndexOf(' ', Math.max(0, cut.length() - CUT.length() - 2));
            cut = cut.substring(0, space > 0 ? space : cut.length() / 2) + CUT;
            lines = lines(typefaces, cut, rightToLeft, width, size, most + 1);
        } while (lines.size() > most);
        return new TextBlock(lines, rightToLeft, atRight, width, size * leading);
    }

    /** Returns the beginning of a text that is too long for any picture; measuring all of it would take long. */
    private static String start(String text) {
        int end = Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST;
        return text.substring(0, end) + CUT;
    }

    private static List<TextLayout> lines(
            Fonts typefaces, String text, boolean rightToLeft, float width, float size, int most) {
        List<TextLayout> lines = new ArrayList<>();
        if (text.isEmpty()) {
            return lines;
        }
        LineBreakMeasurer measurer = new LineBreakMeasurer(
                typefaces.set(text, rightToLeft, size).getIterator(),
                BreakIterator.getLineInstance(Locale.ROOT),
                PLAIN);
        while (measurer.getPosition() < text.length() && lines.size() < most) {
            lines.add(measurer.nextLayout(width));
        }
        return lines;
    }

    /** Returns the width of the longest line, in pixels. */
    float breadth() {
        float breadth = 0;
        for (TextLayout line : lines) {
            breadth = Math.max(breadth, line.getVisibleAdvance());
        }
        return breadth;
    }

    /** Returns the height, in pixels. */
    float height() {
        return lines.size() * lineHeight;
    }

    /** Draws the lines, with their upper left corner at a position. */
    void draw(Graphics2D canvas, float x, float y) {
        float top = y;
        for (TextLayout line : lines) {
            // trailing white space, for which the column has no room
            float space = line.getAdvance() - line.getVisibleAdvance();
            float left = (atRight ? x + width - line.getVisibleAdvance() : x) - (rightToLeft ? space : 0);
            float baseline = top + (lineHeight + line.getAscent() - line.getDescent()) / 2;
            canvas.fill(line.getOutline(AffineTransform.getTranslateInstance(left, baseline)));
            top += lineHeight;
        }
    }
}
