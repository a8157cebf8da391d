package ayneh.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The rows of a drawing from the first to the last that has ink. Java draws faster in grey than in the few colours of
 * our pictures, and only these rows have to be converted.
 */
final class InkRows {
    /** The colours of the palette from paper to ink, by how much of a pixel is covered. */
    private static final byte[] COLOURS = new byte[256];

    static {
        for (int covered = 0; covered < COLOURS.length; covered++) {
            COLOURS[covered] = (byte) Math.round(covered * (Canvas.INKS - 1) / 255f);
        }
    }

    private final byte[] coverage;
    private final int width;
    private final int top;
    private final int rows;

    private InkRows(byte[] coverage, int width, int top, int rows) {
        this.coverage = coverage;
        this.width = width;
        this.top = top;
        this.rows = rows;
    }

    /**
     * Draws something in one colour.
     *
     * @param width the width of the drawing, in pixels
     * @param height its height
     * @param drawing draws on the graphics that it gets
     */
    static InkRows of(int width, int height, Consumer<Graphics2D> drawing) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setColor(Color.WHITE);
            drawing.accept(graphics);
        } finally {
            graphics.dispose();
        }
        byte[] coverage = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        byte[] none = new byte[width];
        int top = 0;
        while (top < height && isEmpty(coverage, top, none)) {
            top++;
        }
        int end = height;
        while (end > top && isEmpty(coverage, end - 1, none)) {
            end--;
        }
        return new InkRows(coverage, width, top, end - top);
    }

    private static boolean isEmpty(byte[] coverage, int row, byte[] none) {
        return Arrays.equals(coverage, row * none.length, (row + 1) * none.length, none, 0, none.length);
    }

    /** Returns how many rows without ink are above these. */
    int top() {
        return top;
    }

    /** Returns how many rows there are down to the last of these. */
    int end() {
        return top + rows;
    }

    /**
     * Returns the pixels, two of them a byte, each as its number in the palette.
     *
     * @param row the pixels of the row on which to draw, which has paper wherever there is ink
     */
    byte[] on(byte[] row) {
        byte[] pixels = new byte[rows * row.length];
        int from = top * width;
        for (int start = 0; start < pixels.length; start += row.length) {
            System.arraycopy(row, 0, pixels, start, row.length);
            for (int i = 0; i < row.length; i++, from += 2) {
                if ((coverage[from] | coverage[from + 1]) != 0) {
                    pixels[start + i] =
                            (byte) (COLOURS[coverage[from] & 0xFF] << 4 | COLOURS[coverage[from + 1] & 0xFF]);
                }
            }
        }
        return pixels;
    }
}
