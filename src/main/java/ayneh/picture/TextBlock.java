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

/** Lines of text in a column: each set in the text's own direction, all at the side where the column begins. */
final class TextBlock {
    /** Letters are drawn as shapes: no machine's own way of smoothing them plays a part. */
    private static final FontRenderContext PLAIN = new FontRenderContext(null, true, true);

    private static final String CUT = "…";
    /** No picture has room for more signs in the smallest size. */
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
     * Breaks a text into lines, as large as it can be.
     *
     * @param text what to set; what no typeface has is left out
     * @param atRight whether the column begins at the right: there stands a text of either direction, which is told by
     *     the text itself
     * @param width of the column, in pixels
     * @param height of the column, in pixels; what doesn't fit in the smallest size is cut off
     * @param sizes the sizes to try, in pixels, the largest first
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

    /** The beginning of a text that no picture can hold; to measure all of it would take long. */
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

    /** The width of its longest line in pixels. */
    float breadth() {
        float breadth = 0;
        for (TextLayout line : lines) {
            breadth = Math.max(breadth, line.getVisibleAdvance());
        }
        return breadth;
    }

    /** Its height in pixels. */
    float height() {
        return lines.size() * lineHeight;
    }

    /** Draws it with its upper left corner at a place. */
    void draw(Graphics2D canvas, float x, float y) {
        float top = y;
        for (TextLayout line : lines) {
            float space =
                    line.getAdvance() - line.getVisibleAdvance(); // at the end, where the column has no room for it
            float left = (atRight ? x + width - line.getVisibleAdvance() : x) - (rightToLeft ? space : 0);
            float baseline = top + (lineHeight + line.getAscent() - line.getDescent()) / 2;
            canvas.fill(line.getOutline(AffineTransform.getTranslateInstance(left, baseline)));
            top += lineHeight;
        }
    }
}
