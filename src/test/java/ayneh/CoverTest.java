package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The text on book covers, whatever a channel is called. */
class CoverTest {
    @TempDir
    Path root;

    private byte[] cover(String lang, String name) throws IOException {
        Run.write(
                root.resolve("content/ch/index.md"),
                "---\nname: \"" + name + "\"\nhandle: h\nlang: " + lang + "\n---\n");
        Run.write(root.resolve("content/ch/1.md"), "---\norder: 1\nlang: " + lang + "\n---\n\nText.\n");
        Run.done(root, "render");
        try (ZipFile zip = new ZipFile(root.resolve("public/ch/ch.epub").toFile())) {
            return zip.getInputStream(zip.getEntry("EPUB/cover.png")).readAllBytes();
        }
    }

    /** Returns the widths of the separate ink areas of a title, from left to right. */
    private List<Integer> breadths(String lang, String name) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(cover(lang, name)));
        List<Integer> breadths = new ArrayList<>();
        int breadth = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            if (hasInk(image, x)) {
                breadth++;
            } else if (breadth > 0) {
                breadths.add(breadth);
                breadth = 0;
            }
        }
        return breadths;
    }

    /** Returns whether a column has ink, which is dark and colourless, unlike the mark and the edge. */
    private static boolean hasInk(BufferedImage image, int x) {
        for (int y = 0; y < image.getHeight(); y++) {
            int rgb = image.getRGB(x, y);
            if ((rgb >> 16 & 0xFF) < 0x60 && (rgb & 0xFF) < 0x60 && (rgb & 0xFF) > 0x20) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aTitleIsSetInItsOwnDirection() throws IOException {
        List<Integer> english = breadths("fa", "O!");
        assertThat(english).hasSize(2);
        assertThat(english.get(0)).as("the letter stands before its sign").isGreaterThan(2 * english.get(1));
        List<Integer> persian = breadths("ru", "ها!");
        assertThat(persian.get(0)).as("the sign stands behind its word").isLessThan(persian.get(persian.size() - 1));
    }

    @Test
    void aTitleThatNoTypefaceHasGivesWayToTheKey() throws IOException {
        byte[] key = cover("en", "ch");
        for (String name : List.of("漢字", "😀", "(…)!", "\\u2800")) {
            assertThat(cover("en", name)).as(name).isEqualTo(key);
        }
    }

    @Test
    void accentsThatStandApartAreDrawnWithTheirLetters() throws IOException {
        assertThat(cover("ru", "Мои\u0306 кафе\u0301")).isEqualTo(cover("ru", "Мой кафе\u0301"));
        assertThat(cover("ru", "Мой")).isNotEqualTo(cover("ru", "Мои"));
    }
}
