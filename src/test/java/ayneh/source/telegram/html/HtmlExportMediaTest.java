package ayneh.source.telegram.html;

import static ayneh.source.telegram.html.RecordedPages.attachment;
import static ayneh.source.telegram.html.RecordedPages.joined;
import static ayneh.source.telegram.html.RecordedPages.lines;
import static ayneh.source.telegram.html.RecordedPages.link;
import static ayneh.source.telegram.html.RecordedPages.message;
import static ayneh.source.telegram.html.RecordedPages.notice;
import static ayneh.source.telegram.html.RecordedPages.page;
import static ayneh.source.telegram.html.RecordedPages.post;
import static ayneh.source.telegram.html.RecordedPages.text;
import static org.assertj.core.api.Assertions.assertThat;

import ayneh.message.Attachment;
import ayneh.message.Message;
import ayneh.message.Poll;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The media of messages in Telegram Desktop's pages, and how albums are read. */
class HtmlExportMediaTest {
    private static final String MISSING = "Not included, change data exporting settings to download.";

    private static String wrap(String inner) {
        return "<div class=\"media_wrap clearfix\">\n" + inner + "\n</div>\n";
    }

    private static String shown(String kind, String file, String inside) {
        return wrap("<a class=\"" + kind + "_wrap clearfix pull_left\" href=\"" + file + "\">\n" + inside + "\n</a>");
    }

    private static String photo(int number) {
        return shown(
                "photo",
                "photos/photo_" + number + ".jpg",
                "<img class=\"photo\" src=\"photos/photo_" + number + "_thumb.jpg\" style=\"width: 260px\"/>");
    }

    /** Returns an attachment that is described in words; without an address it is missing. */
    private static String generic(
            String kind, @Nullable String href, String title, @Nullable String description, @Nullable String status) {
        String element = href == null ? "div" : "a";
        return wrap("<" + element + " class=\"media clearfix pull_left " + (href == null ? "" : "block_link ")
                + "media_" + kind + "\"" + (href == null ? "" : " href=\"" + href + "\"") + ">\n"
                + "<div class=\"fill pull_left\">\n</div>\n<div class=\"body\">\n"
                + "<div class=\"title bold\">\n" + title + "\n</div>\n"
                + (description == null ? "" : "<div class=\"description\">\n" + description + "\n</div>\n")
                + (status == null ? "" : "<div class=\"status details\">\n" + status + "\n</div>\n")
                + "</div>\n</" + element + ">");
    }

    /** Returns a file as the page shows it: its path, a thumbnail, its length. */
    private static Attachment file(
            String kind, @Nullable String file, @Nullable String thumbnail, @Nullable Integer seconds) {
        return new Attachment(kind, null, file, thumbnail, null, null, null, null, null, seconds, false);
    }

    @Test
    void aPhotoWithItsCaption() {
        Message post = post(photo(1) + text("Яблоня"));
        assertThat(post.details().media())
                .containsExactly(file("photo", "photos/photo_1.jpg", "photos/photo_1_thumb.jpg", null));
        assertThat(lines(post)).containsExactly("Яблоня");
    }

    @Test
    void aVideo() {
        assertThat(attachment(shown("video_file", "video_files/باغ.mp4", """
                <div class="video_play_bg"><div class="video_play"></div></div>
                <div class="video_duration">
                1:02:03
                </div>
                <img class="video_file" src="video_files/باغ.mp4_thumb.jpg" style="width: 260px"/>""")))
                .isEqualTo(file("video", "video_files/باغ.mp4", "video_files/باغ.mp4_thumb.jpg", 3723));
    }

    @Test
    void anAnimation() {
        assertThat(
                        attachment(
                                shown(
                                        "animated",
                                        "animations/a.mp4",
                                        "<div class=\"video_play_bg\">"
                                                + "<div class=\"gif_play\">GIF</div></div><img class=\"animated\" src=\"animations/a_thumb.jpg\"/>")))
                .isEqualTo(file("animation", "animations/a.mp4", "animations/a_thumb.jpg", null));
    }

    @Test
    void aSticker() {
        assertThat(attachment(shown("sticker", "stickers/s.webp", "<img class=\"sticker\" src=\"stickers/s.webp\"/>")))
                .isEqualTo(file("sticker", "stickers/s.webp", null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "voice_message, Voice message, '00:54', voice, 54",
        "audio_file, Audio file, '03:09', audio, 189",
        "video, Video message, '00:20', video_message, 20",
        "video, Video file, '10:00', video, 600"
    })
    void mediaInWordsThatAreThere(String kind, String title, String status, String expected, int seconds) {
        assertThat(attachment(generic(kind, "files/x.ogg", title, null, status)))
                .isEqualTo(file(expected, "files/x.ogg", null, seconds));
    }

    @ParameterizedTest
    @CsvSource({
        "photo, Photo, '1256x942, 190.6 KB', photo, 1256, 942, ",
        "photo, Photo, '1256×942, 190.6 KB', photo, 1256, 942, ",
        "video, Video file, '00:54, 7.2 MB', video, , , 54",
        "video, Animation, '1.3 MB', animation, , , ",
        "video, Video message, '00:20, 2.0 MB', video_message, , , 20",
        "voice_message, Voice message, '01:05, 22.1 KB', voice, , , 65"
    })
    void missingMediaKeepWhatIsPrintedExactly(
            String kind, String title, String status, String expected, Integer width, Integer height, Integer seconds) {
        assertThat(attachment(generic(kind, null, title, MISSING, status)))
                .isEqualTo(new Attachment(expected, null, null, null, null, null, null, width, height, seconds, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                MISSING,
                "Exceeds maximum size, change data exporting settings to download.",
                "Unavailable, please try again later."
            })
    void aMissingFileKeepsItsName(String why) {
        assertThat(attachment(generic("file", null, "دفتر باغ, ۱۲:۳۰.pdf", why, "12.5 KB")))
                .isEqualTo(new Attachment(
                        "file", null, null, null, "دفتر باغ, ۱۲:۳۰.pdf", null, null, null, null, null, false));
        assertThat(attachment(generic("file", null, "File", why, "12.5 KB")).name())
                .isNull();
    }

    @Test
    void titlesThatSaySomethingAreNotes() {
        assertThat(attachment(generic("audio_file", "files/a.mp3", "Хор – Сад", null, "03:09"))
                        .note())
                .isEqualTo("Хор – Сад");
        assertThat(attachment(generic("photo", null, "Sticker", MISSING, "🌱, 12.5 KB")))
                .extracting(Attachment::kind, Attachment::note)
                .containsExactly("sticker", "🌱");
        assertThat(attachment(generic("photo", null, "Sticker", MISSING, "12.5 KB"))
                        .note())
                .isNull();
        assertThat(attachment(generic("photo", null, "Self-destructing photo", null, "Expired")))
                .extracting(Attachment::kind, Attachment::note)
                .containsExactly("photo", "Self-destructing photo");
    }

    @Test
    void theBodyOfAMediumIsNotThatOfTheMessage() {
        Message post = post(generic("file", "files/a.pdf", "a.pdf", null, "1.0 KB") + text("متن")
                + "<div class=\"signature details\">\nMina\n</div>");
        assertThat(lines(post)).containsExactly("متن");
        assertThat(post.details().author()).isEqualTo("Mina");
        assertThat(post.details().media())
                .containsExactly(new Attachment(
                        "file", null, "files/a.pdf", null, "a.pdf", null, null, null, null, null, false));
        assertThat(lines(post(generic("game", null, "Text", "<div class=\"text\">inside</div>", null))))
                .isEmpty();
    }

    @Test
    void placesAreTheirPoints() {
        String map = "https://maps.google.com/maps?q=35.7001,-51.4&amp;ll=35.7001,-51.4&amp;z=16";
        assertThat(attachment(generic("location", map, "Location", null, "35.7001, -51.4")))
                .isEqualTo(Attachment.of("location", "35.7001,-51.4"));
        assertThat(attachment(generic("live_location", map, "Live location", null, "")))
                .isEqualTo(Attachment.of("location", "Live location, 35.7001,-51.4"));
        assertThat(attachment(generic("venue", map, "باغ ارم", "خیابان ارم", null)))
                .isEqualTo(Attachment.of("venue", "باغ ارم, خیابان ارم, 35.7001,-51.4"));
        assertThat(attachment(generic("location", "https://example.com/?q=javascript", "Location", null, "")))
                .isEqualTo(Attachment.of("location", null));
    }

    @Test
    void ofAContactNothingIsKept() {
        assertThat(attachment(generic("contact", "contacts/contact_1.vcard", "Leila Made-Up", null, "+49 1 - vCard")))
                .isEqualTo(Attachment.of("contact", null));
    }

    @Test
    void otherThingsAreWords() {
        assertThat(attachment(generic("game", "https://t.me/some_bot?game=x", "Змейка", "Ешь яблоки", "link")))
                .isEqualTo(Attachment.of("game", "Змейка – Ешь яблоки"));
        assertThat(attachment(generic("invoice", null, "Samen", "Eine Tüte", "EUR 5.00")))
                .isEqualTo(Attachment.of("invoice", "Samen – Eine Tüte – EUR 5.00"));
        assertThat(attachment(generic("invoice", null, "", null, "⭐️50"))).isEqualTo(Attachment.of("paid", "50 ⭐"));
        assertThat(attachment(generic("call success", null, "Leila", null, "Outgoing (12 seconds)")))
                .isEqualTo(Attachment.of("unsupported", "call"));
        assertThat(attachment(generic("hologram", null, "Hologramm", null, null)))
                .isEqualTo(Attachment.of("unsupported", "Hologramm"));
        assertThat(attachment(wrap("<div class=\"media_hologram\">Hologramm</div>")))
                .isEqualTo(Attachment.of("unsupported", "Hologramm"));
    }

    @Test
    void aGiveawayIsItsWords() {
        assertThat(attachment(wrap("""
                <div class="media_giveaway">
                 <div class="section_title bold">Giveaway Prizes</div>
                 <div class="section_body"><b>10</b> Telegram Premium Subscriptions</div>
                 <div class="section_title bold">Winners Selection Date</div>
                 <div class="section_body">16.04.2024 12:00:00</div>
                </div>""")))
                .isEqualTo(
                        Attachment.of(
                                "giveaway",
                                "Giveaway Prizes\n10 Telegram Premium Subscriptions\nWinners Selection Date\n16.04.2024 12:00:00"));
    }

    @Test
    void winnersOfAGiveawayAreNotNamed() {
        assertThat(attachment(wrap("""
                <div class="media_giveaway">
                 <div class="section_title bold">Winners Selected!</div>
                 <div class="section_body"><b>1</b> winner of the Giveaway was randomly selected.</div>
                 <div class="section_title bold">Winner</div>
                 <div class="section_body"><b>Jane Made-Up</b></div>
                 <div class="section_title bold">All winners received gift links.</div>
                </div>""")))
                .isEqualTo(Attachment.of(
                        "giveaway",
                        "Winners Selected!\n1 winner of the Giveaway was randomly selected.\n"
                                + "All winners received gift links."));
    }

    private static String poll(String details, String answers, String total) {
        return wrap("<div class=\"media_poll\">\n<div class=\"question bold\">\nЧто  сажать?\n</div>\n"
                + "<div class=\"details\">\n" + details + "\n</div>\n" + answers + "<div class=\"total details\t\">\n"
                + total + "\n</div>\n</div>");
    }

    private static String answer(String html) {
        return "<div class=\"answer\">\n- " + html + "\n</div>\n";
    }

    @Test
    void aPollThatIsOver() {
        Message post = post(poll(
                "Final results",
                answer("سیب <span class=\"details\">40 votes, chosen vote</span>")
                        + answer("- Birne &amp; Quitte <span class=\"details\">1 vote</span>")
                        + answer("Слива"),
                "41 votes"));
        assertThat(post.details().poll())
                .isEqualTo(new Poll(
                        "Что сажать?",
                        true,
                        "41",
                        List.of(
                                new Poll.Answer("سیب", 40L, null),
                                new Poll.Answer("- Birne & Quitte", 1L, null),
                                new Poll.Answer("Слива", 0L, null))));
        assertThat(post.details().media()).isEmpty();
        assertThat(post.toString()).doesNotContain("chosen");
    }

    @Test
    void votesOfAPollThatHidesThemAreUnknown() {
        assertThat(post(poll("Anonymous poll", answer("a") + answer("b"), "109 votes"))
                        .details()
                        .poll())
                .isEqualTo(new Poll(
                        "Что сажать?",
                        false,
                        "109",
                        List.of(new Poll.Answer("a", null, null), new Poll.Answer("b", null, null))));
        assertThat(post(poll("Anonymous poll", answer("a"), "No votes"))
                        .details()
                        .poll())
                .isEqualTo(new Poll("Что сажать?", false, "0", List.of(new Poll.Answer("a", 0L, null))));
    }

    @Test
    void aListOfThingsToDoIsNoPoll() {
        Message post = post(poll("To-do List", answer("آب دادن") + answer("Полоть"), ""));
        assertThat(post.details().media()).containsExactly(Attachment.of("todo", "Что сажать?\n– آب دادن\n– Полоть"));
        assertThat(post.details().poll()).isNull();
    }

    @Test
    void thePagesOfAnAccountNameTheirFilesThroughItsFolder() {
        RecordedPages recorded = RecordedPages.of(
                message(7, "16.03.2022 12:00:00 UTC+03:00", shown("photo", "../../chats/chat_012/photos/p.jpg", "")));
        assertThat(recorded.posts.get(0).details().media().get(0).file()).isEqualTo("photos/p.jpg");
        assertThat(recorded.warnings).isEmpty();
    }

    @Test
    void aPageThatABrowserHasSavedNamesItsFilesWithADot() {
        RecordedPages recorded = RecordedPages.of(
                message(7, "16.03.2022 12:00:00 UTC+03:00", shown("photo", "./Exported Data_files/photo_1.jpg", "")));
        assertThat(recorded.posts.get(0).details().media().get(0).file()).isEqualTo("Exported Data_files/photo_1.jpg");
        assertThat(recorded.warnings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.txt",
                "photos/../../secret.txt",
                "../../chats/chat_1/../../secret.txt",
                "/etc/passwd",
                "..\\\\secret.txt",
                "C:/secret.txt",
                "file:///etc/passwd",
                "https://example.com/a.jpg",
                "//example.com/a.jpg",
                "photos/&#0;a&#1;.jpg",
                "photos/./a.jpg",
                ".."
            })
    void aPathThatLeavesTheFolderIsMissingAndToldOf(String path) {
        RecordedPages recorded = RecordedPages.of(message(
                7, "16.03.2022 12:00:00 UTC+03:00", shown("photo", path, "<img class=\"photo\" src=\"t.jpg\"/>")));
        assertThat(recorded.posts.get(0).details().media()).containsExactly(file("photo", null, "t.jpg", null));
        assertThat(recorded.warnings)
                .singleElement()
                .asString()
                .startsWith("seeds/export/messages.html:" + RecordedPages.FIRST_LINE
                        + ":1: ignored paths that may lead out");
    }

    @Test
    void anAlbumIsOnePost() {
        String noon = "16.03.2022 12:00:00 UTC+03:00";
        RecordedPages recorded = RecordedPages.of(message(7, noon, photo(1) + text("Альбом"))
                + joined(8, noon, photo(2))
                + joined(9, noon, photo(3))
                + joined(10, "16.03.2022 12:00:01 UTC+03:00", photo(4))
                + notice(11, "Channel photo removed")
                + message(12, noon, photo(5)));
        assertThat(recorded.posts).hasSize(3);
        assertThat(recorded.posts.get(0).details().album()).containsExactly(7L, 8L, 9L);
        assertThat(recorded.posts.get(0).details().media())
                .extracting(Attachment::file)
                .containsExactly("photos/photo_1.jpg", "photos/photo_2.jpg", "photos/photo_3.jpg");
        assertThat(recorded.events.stream().map(event -> event.replaceFirst("(merged|service) .*", "$1")))
                .containsSubsequence("post 7", "merged", "merged", "post 10", "service", "post 12");
    }

    @Test
    void anAlbumMayGoOnOnTheNextPage(@TempDir Path folder) throws IOException {
        String noon = "16.03.2022 12:00:00 UTC+03:00";
        Files.writeString(
                folder.resolve("messages.html"),
                page(message(6, noon, text("Пост"))
                        + message(7, noon, photo(1))
                        + joined(8, noon, photo(2))
                        + link("Next messages", "messages2.html")));
        Files.writeString(
                folder.resolve("messages2.html"),
                page(link("Previous messages", "messages.html")
                        + notice(-2, "16 March 2022")
                        + message(9, noon, photo(3) + text("Альбом"))
                        + message(10, noon, text("Ещё пост"))));
        RecordedPages recorded = RecordedPages.read(folder, "export", null);
        assertThat(recorded.posts).hasSize(3);
        Message album = recorded.posts.get(1);
        assertThat(album.details().album()).containsExactly(7L, 8L, 9L);
        assertThat(album.details().media())
                .extracting(Attachment::file)
                .containsExactly("photos/photo_1.jpg", "photos/photo_2.jpg", "photos/photo_3.jpg");
        assertThat(RecordedPages.lines(album)).containsExactly("Альбом");
        assertThat(recorded.events.stream().map(event -> event.replaceFirst("(merged|service) .*", "$1")))
                .containsExactly(
                        "file export/messages.html",
                        "post 6",
                        "post 7",
                        "merged",
                        "file export/messages2.html",
                        "merged",
                        "post 10",
                        "named باغ و باغچه");
        assertThat(recorded.warnings).isEmpty();
    }

    @Test
    void aPageThatBeginsWithAnotherMessageEndsTheAlbumBeforeIt(@TempDir Path folder) throws IOException {
        String noon = "16.03.2022 12:00:00 UTC+03:00";
        Files.writeString(
                folder.resolve("messages.html"), page(message(7, noon, photo(1)) + joined(8, noon, photo(2))));
        Files.writeString(folder.resolve("messages2.html"), page(message(9, noon, text("Пост"))));
        RecordedPages recorded = RecordedPages.read(folder, "export", null);
        assertThat(recorded.events.stream().map(event -> event.replaceFirst("(merged|service) .*", "$1")))
                .containsExactly(
                        "file export/messages.html",
                        "post 7",
                        "merged",
                        "file export/messages2.html",
                        "post 9",
                        "named باغ و باغچه");
    }
}
