package ayneh.publish;

import ayneh.diagnostic.WorkException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file of the site.
 *
 * @param id the hash by which git names its contents
 * @param path where it is
 * @param size its size in bytes
 */
record SiteFile(String id, Path path, long size) {

    /**
     * Reads a file. Git names contents by the hash of the word {@code blob}, their size, a zero byte and themselves
     * (Pro Git, 10.2).
     *
     * @param algorithm the repository's hash, as git calls it: {@code sha1} or {@code sha256}
     * @throws WorkException if it can't be read
     */
    static SiteFile read(Path path, String algorithm) {
        try {
            MessageDigest hash = MessageDigest.getInstance(algorithm.equals("sha256") ? "SHA-256" : "SHA-1");
            long size = Files.size(path);
            try (DigestOutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), hash)) {
                out.write(("blob " + size + "\0").getBytes(StandardCharsets.US_ASCII));
                copy(path, size, out);
            }
            return new SiteFile(HexFormat.of().formatHex(hash.digest()), path, size);
        } catch (IOException unreadable) {
            throw new WorkException(path + " can't be read: " + unreadable.getMessage(), unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // each Java has both
        }
    }

    /** Writes the command of {@code git fast-import} that stores the contents. */
    void writeTo(OutputStream out) throws IOException {
        out.write(("blob\ndata " + size + "\n").getBytes(StandardCharsets.US_ASCII));
        copy(path, size, out);
        out.write('\n');
    }

    private static void copy(Path path, long size, OutputStream out) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            if (in.transferTo(out) != size) {
                throw new IOException("it changes");
            }
        }
    }
}
