package ayneh.redact;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Replaces letters and digits. Each replacement depends on the key and on all letters and digits before it in the same
 * run of text, ignoring case. Equal texts therefore stay equal, and texts that begin alike still begin alike, but a
 * letter is replaced differently each time, and counting letters reveals nothing. Several letters share a replacement,
 * so that even the key can't undo it.
 */
final class Substitution {
    private final MessageDigest digest;
    private final byte[] start;
    private final Alphabets alphabets = new Alphabets();

    /** @param key known only to those who have the export */
    Substitution(String key) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
        start = digest.digest(key.getBytes(StandardCharsets.UTF_8));
    }

    /** Replaces a whole run of text, such as a name. */
    String replace(String text) {
        return chain().replace(text);
    }

    /** Begins a run of text. */
    Chain chain() {
        return new Chain();
    }

    /** A run of text, which may be replaced piece by piece. */
    final class Chain {
        private final byte[] state = start.clone();

        /** Begins a new run: earlier text no longer affects the replacements. */
        void restart() {
            System.arraycopy(start, 0, state, 0, start.length);
        }

        /** Replaces the next piece. */
        String replace(String text) {
            StringBuilder out = new StringBuilder(text.length());
            for (int i = 0; i < text.length(); ) {
                int c = text.codePointAt(i);
                out.appendCodePoint(Alphabets.carriesWords(c) ? next(c) : c);
                i += Character.charCount(c);
            }
            return out.toString();
        }

        private int next(int c) {
            digest.update(state);
            digest.update(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(Character.toLowerCase(c))
                    .flip());
            try {
                digest.digest(state, 0, state.length);
            } catch (DigestException impossible) {
                throw new IllegalStateException("the state is as long as the digest", impossible);
            }
            return alphabets.replacement(c, ByteBuffer.wrap(state).getInt());
        }
    }
}
