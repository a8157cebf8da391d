package ayneh.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes pictures of 16 colours as PNG (Portable Network Graphics, third edition, W3C 2025). Java's own writer tries
 * every filter on every row, which doesn't help pictures of few colours (the same, 12.7), and takes most of the total
 * time of drawing, compressing and writing.
 */
final class PngFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte BITS = 4;
    private static final byte INDEXED = 3;
    /** Higher levels take much longer and save little on a picture of text. */
    private static final int LEVEL = 4;

    private static final int MOST_BYTES = 32 * 1024;

    private PngFile() {}

    /**
     * Returns a picture as a PNG file.
     *
     * @param image of type {@link BufferedImage#TYPE_BYTE_BINARY} with 16 colours, two pixels per byte
     */
    static byte[] of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        try (ByteArrayOutputStream file = new ByteArrayOutputStream(MOST_BYTES)) {
            file.write(SIGNATURE);
            byte compression = 0;
            byte filters = 0;
            byte interlaced = 0;
            byte[] kinds = {BITS, INDEXED, compression, filters, interlaced};
            chunk(
                    file,
                    "IHDR",
                    ByteBuffer.allocate(13)
                            .putInt(width)
                            .putInt(height)
                            .put(kinds)
                            .array());
            chunk(file, "PLTE", palette((IndexColorModel) image.getColorModel()));
            byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
            chunk(file, "IDAT", packed(pixels, pixels.length / height));
            chunk(file, "IEND", new byte[0]);
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("cannot write to memory", impossible);
        }
    }

    private static byte[] palette(IndexColorModel colours) {
        ByteBuffer palette = ByteBuffer.allocate(3 * colours.getMapSize());
        for (int i = 0; i < colours.getMapSize(); i++) {
            palette.put((byte) colours.getRed(i))
                    .put((byte) colours.getGreen(i))
                    .put((byte) colours.getBlue(i));
        }
        return palette.array();
    }

    private static byte[] packed(byte[] pixels, int row) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(MOST_BYTES);
        Deflater deflater = new Deflater(LEVEL);
        try (OutputStream rows = new DeflaterOutputStream(packed, deflater, MOST_BYTES)) {
            for (int start = 0; start < pixels.length; start += row) {
                rows.write(0); // filter type 0 leaves a row unchanged
                rows.write(pixels, start, row);
            }
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    private static void chunk(OutputStream file, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        file.write(ByteBuffer.allocate(4).putInt(data.length).array());
        file.write(name);
        file.write(data);
        file.write(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}
