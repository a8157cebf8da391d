package ayneh.text;

import java.util.HexFormat;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * Tells whether something has changed: 32 hexadecimal digits of MurmurHash3, which takes a third of the time of SHA-256
 * and, unlike it, isn't meant to withstand somebody who wants two things to look alike.
 */
public final class Fingerprint {
    private Fingerprint() {}

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
