package ayneh.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.util.List;

/** A canvas with the small palette that all pictures share. */
final class Canvas implements AutoCloseable {
    static final Color INK = new Color(0x1F2328);
    static final Color MARK = new Color(0x8C5A1E);

    private static final Color PAPER = new Color(0xFBFAF8);
    /** The number of colours from paper to ink, which come first. */
    static final int INKS = 8;

    static final IndexColorModel PALETTE = palette();

    private final BufferedImage image;
    private final Graphics2D canvas;

    /** Creates an empty canvas, with its size in pixels: the first colour of the palette is that of the paper. */
    Canvas(int width, int height) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY, PALETTE);
        canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_DITHERING, RenderingHints.VALUE_DITHER_DISABLE);
    }

    /** Returns the graphics that draw on the canvas, set to a colour. */
    Graphics2D in(Color colour) {
        canvas.setColor(colour);
        return canvas;
    }

    /**
     * Draws the double line of the mirror's edge, on the side where reading begins.
     *
     * @param inset the distance from the edge of the canvas, in pixels
     * @param line the width of each line, and of the gap between them
     */
    void edge(boolean rightToLeft, float inset, float line) {
        float x = rightToLeft ? image.getWidth() - inset - 3 * line : inset;
        in(MARK).fill(new Rectangle2D.Float(x, 0, line, image.getHeight()));
        in(MARK).fill(new Rectangle2D.Float(x + 2 * line, 0, line, image.getHeight()));
    }

    /**
     * Draws the mirror of the site's icon, 24 pixels wide and 36 high, or larger.
     *
     * @param scale the factor by which it is larger
     */
    void mirror(float x, float y, float scale) {
        in(MARK).setStroke(new BasicStroke(4 * scale, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        canvas.draw(new Ellipse2D.Float(x + 2 * scale, y, 20 * scale, 23 * scale));
        canvas.draw(new Line2D.Float(x + 12 * scale, y + 23 * scale, x + 12 * scale, y + 34 * scale));
    }

    /** Returns the canvas as a PNG of 16 colours. */
    byte[] png() {
        return PngFile.of(image.getWidth(), image.getHeight(), PALETTE, List.of(packed()));
    }

    /** Returns the canvas as a part of a picture. */
    PackedRows packed() {
        return PackedRows.of(pixels(), pixels().length / image.getHeight());
    }

    /** Returns the pixels, row by row: two of them a byte, each as its number in the palette. */
    byte[] pixels() {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    @Override
    public void close() {
        canvas.dispose();
    }

    /** Returns the paper colour, and the steps from it to each of the two other colours. */
    private static IndexColorModel palette() {
        byte[] red = new byte[16];
        byte[] green = new byte[16];
        byte[] blue = new byte[16];
        for (int i = 0; i < 16; i++) {
            Color full = i < INKS ? INK : MARK;
            int step = i < INKS ? i : i - INKS + 1;
            int steps = i < INKS ? INKS - 1 : INKS;
            red[i] = (byte) (PAPER.getRed() + (full.getRed() - PAPER.getRed()) * step / steps);
            green[i] = (byte) (PAPER.getGreen() + (full.getGreen() - PAPER.getGreen()) * step / steps);
            blue[i] = (byte) (PAPER.getBlue() + (full.getBlue() - PAPER.getBlue()) * step / steps);
        }
        return new IndexColorModel(4, 16, red, green, blue);
    }
}
