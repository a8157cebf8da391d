package ayneh.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.Adler32;
import java.util.zip.Deflater;

/**
 * Some rows of a picture as a part of a PNG file's data: compressed by themselves, so that pictures which have rows in
 * common share the work. Each row begins with its filter, of which 0 leaves it unchanged.
 */
final class PackedRows {
    /** Higher levels take much longer and save little on a picture of text. */
    private static final int LEVEL = 4;

    private static final int MODULUS = 65521; // of Adler-32

    private final byte[] packed;
    private final long check;
    private final long length;

    private PackedRows(byte[] packed, long check, long length) {
        this.packed = packed;
        this.check = check;
        this.length = length;
    }

    /**
     * Packs rows.
     *
     * @param pixels all their pixels
     * @param row how many bytes the pixels of a row have
     */
    static PackedRows of(byte[] pixels, int row) {
        int rows = pixels.length / row;
        byte[] filtered = new byte[pixels.length + rows];
        for (int i = 0; i < rows; i++) {
            System.arraycopy(pixels, i * row, filtered, i * (row + 1) + 1, row);
        }
        Adler32 check = new Adler32();
        check.update(filtered);
        return new PackedRows(packed(filtered), check.getValue(), filtered.length);
    }

    /** Packs a row that is there several times, or not at all. */
    static PackedRows repeated(byte[] row, int times) {
        byte[] pixels = new byte[times * row.length];
        for (int i = 0; i < times; i++) {
            System.arraycopy(row, 0, pixels, i * row.length, row.length);
        }
        return of(pixels, row.length);
    }

    private static byte[] packed(byte[] bytes) {
        Deflater deflater = new Deflater(LEVEL, true);
        try {
            deflater.setInput(bytes);
            byte[] packed = new byte[bytes.length / 8 + 1024];
            int length = 0;
            int more = deflater.deflate(packed, 0, packed.length, Deflater.SYNC_FLUSH);
            while (more > 0) {
                length += more;
                packed = length == packed.length ? Arrays.copyOf(packed, 2 * length) : packed;
                more = deflater.deflate(packed, length, packed.length - length, Deflater.SYNC_FLUSH);
            }
            return Arrays.copyOf(packed, length);
        } finally {
            deflater.end();
        }
    }

    /** Appends the rows: whole blocks of the format Deflate (RFC 1951), none of them the last one. */
    void writeTo(OutputStream data) throws IOException {
        data.write(packed);
    }

    /**
     * Returns the checksum (Adler-32) of what has some checksum, followed by these rows (RFC 1950: of the two sums in it, the first
     * one is of all bytes, the second one of all values that the first one had).
     */
    long checkAfter(long before) {
        long first = (before & 0xFFFF) + (check & 0xFFFF) + MODULUS - 1;
        long shifted = (before & 0xFFFF) * (length % MODULUS) + MODULUS - length % MODULUS;
        long second = (before >>> 16) + (check >>> 16) + shifted;
        return second % MODULUS << 16 | first % MODULUS;
    }
}
