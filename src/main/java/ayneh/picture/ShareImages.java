package ayneh.picture;

import ayneh.text.Hash;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * Draws the pictures that other sites show beside links to posts: what the post is called, in its own script, and where
 * it stands. Safe for use by several threads.
 */
public final class ShareImages {
    /** The size in pixels that sites ask for (The Open Graph protocol gives none; 1.91 to 1 is what they crop to). */
    public static final int WIDTH = 1200;

    public static final int HEIGHT = 630;

    private static final int MARGIN = 84;
    private static final int FOOT = 84;
    /** The room of the mirror beside the site's title. */
    private static final int MIRROR = 44;

    private static final float[] HEADING = {76, 64, 54, 46};
    private static final float[] SMALL = {32};

    private static final Color PAPER = new Color(0xFBFAF8);
    private static final Color INK = new Color(0x1F2328);
    private static final Color MARK = new Color(0x8C5A1E);
    private static final IndexColorModel PALETTE = palette();

    private final Typefaces typefaces;

    private ShareImages(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /** Makes ready to draw; empty where this Java has no part that draws letters. */
    public static Optional<ShareImages> open() {
        try {
            Typefaces typefaces = new Typefaces();
            ShareImages images = new ShareImages(typefaces);
            images.draw(new Text("آ Ж A", true, "آ", "Ж"));
            return Optional.of(images);
        } catch (IOException | FontFormatException | RuntimeException | LinkageError | InternalError headless) {
            return Optional.empty();
        }
    }

    /**
     * What stands on a picture.
     *
     * @param heading the post's title or opening words
     * @param rightToLeft the heading's direction, and the picture's
     * @param channel the channel's name
     * @param site the site's title
     */
    public record Text(String heading, boolean rightToLeft, String channel, String site) {
        /** Changes when the same text is drawn in another way. */
        private static final String DRAWN = "1";

        /** Digits that are the same for the same picture. */
        public String hash() {
            return Hash.of(String.join("\u0000", DRAWN, heading, String.valueOf(rightToLeft), channel, site), 16);
        }
    }

    /** Draws a picture and gives it as a PNG of 16 colours. */
    public byte[] draw(Text text) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY, PALETTE);
        Graphics2D canvas = image.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            canvas.setRenderingHint(RenderingHints.KEY_DITHERING, RenderingHints.VALUE_DITHER_DISABLE);
            draw(text, canvas);
        } finally {
            canvas.dispose();
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream(16 * 1024);
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes in memory can always be written", impossible);
        }
        return png.toByteArray();
    }

    private void draw(Text text, Graphics2D canvas) {
        canvas.setColor(PAPER);
        canvas.fill(new Rectangle2D.Float(0, 0, WIDTH, HEIGHT));
        float column = WIDTH - 2 * MARGIN;
        float room = HEIGHT - MARGIN - FOOT - MARGIN;
        canvas.setColor(MARK);
        edge(text.rightToLeft(), canvas);
        canvas.setColor(INK);
        TextBlock heading = TextBlock.fit(typefaces, text.heading(), text.rightToLeft(), column, room, HEADING);
        heading.draw(canvas, MARGIN, MARGIN + (room - heading.height()) / 2);
        float foot = HEIGHT - FOOT - 24;
        canvas.setColor(MARK);
        TextBlock.fit(typefaces, text.channel(), text.rightToLeft(), column * 0.62f, 60, SMALL)
                .draw(canvas, text.rightToLeft() ? MARGIN + column * 0.38f : MARGIN, foot);
        TextBlock site = TextBlock.fit(typefaces, text.site(), text.rightToLeft(), column * 0.3f, 60, SMALL);
        mirror(canvas, text.rightToLeft() ? MARGIN : WIDTH - MARGIN - 24, foot + 8);
        site.draw(
                canvas,
                text.rightToLeft()
                        ? MARGIN + MIRROR + site.breadth() - column * 0.3f
                        : WIDTH - MARGIN - MIRROR - site.breadth(),
                foot);
    }

    /** The double line of the mirror's edge, where reading begins. */
    private static void edge(boolean rightToLeft, Graphics2D canvas) {
        float x = rightToLeft ? WIDTH - 44 : 32;
        canvas.fill(new Rectangle2D.Float(x, 0, 4, HEIGHT));
        canvas.fill(new Rectangle2D.Float(x + 8, 0, 4, HEIGHT));
    }

    /** The mirror of the site's icon, 24 pixels wide. */
    private static void mirror(Graphics2D canvas, float x, float y) {
        canvas.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        canvas.draw(new Ellipse2D.Float(x + 2, y, 20, 23));
        canvas.draw(new Line2D.Float(x + 12, y + 23, x + 12, y + 34));
    }

    /** Paper, and seven steps from it to each of the two colours. */
    private static IndexColorModel palette() {
        byte[] red = new byte[16];
        byte[] green = new byte[16];
        byte[] blue = new byte[16];
        for (int i = 0; i < 16; i++) {
            Color full = i < 8 ? INK : MARK;
            int step = i < 8 ? i : i - 8 + 1;
            int steps = i < 8 ? 7 : 8;
            red[i] = (byte) (PAPER.getRed() + (full.getRed() - PAPER.getRed()) * step / steps);
            green[i] = (byte) (PAPER.getGreen() + (full.getGreen() - PAPER.getGreen()) * step / steps);
            blue[i] = (byte) (PAPER.getBlue() + (full.getBlue() - PAPER.getBlue()) * step / steps);
        }
        return new IndexColorModel(4, 16, red, green, blue);
    }
}
