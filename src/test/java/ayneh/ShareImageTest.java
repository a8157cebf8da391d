package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pictures that other sites show beside links. */
class ShareImageTest {
    private static final String BASE = "https://example.org/site/";

    @TempDir
    Path root;

    private void post(String channel, String lang, String title) {
        Run.write(root.resolve("content/" + channel + "/index.md"), "---\nname: Ch\nlang: " + lang + "\n---\n");
        Run.write(
                root.resolve("content/" + channel + "/p.md"),
                "---\ntitle: \"" + title + "\"\norder: 1\nlang: " + lang + "\n---\n\nText.\n");
    }

    private Document page(String name) {
        return Jsoup.parse(Run.files(root.resolve("public")).get(name));
    }

    private Path picture(String page) {
        String url = page(page).selectFirst("meta[property=og:image]").attr("content");
        assertThat(url).startsWith(BASE);
        return root.resolve("public").resolve(url.substring(BASE.length()));
    }

    /** Returns how much ink there is in a part of a picture. */
    private static int ink(BufferedImage picture, int fromX, int toX, int fromY, int toY) {
        int ink = 0;
        for (int y = fromY; y < toY; y++) {
            for (int x = fromX; x < toX; x++) {
                ink += (picture.getRGB(x, y) & 0xFF) < 0x80 ? 1 : 0;
            }
        }
        return ink;
    }

    @Test
    void eachPostHasAPictureThatBeginsOnTheSideOfItsScript() throws IOException {
        post("fa", "fa", "مدل");
        Files.move(root.resolve("content/fa"), root.resolve("content/farsi"));
        post("rus", "ru", "Модель");
        Run.done(root, "render", "--base-url", BASE);
        BufferedImage persian = ImageIO.read(picture("farsi/p.html").toFile());
        BufferedImage russian = ImageIO.read(picture("rus/p.html").toFile());
        assertThat(persian.getWidth()).isEqualTo(1200);
        assertThat(persian.getHeight()).isEqualTo(630);
        assertThat(ink(persian, 600, 1140, 84, 460)).isGreaterThan(500);
        assertThat(ink(persian, 60, 600, 84, 460)).isZero();
        assertThat(ink(russian, 60, 600, 84, 460)).isGreaterThan(500);
        assertThat(ink(russian, 600, 1140, 84, 460)).isZero();
        assertThat(picture("farsi/index.html")).exists();
        assertThat(picture("ru/index.html")).exists();
    }

    @Test
    void persianLettersAreJoined() throws IOException {
        post("joined", "fa", "سسسسسس");
        post("apart", "fa", "س‌س‌س‌س‌س‌س");
        Run.done(root, "render", "--base-url", BASE);
        assertThat(breadth(picture("joined/p.html"))).isLessThan(breadth(picture("apart/p.html")) * 8 / 10);
    }

    private static int breadth(Path picture) throws IOException {
        BufferedImage image = ImageIO.read(picture.toFile());
        int x = 60;
        while (ink(image, x, x + 1, 84, 460) == 0) {
            x++;
        }
        return 1140 - x;
    }

    @Test
    void aLongTitleIsCut() throws IOException {
        post("long", "ru", "Очень длинное название 🎄 ".repeat(40));
        Run.done(root, "render", "--base-url", BASE);
        BufferedImage picture = ImageIO.read(picture("long/p.html").toFile());
        assertThat(ink(picture, 60, 1140, 462, 500))
                .as("between the title and the foot")
                .isZero();
    }

    /** Letters are put on the rows of a picture that all others share: it must be a whole, with every row in its place. */
    @Test
    void aTitleOfAnyHeightLeavesTheEdgeAndTheFootInPlace() throws IOException {
        for (int words = 1; words < 22; words += 4) {
            post("ch" + words, words % 8 == 1 ? "ru" : "fa", (words % 8 == 1 ? "Щука " : "گچپژ ").repeat(words));
        }
        Run.done(root, "render", "--base-url", BASE);
        for (int words = 1; words < 22; words += 4) {
            BufferedImage picture =
                    ImageIO.read(picture("ch" + words + "/p.html").toFile());
            int paper = picture.getRGB(600, 5);
            boolean rightToLeft = words % 8 != 1;
            for (int y = 0; y < 630; y++) {
                assertThat(picture.getRGB(rightToLeft ? 1166 : 34, y))
                        .as("edge")
                        .isNotEqualTo(paper);
                assertThat(picture.getRGB(rightToLeft ? 34 : 1166, y)).isEqualTo(paper);
            }
            assertThat(marks(picture, 60, 1140, 515, 570)).as("foot").isGreaterThan(300);
            assertThat(marks(picture, 60, 1140, 0, 515)).isZero();
        }
    }

    /** Returns how much of a part of a picture is in the colour of marks. */
    private static int marks(BufferedImage picture, int fromX, int toX, int fromY, int toY) {
        int marks = 0;
        for (int y = fromY; y < toY; y++) {
            for (int x = fromX; x < toX; x++) {
                marks += picture.getRGB(x, y) == 0xFF8C5A1E ? 1 : 0;
            }
        }
        return marks;
    }

    /** What no font has would be boxes, or say something else: the mirror stands for it. */
    @Test
    void aTitleThatNoFontHasIsAPlainPicture() throws IOException {
        post("signs", "ru", "🎄🎄🎄");
        post("chinese", "zh", "深度学习入门 GPT-4");
        post("hebrew", "he", "בינה מלאכותית");
        Run.done(root, "render", "--base-url", BASE);
        for (String channel : List.of("signs", "chinese", "hebrew")) {
            BufferedImage picture = ImageIO.read(picture(channel + "/p.html").toFile());
            assertThat(ink(picture, 500, 700, 84, 460)).as(channel).isPositive();
            assertThat(ink(picture, 60, 480, 84, 460)).as(channel).isZero();
            assertThat(ink(picture, 720, 1140, 84, 460)).as(channel).isZero();
        }
    }

    @Test
    void thePicturesAreTheSameAndAreDrawnOnce() throws IOException {
        post("fas", "fa", "مدل‌سازی زبان");
        Run.done(root, "render", "--base-url", BASE);
        Path picture = picture("fas/p.html");
        byte[] first = Files.readAllBytes(picture);
        byte[] mark = new byte[first.length]; // a picture that is as it was isn't drawn again
        FileTime made = Files.getLastModifiedTime(picture);
        Files.write(picture, mark);
        Files.setLastModifiedTime(picture, made);
        Run.write(root.resolve("content/pages/us.md"), "---\ntitle: Us\n---\n\nWe.\n");
        Run.done(root, "render", "--base-url", BASE);
        assertThat(picture).hasBinaryContent(mark);
        Files.delete(picture);
        Run.done(root, "render", "--base-url", BASE, "--jobs", "1");
        assertThat(Files.readAllBytes(picture)).isEqualTo(first);
    }

    @Test
    void withoutABaseOrAgainstTheOwnersWillNoneIsDrawn() {
        post("fas", "fa", "مدل");
        Run.done(root, "render");
        assertNone();
        Run.write(root.resolve("seeds/site.yaml"), "share_images: false\n");
        Run.done(root, "render", "--base-url", BASE);
        assertNone();
    }

    @Test
    void channelsAndSeriesHavePicturesEvenIfPostsHaveNone() {
        post("fas", "fa", "مدل");
        Run.write(root.resolve("content/fas/q.md"), "---\ntitle: \"Q\"\norder: 2\nlang: fa\nseries: s\n---\n\nText.\n");
        Run.write(
                root.resolve("seeds/site.yaml"),
                "share_images: channels\nseries: {s: {title: درس, channel: fas}}\nchannels: {fas: {lang: fa}}\n");
        Run.done(root, "render", "--base-url", BASE);
        assertThat(picture("fas/p.html")).exists().isEqualTo(picture("fas/index.html"));
        assertThat(picture("fas/series/s.html")).exists().isNotEqualTo(picture("fas/index.html"));
    }

    /** On a large site, only posts of the last year have pictures, counted from the newest one and not from today. */
    @Test
    void ofVeryManyPostsThoseOfTheLastYearHavePictures() {
        Run.write(root.resolve("content/ch/index.md"), "---\nname: Ch\nlang: ru\n---\n");
        for (int order = 1; order <= 5_001; order++) {
            String day = order == 5_001
                    ? "2024-03-01"
                    : order == 5_000 ? "2023-03-01" : order == 4_999 ? "2023-02-28" : null;
            Run.write(
                    root.resolve("content/ch/" + order + ".md"),
                    "---\ntitle: \"P " + order + "\"\norder: " + order
                            + (day == null ? "" : "\ndate: " + day + "T00:00:00Z") + "\n---\n");
        }
        String off = "search: false\nbooks: false\nrelated: false\nmarkdown_copies: false\noffline: false\n";
        Run.write(root.resolve("seeds/site.yaml"), off);
        assertThat(Run.done(root, "render", "--base-url", BASE).out())
                .contains("posts since 2023-03-01", "share_images: posts");
        assertThat(picture("ch/5001.html")).exists().isNotEqualTo(picture("ch/index.html"));
        assertThat(picture("ch/5000.html")).exists().isNotEqualTo(picture("ch/index.html"));
        assertThat(picture("ch/4999.html")).exists().isEqualTo(picture("ch/index.html"));
        assertThat(picture("ch/1.html")).isEqualTo(picture("ch/index.html"));
        assertThat(Run.done(root, "render", "--base-url", BASE).out())
                .as("unchanged")
                .contains("posts since 2023-03-01");
    }

    private void assertNone() {
        Map<String, String> files = Run.files(root.resolve("public"));
        assertThat(files.keySet()).noneMatch(name -> name.endsWith(".png") && !name.startsWith("assets/icon-"));
        assertThat(files.get("fas/p.html")).doesNotContain("og:image");
    }
}
