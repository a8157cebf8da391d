package ayneh.picture;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a photo must be turned to be upright: cameras save pixels as the sensor has them, and say so in the file's
 * metadata (Exif 2.3, 4.6.4, tag 274).
 */
final class ExifOrientation {
    /** The orientation of a picture that says nothing. */
    static final int UPRIGHT = 1;

    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int METADATA = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;

    private ExifOrientation() {}

    /** Returns the orientation of a file, from 1 to 8; that of an upright picture unless it is a JPEG that has another. */
    static int of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DataInputStream data = new DataInputStream(new BufferedInputStream(in))) {
            return data.readUnsignedShort() == START_OF_IMAGE ? find(data) : UPRIGHT;
        } catch (EOFException | BufferUnderflowException | IllegalArgumentException broken) {
            return UPRIGHT;
        }
    }

    /** Looks through the segments before the pixels. */
    private static int find(DataInputStream in) throws IOException {
        for (int marker = in.readUnsignedShort();
                marker >> 8 == 0xFF && marker != START_OF_SCAN;
                marker = in.readUnsignedShort()) {
            byte[] segment = new byte[Math.max(0, in.readUnsignedShort() - 2)];
            in.readFully(segment);
            if (marker == METADATA && ByteBuffer.wrap(segment, 0, EXIF.length).equals(ByteBuffer.wrap(EXIF))) {
                return read(ByteBuffer.wrap(segment, EXIF.length, segment.length - EXIF.length)
                        .slice());
            }
        }
        return UPRIGHT;
    }

    /** Reads the first directory of the metadata, which are laid out as in TIFF. */
    private static int read(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int count = Short.toUnsignedInt(tiff.position(directory).getShort());
        for (int i = 0; i < count; i++) {
            ByteBuffer entry =
                    tiff.slice(directory + Short.BYTES + ENTRY * i, ENTRY).order(tiff.order());
            if (Short.toUnsignedInt(entry.getShort()) == TAG) {
                int orientation = entry.getShort(8);
                return orientation >= UPRIGHT && orientation <= 8 ? orientation : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
