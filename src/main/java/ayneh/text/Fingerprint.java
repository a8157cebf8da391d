package ayneh.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * Tells whether something has changed: 32 hexadecimal digits of MurmurHash3, which takes a third of the time of SHA-256
 * and, unlike it, isn't meant to withstand somebody who wants two things to look alike.
 */
public final class Fingerprint {
    /** A larger file, in bytes, is read in parts. */
    private static final long LARGE = 1 << 20;

    private static final int DIGITS = 32;

    private Fingerprint() {}

    /**
     * The fingerprint of a file; of one that may be larger than the memory, so many digits of SHA-256.
     *
     * @throws IOException where it can't be read
     */
    public static String of(Path file) throws IOException {
        return Files.size(file) <= LARGE ? of(Files.readAllBytes(file)) : Sha256.of(file, DIGITS);
    }

    /** The fingerprint of some bytes. */
    public static String of(byte[] bytes) {
        return of(bytes, bytes.length);
    }

    /** The fingerprint of the first so many of some bytes. */
    public static String of(byte[] bytes, int length) {
        long[] hash = MurmurHash3.hash128x64(bytes, 0, length, 0);
        return HexFormat.of().toHexDigits(hash[0]) + HexFormat.of().toHexDigits(hash[1]);
    }
}
