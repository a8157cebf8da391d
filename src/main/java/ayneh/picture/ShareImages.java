package ayneh.picture;

import ayneh.text.Sha256;
import java.awt.FontFormatException;
import java.io.IOException;
import java.util.Optional;

/**
 * Draws the pictures that other sites show beside links to posts: the post's title or opening words, in their own
 * script, its channel and the site. Thread-safe.
 */
public final class ShareImages {
    /** The size in pixels that sites ask for (the Open Graph protocol gives none; they crop to 1.91 to 1). */
    public static final int WIDTH = 1200;

    public static final int HEIGHT = 630;

    private static final int MARGIN = 84;
    private static final int FOOT = 84;
    /** The width of the mirror beside the site's title, with its margin. */
    private static final int MIRROR = 44;

    /** How large the mirror is that stands for a heading. */
    private static final int PLAIN = 9;

    private static final float[] HEADING = {76, 64, 54, 46};
    private static final float[] SMALL = {32};

    private final Fonts typefaces;

    private ShareImages(Fonts typefaces) {
        this.typefaces = typefaces;
    }

    /** Prepares to draw; returns empty if this Java can't draw text. */
    public static Optional<ShareImages> open() {
        try {
            Fonts typefaces = new Fonts();
            ShareImages images = new ShareImages(typefaces);
            images.draw(new Text("آ Ж A", true, "آ", "Ж"));
            return Optional.of(images);
        } catch (IOException | FontFormatException | RuntimeException | LinkageError | InternalError headless) {
            return Optional.empty();
        }
    }

    /**
     * The text on a picture.
     *
     * @param heading the post's title or opening words
     * @param rightToLeft the direction of the heading and of the picture
     * @param channel the channel's name
     * @param site the site's title
     */
    public record Text(String heading, boolean rightToLeft, String channel, String site) {
        /** Changes when the same text is drawn differently. */
        private static final String DRAWN = "4";

        /** Returns a hash that is the same for the same picture. */
        public String hash() {
            return Sha256.of(String.join("\u0000", DRAWN, heading, String.valueOf(rightToLeft), channel, site), 16);
        }
    }

    /** Draws a picture and returns it as a PNG of 16 colours. */
    public byte[] draw(Text text) {
        try (Canvas sheet = new Canvas(WIDTH, HEIGHT)) {
            draw(text, sheet);
            return sheet.png();
        }
    }

    private void draw(Text text, Canvas sheet) {
        float column = WIDTH - 2 * MARGIN;
        float room = HEIGHT - MARGIN - FOOT - MARGIN;
        sheet.edge(text.rightToLeft(), 32, 4);
        TextBlock heading = TextBlock.fit(typefaces, text.heading(), text.rightToLeft(), column, room, HEADING);
        heading.draw(sheet.in(Canvas.INK), MARGIN, MARGIN + (room - heading.height()) / 2);
        if (heading.height() == 0) { // in a script that no font has
            sheet.mirror((WIDTH - 24 * PLAIN) / 2, MARGIN, PLAIN);
        }
        float foot = HEIGHT - FOOT - 24;
        TextBlock.fit(typefaces, text.channel(), text.rightToLeft(), column * 0.62f, 60, SMALL)
                .draw(sheet.in(Canvas.MARK), text.rightToLeft() ? MARGIN + column * 0.38f : MARGIN, foot);
        TextBlock site = TextBlock.fit(typefaces, text.site(), text.rightToLeft(), column * 0.3f, 60, SMALL);
        sheet.mirror(text.rightToLeft() ? MARGIN : WIDTH - MARGIN - 24, foot + 8, 1);
        site.draw(
                sheet.in(Canvas.MARK),
                text.rightToLeft()
                        ? MARGIN + MIRROR + site.breadth() - column * 0.3f
                        : WIDTH - MARGIN - MIRROR - site.breadth(),
                foot);
    }
}
