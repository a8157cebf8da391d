package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The picture of a channel that its sources have. */
class ChannelPictureTest {
    private static final String JSON = "{file: json/result.json, channel: made, format: telegram-json, captured: %s}";
    private static final String HTML = "{file: html, channel: made, format: telegram-html, captured: %s}";
    private static final String PREVIEW = "{file: saved/a.html, channel: made, format: telegram-preview, captured: %s}";
    private static final String IN_ARCHIVE = "media/[0-9a-f]{2}/[0-9a-f]{32}\\.jpg";

    @TempDir
    Path root;

    private void settings(String channel, String... sources) {
        Run.write(
                root.resolve("seeds/site.yaml"),
                "books: false\nsearch: false\nchannels: {made: {name: Made up, lang: en" + channel
                        + "}}\nsources:\n  - " + String.join("\n  - ", sources) + "\n");
    }

    private void picture(String file, Color colour) {
        BufferedImage image = new BufferedImage(320, 320, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = image.createGraphics();
        paint.setColor(colour);
        paint.fillRect(0, 0, 320, 320);
        paint.dispose();
        try {
            Files.createDirectories(root.resolve("seeds").resolve(file).getParent());
            ImageIO.write(image, "jpeg", root.resolve("seeds").resolve(file).toFile());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String changed(String photo) {
        return "\"type\": \"service\", \"action\": \"edit_group_photo\", \"photo\": \"" + photo + "\"";
    }

    private void json(String... notices) {
        Export export = Export.whole().text(2, "A text of the channel");
        for (int i = 0; i < notices.length; i++) {
            export.raw(10 + i, notices[i]);
        }
        export.write(root, "json/result.json");
    }

    private void html(String picture) {
        Run.write(root.resolve("seeds/html/messages.html"), """
                <html><body><div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">
                Made up</div></div></div><div class="page_body chat_page"><div class="history">
                <div class="message default clearfix" id="message2"><div class="body">
                <div class="pull_right date details" title="04.01.2024 10:00:00 UTC+00:00">10:00</div>
                <div class="from_name">Made up</div><div class="text">A text of the channel</div></div></div>
                <div class="message service" id="message3"><div class="body details">Channel photo changed
                </div><div class="userpic_wrap"><a class="userpic_link" href="%s"><img class="userpic" src="x_thumb.jpg"/></a>
                </div></div></div></div></div></body></html>
                """.formatted(picture));
    }

    private void preview(String picture) {
        Run.write(root.resolve("seeds/saved/a.html"), """
                <html><body><div class="tgme_channel_info_header"><i class="tgme_page_photo_image bgcolor2"
                 data-content="M"><img src="%s"></i></div><main class="tgme_main" data-url="/s/made_up_one">
                <section class="tgme_channel_history js-message_history">
                <div class="tgme_widget_message_wrap js-widget_message_wrap"><div class="tgme_widget_message
                 js-widget_message" data-post="made_up_one/2"><div class="tgme_widget_message_text js-message_text"
                 dir="auto">A text of the channel</div></div></div></section></main></body></html>
                """.formatted(picture));
    }

    /** Builds, and returns the picture's colour on the site: r, g or b; initials if it has none. */
    private String built(String... options) {
        String[] all = new String[options.length + 1];
        all[0] = "build";
        System.arraycopy(options, 0, all, 1, options.length);
        Run.done(root, all);
        Element avatar =
                Jsoup.parse(Run.read(root.resolve("public/made/2.html"))).selectFirst(".avatar");
        assertThat(Files.exists(root.resolve("public/media/avatars"))).isEqualTo(avatar.hasAttr("src"));
        if (!avatar.hasAttr("src")) {
            return avatar.attr("data-initials");
        }
        Path file = root.resolve("public/made").resolve(avatar.attr("src"));
        try {
            int pixel = ImageIO.read(file.toFile()).getRGB(96, 96);
            return (pixel >> 16 & 0xFF) > 0x80 ? "r" : (pixel >> 8 & 0xFF) > 0x80 ? "g" : "b";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void theLastOneOfAnExportIsKeptInTheArchiveAndShown() {
        picture("json/photos/a.jpg", Color.RED);
        picture("json/photos/b.jpg", Color.GREEN);
        json(changed("photos/a.jpg"), changed("photos/b.jpg"));
        settings("", JSON.formatted("2024-06-01"));
        assertThat(built()).isEqualTo("g");
        Map<String, String> content = Run.files(root.resolve("content"));
        assertThat(content.get("made/index.md")).containsPattern("\nlang: en\navatar: " + IN_ARCHIVE + "\n");
        assertThat(content.keySet().stream().filter(name -> name.startsWith("media/")))
                .singleElement()
                .asString()
                .matches(IN_ARCHIVE);
        assertThat(Run.done(root, "audit").rows())
                .extracting(row -> row.get(2))
                .containsExactly("service", "post", "service", "service");
        assertThat(Run.done(root, "import").out()).contains("0 new files, 0 updated");
        assertThat(Run.files(root.resolve("content"))).isEqualTo(content);
    }

    @Test
    void anHtmlExportHasItToo() {
        picture("html/photos/a.jpg", Color.BLUE);
        html("photos/a.jpg");
        settings("", HTML.formatted("2024-06-01"));
        assertThat(built()).isEqualTo("b");
    }

    @Test
    void aSavedPageHasItBesideIt() {
        picture("saved/a_files/x.jpg", Color.BLUE);
        preview("./a_files/x.jpg");
        settings("", PREVIEW.formatted("2024-06-01"));
        assertThat(built()).isEqualTo("b");
        picture("saved/y.jpg", Color.RED);
        preview("y.jpg");
        assertThat(built()).isEqualTo("r");
    }

    @Test
    void theLatestSaveThatHasItCountsAndTheSettingsBeforeAll() {
        picture("json/photos/a.jpg", Color.RED);
        json(changed("photos/a.jpg"));
        picture("saved/x.jpg", Color.GREEN);
        preview("x.jpg");
        settings("", PREVIEW.formatted("2024-05-01"), JSON.formatted("2024-06-01"));
        assertThat(built()).isEqualTo("r");
        settings("", PREVIEW.formatted("2024-07-01"), JSON.formatted("2024-06-01"));
        assertThat(built()).isEqualTo("g");
        preview("https://cdn4.example.org/file/x.jpg");
        assertThat(built()).isEqualTo("r");
        picture("me.jpg", Color.BLUE);
        settings(", avatar: me.jpg", JSON.formatted("2024-06-01"));
        assertThat(built()).isEqualTo("b");
    }

    @Test
    void aRemovedOneIsNotShown() {
        picture("json/photos/a.jpg", Color.RED);
        json(changed("photos/a.jpg"));
        settings("", JSON.formatted("2024-06-01"));
        assertThat(built()).isEqualTo("r");
        json(changed("photos/a.jpg"), "\"type\": \"service\", \"action\": \"delete_group_photo\"");
        assertThat(built()).isEqualTo("MU");
        assertThat(Run.read(root.resolve("content/made/index.md"))).doesNotContain("avatar");
    }

    @Test
    void anEarlierImportsPictureStaysWhereLaterSourcesLackIt() {
        picture("json/photos/a.jpg", Color.RED);
        json(changed("photos/a.jpg"));
        settings("", JSON.formatted("2024-06-01"));
        assertThat(built()).isEqualTo("r");
        json(changed("(File not included. Change data exporting settings to download.)"));
        assertThat(built()).isEqualTo("r");
        json(changed("photos/gone.jpg"));
        assertThat(built()).isEqualTo("r");
        assertThat(built("--media", "none")).isEqualTo("r");
    }

    @Test
    void aPageEditedByHandKeepsItsEditsAndGetsThePicture() {
        json();
        settings("", JSON.formatted("2024-06-01"));
        assertThat(built()).isEqualTo("MU");
        Path page = root.resolve("content/made/index.md");
        Run.write(page, Run.read(page) + "\nMy own words.\n");
        picture("json/photos/a.jpg", Color.RED);
        json(changed("photos/a.jpg"));
        assertThat(built()).isEqualTo("r");
        assertThat(Run.read(page)).contains("My own words.");
    }

    @Test
    void noOtherFileIsTakenForIt() throws IOException {
        Run.write(root.resolve("secret.jpg"), "secret");
        Run.write(root.resolve("seeds/json/photos/text.jpg"), "no picture");
        Files.createSymbolicLink(root.resolve("seeds/json/photos/link.jpg"), root.resolve("secret.jpg"));
        settings("", JSON.formatted("2024-06-01"));
        for (String photo : List.of(
                "../../secret.jpg", "photos/text.jpg", "photos/link.jpg", "result.json", "photos", "/etc/passwd")) {
            json(changed(photo));
            assertThat(built()).as(photo).isEqualTo("MU");
            assertThat(root.resolve("content/media")).doesNotExist();
        }
        picture("json/photos/a.jpg", Color.RED);
        json(changed("photos/a.jpg"));
        assertThat(built("--media", "none")).isEqualTo("MU");
    }

    @Test
    void whatTheArchiveNamesMustBeOneOfItsFiles() {
        Run.write(root.resolve("content/made/2.md"), "---\norder: 1\nlang: en\n---\n\nText.\n");
        Run.write(root.resolve("content/made/index.md"), "---\nname: Made up\navatar: ../me.jpg\n---\n");
        Run run = Run.in(root, "render");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(root + "/content/made/index.md:3:9: «../me.jpg» isn't the path of a media file;"
                        + " write a path like media/0a/0a1b2c.jpg\n");
        Run.write(root.resolve("content/media/0a/0a1b.jpg"), "no picture");
        Run.write(root.resolve("content/made/index.md"), "---\nname: Made up\navatar: media/0a/0a1b.jpg\n---\n");
        Run.done(root, "render");
        assertThat(root.resolve("public/media/avatars")).doesNotExist();
    }
}
