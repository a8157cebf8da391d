package ayneh.picture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A file that holds a picture, told by its first bytes: what a file is called may be anything.
 *
 * @param path where it is
 * @param size its size in bytes
 * @param type its media type
 * @param extension the usual end of its name, without a dot
 */
public record PictureFile(Path path, long size, String type, String extension) {

    /** The picture in a file; empty where it holds none of the kinds that every reader of books shows, or is broken. */
    public static Optional<PictureFile> of(Path path) {
        try {
            byte[] start;
            try (InputStream in = Files.newInputStream(path)) {
                start = in.readNBytes(16);
            }
            String extension = kind(new String(start, StandardCharsets.ISO_8859_1));
            if (extension.isEmpty() || !extension.equals("webp") && !hasSize(path, extension)) {
                return Optional.empty();
            }
            String type = "image/" + (extension.equals("jpg") ? "jpeg" : extension);
            return Optional.of(new PictureFile(path, Files.size(path), type, extension));
        } catch (IOException
                | RuntimeException broken) { // readers of pictures throw either at bytes that make no sense
            return Optional.empty();
        }
    }

    /** The kind by its first bytes (EPUB 3.3, 3.2, lists what a book may hold); empty for any other. */
    private static String kind(String start) {
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

    private static boolean hasSize(Path path, String extension) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersBySuffix(extension);
        if (!readers.hasNext()) {
            return false;
        }
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(path.toFile())) {
            reader.setInput(in, true, true);
            return reader.getWidth(0) > 0 && reader.getHeight(0) > 0;
        } finally {
            reader.dispose();
        }
    }
}
