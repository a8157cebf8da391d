package ayneh.picture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A picture file, recognized by its first bytes, because its name may be anything.
 *
 * @param path its path
 * @param size its size in bytes
 * @param type its media type
 * @param extension the usual extension for its type, without the dot
 */
public record PictureFile(Path path, long size, String type, String extension) {
    /** As many bytes as tell the type. */
    private static final int START = 16;

    /** Returns the picture in a file; empty if it is of a type that not every e-reader shows, or is corrupt. */
    public static Optional<PictureFile> of(Path path) {
        try {
            byte[] start;
            try (InputStream in = Files.newInputStream(path)) {
                start = in.readNBytes(START);
            }
            String extension = extension(start);
            if (extension.isEmpty()
                    || !extension.equals("webp") && PictureSize.of(path).isEmpty()) {
                return Optional.empty();
            }
            String type = "image/" + (extension.equals("jpg") ? "jpeg" : extension);
            return Optional.of(new PictureFile(path, Files.size(path), type, extension));
        } catch (IOException | RuntimeException broken) {
            // image readers throw either on malformed bytes
            return Optional.empty();
        }
    }

    /**
     * Returns the usual extension for the type of a picture (EPUB 3.3, 3.2, lists those that a book may contain).
     *
     * @param bytes the picture's bytes, or at least the first 16 of them
     * @return the extension without the dot; empty if the bytes are no such picture
     */
    public static String extension(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(START, bytes.length), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u0089PNG\r\n\u001A\n")) {
            return "png";
        }
        if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
            return "gif";
        }
        if (start.startsWith("\u00FF\u00D8\u00FF")) {
            return "jpg";
        }
        return start.startsWith("RIFF") && start.startsWith("WEBPVP8", 8) ? "webp" : "";
    }
}
