package ayneh.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The small square picture of a channel: the middle of a picture, scaled down, without its metadata. What shows through
 * is white, as in Telegram, because the picture must look the same on light and dark pages.
 */
public final class AvatarImage {
    /** The width and height in pixels, unless the picture is smaller: enough for the largest use on dense screens. */
    public static final int SIDE = 192;

    private static final long MOST_PIXELS = 64_000_000;
    /** A larger square is thinned out while it is read, so that it fits into memory. */
    private static final int MOST_READ = 8 * SIDE;

    private static final float QUALITY = 0.85f;

    private AvatarImage() {}

    /**
     * Draws a picture as an avatar and returns it as a JPEG; returns empty if it can't be decoded, or is too large to
     * decode.
     */
    public static Optional<byte[]> draw(PictureFile picture) {
        try {
            BufferedImage square = square(picture);
            return square == null
                    ? Optional.empty()
                    : Optional.of(jpeg(turned(scaled(square), ExifOrientation.of(picture.path()))));
        } catch (IOException | RuntimeException | LinkageError broken) {
            // image readers throw either on malformed bytes; a Java without graphics can't load their libraries
            return Optional.empty();
        }
    }

    /** Returns the largest square in the middle of a picture; null if it can't be decoded. */
    private static @Nullable BufferedImage square(PictureFile picture) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersBySuffix(picture.extension());
        if (!readers.hasNext()) {
            return null;
        }
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(picture.path().toFile())) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                return null;
            }
            int side = Math.min(width, height);
            int step = Math.max(1, side / MOST_READ);
            ImageReadParam part = reader.getDefaultReadParam();
            part.setSourceRegion(new Rectangle((width - side) / 2, (height - side) / 2, side, side));
            part.setSourceSubsampling(step, step, 0, 0);
            return opaque(reader.read(0, part));
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage opaque(BufferedImage image) {
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = opaque.createGraphics();
        canvas.drawImage(image, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return opaque;
    }

    /** Scales a square down; each new pixel is the mean of those that it covers, in whole or in part. */
    private static BufferedImage scaled(BufferedImage square) {
        int from = Math.min(square.getWidth(), square.getHeight());
        int to = Math.min(SIDE, from);
        int[] pixels = square.getRGB(0, 0, from, from, null, 0, from);
        BufferedImage scaled = new BufferedImage(to, to, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < to; y++) {
            for (int x = 0; x < to; x++) {
                scaled.setRGB(x, y, mean(pixels, from, x, y, to));
            }
        }
        return scaled;
    }

    /** Lengths are counted in parts of a pixel, so that both old and new pixels are a whole number long. */
    private static int mean(int[] pixels, int from, int x, int y, int to) {
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int row = y * from / to; row * to < (y + 1) * from; row++) {
            int high = Math.min((row + 1) * to, (y + 1) * from) - Math.max(row * to, y * from);
            for (int column = x * from / to; column * to < (x + 1) * from; column++) {
                int wide = Math.min((column + 1) * to, (x + 1) * from) - Math.max(column * to, x * from);
                long share = (long) high * wide;
                int pixel = pixels[row * from + column];
                red += share * (pixel >> 16 & 0xFF);
                green += share * (pixel >> 8 & 0xFF);
                blue += share * (pixel & 0xFF);
            }
        }
        long all = (long) from * from;
        return (int) ((red + all / 2) / all << 16 | (green + all / 2) / all << 8 | (blue + all / 2) / all);
    }

    /** Turns a square as its metadata say, which are left out. */
    private static BufferedImage turned(BufferedImage square, int orientation) {
        if (orientation == ExifOrientation.UPRIGHT) {
            return square;
        }
        int last = square.getWidth() - 1;
        BufferedImage turned = new BufferedImage(last + 1, last + 1, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y <= last; y++) {
            for (int x = 0; x <= last; x++) {
                boolean across = orientation >= 5;
                int fromX = across ? y : x;
                int fromY = across ? x : y;
                boolean mirrored = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
                boolean upended = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
                turned.setRGB(x, y, square.getRGB(mirrored ? last - fromX : fromX, upended ? last - fromY : fromY));
            }
        }
        return turned;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), settings);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
