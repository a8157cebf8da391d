package ayneh.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, as the hexadecimal digits used in names and records. */
public final class Sha256 {
    private Sha256() {}

    /** Returns the first digits of the hash of a text in UTF-8. */
    public static String of(String text, int digits) {
        return of(text.getBytes(StandardCharsets.UTF_8), digits);
    }

    /**
     * Returns the first digits of the hash of a file, which may be larger than memory.
     *
     * @throws IOException if it can't be read
     */
    public static String of(Path file, int digits) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, digits);
    }

    /**
     * Returns the first digits of a hash.
     *
     * @param digits how many, at most 64
     */
    public static String of(byte[] bytes, int digits) {
        return HexFormat.of().formatHex(sha256().digest(bytes)).substring(0, digits);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
