package ayneh.picture;

import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Writes pictures of 16 colours as PNG (Portable Network Graphics, third edition, W3C 2025). Java's own writer tries
 * every filter on every row, which doesn't help pictures of few colours (the same, 12.7), and packs every picture as a
 * whole.
 */
final class PngFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte BITS = 4;
    private static final byte INDEXED = 3;
    /** Begins data of the format zlib (RFC 1950). */
    private static final byte[] PACKED = {0x78, 0x01};
    /** An empty block of the format Deflate, the last one (RFC 1951). */
    private static final byte[] LAST = {0x03, 0};

    private static final int MOST_BYTES = 32 * 1024;

    private PngFile() {}

    /**
     * Returns a picture as a PNG file.
     *
     * @param colours its 16 colours
     * @param parts all its rows, from the top; two pixels per byte
     */
    static byte[] of(int width, int height, IndexColorModel colours, List<PackedRows> parts) {
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
            chunk(file, "PLTE", palette(colours));
            chunk(file, "IDAT", data(parts));
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

    private static byte[] data(List<PackedRows> parts) throws IOException {
        ByteArrayOutputStream data = new ByteArrayOutputStream(MOST_BYTES);
        data.write(PACKED);
        long check = 1; // of nothing
        for (PackedRows part : parts) {
            part.writeTo(data);
            check = part.checkAfter(check);
        }
        data.write(LAST);
        data.write(number(check));
        return data.toByteArray();
    }

    private static void chunk(OutputStream file, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        file.write(number(data.length));
        file.write(name);
        file.write(data);
        file.write(number(check.getValue()));
    }

    /** Returns the lower half of a number as bytes. */
    private static byte[] number(long value) {
        return ByteBuffer.allocate(4).putInt((int) value).array();
    }
}
