package ayneh.picture;

import java.awt.FontFormatException;
import java.io.IOException;
import java.util.Optional;

/** Draws the covers of books, with the title in its own script. Thread-safe. */
public final class CoverImages {
    /** The size in pixels, in the ratio of two to three that e-readers use. */
    public static final int WIDTH = 1400;

    public static final int HEIGHT = 2100;

    private static final int MARGIN = 170;
    private static final int TOP = 420;
    private static final int TITLE = 1000;
    private static final float[] LARGE = {168, 144, 124, 106, 92, 78, 66};
    private static final float[] MIDDLE = {84, 72, 60};
    private static final float[] SMALL = {56, 48};

    private final Fonts typefaces;

    private CoverImages(Fonts typefaces) {
        this.typefaces = typefaces;
    }

    /** Prepares to draw; returns empty if this Java can't draw text. */
    public static Optional<CoverImages> open() {
        try {
            CoverImages covers = new CoverImages(new Fonts());
            covers.draw(new Text("آ Ж A", "A", true, "آ", "Ж"));
            return Optional.of(covers);
        } catch (IOException | FontFormatException | RuntimeException | LinkageError | InternalError headless) {
            return Optional.empty();
        }
    }

    /**
     * The text on a cover.
     *
     * @param title the book's title
     * @param key replaces a title that no font can draw, or that has no letters or digits
     * @param rightToLeft whether the book is read from right to left
     * @param part which part of a whole the book is; may be empty
     * @param foot its author or its source; may be empty
     */
    public record Text(String title, String key, boolean rightToLeft, String part, String foot) {}

    /** Draws a cover and returns it as a PNG of 16 colours. */
    public byte[] draw(Text text) {
        try (Canvas sheet = new Canvas(WIDTH, HEIGHT)) {
            boolean rightToLeft = text.rightToLeft();
            float column = WIDTH - 2 * MARGIN;
            sheet.edge(rightToLeft, 60, 10);
            sheet.mirror(rightToLeft ? WIDTH - MARGIN - 24 * 5 : MARGIN, 170, 5);
            String name = typefaces.canDisplay(text.title()) ? text.title() : text.key();
            TextBlock title = TextBlock.fit(typefaces, name, rightToLeft, column, TITLE, LARGE);
            title.draw(sheet.in(Canvas.INK), MARGIN, TOP);
            TextBlock.fit(typefaces, text.part(), rightToLeft, column, 260, MIDDLE)
                    .draw(sheet.in(Canvas.MARK), MARGIN, TOP + title.height() + 60);
            TextBlock foot = TextBlock.fit(typefaces, text.foot(), rightToLeft, column, 180, SMALL);
            foot.draw(sheet.in(Canvas.MARK), MARGIN, HEIGHT - 160 - foot.height());
            return sheet.png();
        }
    }
}
