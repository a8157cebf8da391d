package ayneh.picture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * The size of a picture in pixels.
 *
 * @param width its width
 * @param height its height
 */
public record PictureSize(int width, int height) {

    /** Returns the size of the picture in a file; empty if it is of a type that Java can't read, or is corrupt. */
    public static Optional<PictureSize> of(Path path) {
        try (ImageInputStream in = ImageIO.createImageInputStream(path.toFile())) {
            Iterator<ImageReader> readers =
                    in == null ? List.<ImageReader>of().iterator() : ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return Optional.of(new PictureSize(reader.getWidth(0), reader.getHeight(0)))
                        .filter(size -> size.width() > 0 && size.height() > 0);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            // image readers throw either on malformed bytes
            return Optional.empty();
        }
    }
}
