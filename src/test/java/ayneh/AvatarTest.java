package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pictures of channels that their owners name. */
@Tag("slow")
class AvatarTest {
    private static final String BASE = "https://example.org/site/";

    @TempDir
    Path root;

    @BeforeEach
    void anArchive() {
        for (String channel : List.of("one", "two")) {
            Run.write(
                    root.resolve("content/" + channel + "/p.md"),
                    "---\ntitle: T\norder: 1\nlang: en\ndate: 2024-01-01T10:00:00Z\ntags: [x]\n---\n\nText.\n");
        }
        avatar("me.png");
    }

    private void avatar(String file) {
        Run.write(
                root.resolve("seeds/site.yaml"),
                "share_images: false\nbooks: false\nsearch: false\nchannels:\n  one: {avatar: '" + file
                        + "'}\n  two: {name: Second}\n");
    }

    /** Returns a picture whose quarters are red, green, blue and black, in the middle of a white one. */
    private static BufferedImage quarters(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D paint = image.createGraphics();
        if (type != BufferedImage.TYPE_INT_ARGB) {
            paint.setColor(Color.WHITE);
            paint.fillRect(0, 0, width, height);
        }
        int side = Math.min(width, height);
        int x = (width - side) / 2;
        int y = (height - side) / 2;
        List<Color> colours = List.of(Color.RED, Color.GREEN, Color.BLUE, Color.BLACK);
        for (int i = 0; i < 4; i++) {
            paint.setColor(colours.get(i));
            paint.fillRect(x + i % 2 * side / 2, y + i / 2 * side / 2, side / 2, side / 2);
        }
        paint.dispose();
        return image;
    }

    private void picture(String name, byte[] bytes) throws IOException {
        Files.createDirectories(root.resolve("seeds"));
        Files.write(root.resolve("seeds").resolve(name), bytes);
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private Document page(String name) {
        return Jsoup.parse(Run.read(root.resolve("public").resolve(name)));
    }

    /** Returns the picture that a channel's pages show. */
    private Path file() {
        return root.resolve("public/one")
                .resolve(page("one/p.html").selectFirst("img.avatar").attr("src"))
                .normalize();
    }

    private BufferedImage published() throws IOException {
        return ImageIO.read(file().toFile());
    }

    /** Returns the colour in the middle of a quarter: red, green, blue, black or white. */
    private static String colour(BufferedImage image, int quarter) {
        int side = image.getWidth();
        int pixel = image.getRGB(side / 4 + quarter % 2 * side / 2, side / 4 + quarter / 2 * side / 2);
        String name = (pixel >> 16 & 0xFF) > 0x80 ? "r" : "";
        name += (pixel >> 8 & 0xFF) > 0x80 ? "g" : "";
        return name + ((pixel & 0xFF) > 0x80 ? "b" : "");
    }

    private static String colours(BufferedImage image) {
        return colour(image, 0) + "," + colour(image, 1) + "," + colour(image, 2) + "," + colour(image, 3);
    }

    @Test
    void itStandsWhereInitialsWould() throws IOException {
        picture("me.png", encoded(quarters(600, 400, BufferedImage.TYPE_INT_RGB), "png"));
        Run.done(root, "render", "--base-url", BASE);
        for (String name : List.of("index.html", "one/index.html", "one/p.html")) {
            Element shown = page(name).selectFirst(".avatar");
            assertThat(root.resolve("public").resolve(name).resolveSibling(shown.attr("src")))
                    .as(name)
                    .isRegularFile();
            assertThat(shown.attr("alt")).isEmpty();
            assertThat(shown.hasAttr("width") && shown.hasAttr("height")).isTrue();
        }
        assertThat(page("index.html").select(".card .avatar").eachAttr("data-initials"))
                .containsExactly("S");
        assertThat(page("two/p.html").selectFirst(".avatar").attr("data-initials"))
                .isEqualTo("S");
        assertThat(Run.files(root.resolve("public/media/avatars"))).hasSize(1);
    }

    @Test
    void channelsMayShareIt() throws IOException {
        picture("me.png", encoded(quarters(600, 400, BufferedImage.TYPE_INT_RGB), "png"));
        Run.write(root.resolve("seeds/site.yaml"), "channels: {one: {avatar: me.png}, two: {avatar: me.png}}\n");
        Run.done(root, "render");
        assertThat(page("two/p.html").selectFirst("img.avatar").attr("src"))
                .isEqualTo(page("one/p.html").selectFirst("img.avatar").attr("src"));
    }

    @Test
    void feedsAndSearchEnginesAreToldItsAddress() throws IOException {
        picture("me.png", encoded(quarters(600, 400, BufferedImage.TYPE_INT_RGB), "png"));
        Run.done(root, "render", "--base-url", BASE);
        String url = BASE + root.resolve("public").relativize(file());
        for (String feed : List.of("one/feed.xml", "one/tags/x.xml")) {
            Document atom = Jsoup.parse(Run.read(root.resolve("public").resolve(feed)), "", Parser.xmlParser());
            assertThat(atom.select("feed > icon").eachText()).as(feed).containsExactly(url);
        }
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readTree(Run.read(root.resolve("public/one/feed.json")))
                        .get("icon")
                        .asText())
                .isEqualTo(url);
        assertThat(json.readTree(Run.read(root.resolve("public/two/feed.json"))).has("icon"))
                .isFalse();
        String data =
                page("one/p.html").selectFirst("[type=application/ld+json]").data();
        assertThat(json.readTree(data).get("author").get("logo").asText()).isEqualTo(url);
        Run.done(root, "render");
        assertThat(Run.read(root.resolve("public/one/feed.xml")))
                .contains(
                        "<icon>" + page("one/p.html").selectFirst("img.avatar").attr("src") + "</icon>");
        assertThat(page("one/p.html").selectFirst("[type=application/ld+json]").data())
                .doesNotContain("avatar");
    }

    @ParameterizedTest
    @CsvSource({"600, 400, png", "300, 3000, jpeg", "3100, 3100, gif", "100, 90, png", "1, 1, png"})
    void itIsTheMiddleOfThePictureAndSmall(int width, int height, String format) throws IOException {
        picture("me.png", encoded(quarters(width, height, BufferedImage.TYPE_INT_RGB), format));
        Run.done(root, "render");
        BufferedImage image = published();
        assertThat(image.getWidth()).isEqualTo(Math.min(192, Math.min(width, height)));
        assertThat(image.getHeight()).isEqualTo(image.getWidth());
        assertThat(Files.size(file())).isLessThan(12_000);
        if (width > 1) {
            assertThat(colours(image)).isEqualTo("r,g,b,");
        }
    }

    @Test
    void whatShowsThroughIsWhite() throws IOException {
        BufferedImage glass = new BufferedImage(300, 300, BufferedImage.TYPE_INT_ARGB);
        glass.setRGB(0, 0, 0xFF000000);
        picture("me.png", encoded(glass, "png"));
        Run.done(root, "render");
        assertThat(colours(published())).isEqualTo("rgb,rgb,rgb,rgb");
    }

    @Test
    void grayStaysAsItIs() throws IOException {
        BufferedImage gray = new BufferedImage(300, 300, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 300 * 300; i++) {
            gray.getRaster().setSample(i % 300, i / 300, 0, 100);
        }
        picture("me.png", encoded(gray, "png"));
        Run.done(root, "render");
        assertThat(published().getRGB(90, 90) & 0xFF).isBetween(98, 102);
    }

    /** What a camera does: it saves the pixels as its sensor has them, and says how to turn them, and where it was. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "1 r,g,b,",
                "2 g,r,,b",
                "3 ,b,g,r",
                "4 b,,r,g",
                "5 r,b,g,",
                "6 b,r,,g",
                "7 ,g,b,r",
                "8 g,,r,b",
                "9 r,g,b,",
            })
    void aPhotoIsTurnedUprightAndItsMetadataAreGone(int orientation, String expected) throws IOException {
        byte[] plain = encoded(quarters(400, 400, BufferedImage.TYPE_INT_RGB), "jpeg");
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        photo.write(plain, 0, 2);
        photo.write(exif(orientation, orientation % 2 == 0).getBytes(StandardCharsets.ISO_8859_1));
        photo.write(plain, 2, plain.length - 2);
        picture("me.png", photo.toByteArray());
        Run.done(root, "render");
        assertThat(colours(published())).isEqualTo(expected);
        assertThat(Files.readString(file(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif")
                .doesNotContain("SECRET");
    }

    private static String exif(int orientation, boolean little) {
        String entries = little
                ? "II*\0\b\0\0\0\2\0" + "\17\1\2\0\1\0\0\0x\0\0\0" + "\22\1\3\0\1\0\0\0" + (char) orientation + "\0\0\0"
                : "MM\0*\0\0\0\b\0\2" + "\1\17\0\2\0\0\0\1x\0\0\0" + "\1\22\0\3\0\0\0\1\0" + (char) orientation
                        + "\0\0";
        String segment = "Exif\0\0" + entries + "\0\0\0\0SECRET";
        return "\u00FF\u00E1\0" + (char) (segment.length() + 2) + segment;
    }

    @Test
    void itIsMadeAgainOnlyIfItChanges() throws IOException {
        picture("me.png", encoded(quarters(600, 400, BufferedImage.TYPE_INT_RGB), "png"));
        Run.done(root, "render");
        Path file = file();
        byte[] first = Files.readAllBytes(file);
        FileTime longAgo = FileTime.fromMillis(1_600_000_000_000L);
        Files.setLastModifiedTime(file, longAgo);
        Run.write(root.resolve("content/one/q.md"), "---\norder: 2\n---\n\nText.\n");
        Run.done(root, "render");
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(longAgo);
        Run.done(root, "render", "--output", root.resolve("fresh").toString());
        assertThat(root.resolve("fresh").resolve(root.resolve("public").relativize(file)))
                .hasBinaryContent(first);
        picture("me.png", encoded(new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB), "png"));
        Run.done(root, "render");
        assertThat(colours(published())).isEqualTo(",,,");
        assertThat(file).as("the former picture").doesNotExist();
        file = file();
        Run.write(root.resolve("seeds/site.yaml"), "books: false\nsearch: false\nchannels: {one: {}, two: {}}\n");
        Run.done(root, "render");
        assertThat(file).doesNotExist();
        assertThat(page("one/p.html").selectFirst(".avatar").attr("data-initials"))
                .isEqualTo("O");
    }

    @Test
    void initialsAreThoseOfTheNamesAndNotOfTheWordsBetween() {
        Run.write(root.resolve("seeds/site.yaml"), """
                books: false
                search: false
                channels: {one: {name: DL in NLP}, two: {name: NLP stuff}}
                """);
        Run.done(root, "render");
        assertThat(page("one/p.html").selectFirst(".avatar").attr("data-initials"))
                .isEqualTo("DN");
        assertThat(page("two/p.html").selectFirst(".avatar").attr("data-initials"))
                .isEqualTo("NS");
    }

    private void assertError(String message) {
        Run run = Run.in(root, "build");
        assertThat(run.err().replace(root + "/", "")).isEqualTo("seeds/site.yaml:5:17: " + message + "\n");
        assertThat(run.code()).isEqualTo(2);
        assertThat(root.resolve("public")).doesNotExist();
    }

    @Test
    void whatIsNoPictureOfTheWorkspaceIsAnErrorWithItsPlace() throws IOException {
        assertError("the picture «me.png» doesn't exist; put it into seeds/, or remove it from the settings");
        avatar("../me.png");
        assertError("«../me.png» is outside the folder seeds/; put the picture into seeds/");
        avatar("https://example.org/me.png");
        assertError("«https://example.org/me.png» is outside the folder seeds/; put the picture into seeds/");
        byte[] png = encoded(quarters(60, 40, BufferedImage.TYPE_INT_RGB), "png");
        Files.write(root.resolve("secret.png"), png);
        Files.createSymbolicLink(root.resolve("seeds/link.png"), root.resolve("secret.png"));
        avatar("link.png");
        assertError("«link.png» leads out of the folder seeds/; put the picture itself into seeds/");
        String noPicture = "isn't a PNG, JPEG or GIF picture; save it as PNG, JPEG or GIF";
        for (String text : List.of("<svg xmlns='http://www.w3.org/2000/svg'/>", "", "RIFF____WEBPVP8 ")) {
            picture("me.png", text.getBytes(StandardCharsets.UTF_8));
            avatar("me.png");
            assertError("«me.png» " + noPicture);
        }
        avatar("");
        assertError("unexpected text «»; write text");
        picture("me.png", Arrays.copyOf(png, 60));
        avatar("me.png");
        assertError("«me.png» is broken, or too large; save it as PNG, JPEG or GIF again");
    }

    /** A small file may be a huge picture. */
    @Test
    void aPictureThatIsTooLargeToDecodeIsNotDecoded() throws IOException {
        byte[] png = encoded(quarters(60, 40, BufferedImage.TYPE_INT_RGB), "png");
        ByteBuffer.wrap(png).putInt(16, 100_000).putInt(20, 100_000);
        CRC32 check = new CRC32();
        check.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) check.getValue());
        picture("me.png", png);
        assertError("«me.png» is broken, or too large; save it as PNG, JPEG or GIF again");
    }
}
