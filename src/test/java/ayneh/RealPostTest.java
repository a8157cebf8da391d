package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What real Telegram messages have besides their text, on the pages of the site. */
@Tag("slow")
class RealPostTest {
    private static final String FILE = "media/ab/abcd.";

    @TempDir
    Path root;

    @BeforeEach
    void channel() {
        Run.pagesAlone(root);
        channel("ch", "en");
    }

    private void channel(String key, String lang) {
        Run.write(
                root.resolve("content/" + key + "/index.md"),
                "---\nname: Ch\nhandle: " + key + "\nlang: " + lang + "\n---\n");
    }

    private void post(String slug, String meta, String body) {
        Run.write(root.resolve("content/ch/" + slug + ".md"), "---\n" + meta + "---\n\n" + body);
    }

    private void file(String name) {
        Run.write(root.resolve("content/" + name), "contents of " + name);
    }

    private Document page(String name) {
        return Jsoup.parse(Run.files(root.resolve("public")).get(name));
    }

    /** Returns the page of the only post, which has this front matter. */
    private Document page(String meta, String body) {
        post("p", "order: 1\nlang: en\n" + meta, body);
        Run.done(root, "render");
        return page("ch/p.html");
    }

    /** Returns what represents an attachment on the page of its post. */
    private Element media(String attachment) {
        return page("media: [{" + attachment + "}]\n", "Text.\n").selectFirst(".media");
    }

    @Test
    void aPostTellsWhatIsKnownOfIt() {
        Document page = page("""
                date: 2024-05-02T23:30:00Z
                edited: 2024-05-03T01:00:00Z
                author: Sara <b>
                views: 10.7M
                gone: 2026-11-20
                forwarded_from: {name: Elsewhere, date: 2023-12-31T23:59:00Z}
                reactions: {👍: 5, custom: 2}
                """, "Text.\n");
        assertThat(page.selectFirst(".before .about").text())
                .isEqualTo("Ch 2 May 2024 views: 10.7M by Sara <b> edited on 3 May 2024");
        assertThat(page.selectFirst(".before .missing").text())
                .isEqualTo("No longer in the channel on 20 November 2026");
        assertThat(page.selectFirst(".forward").text()).isEqualTo("Forwarded from Elsewhere · 31 December 2023");
        assertThat(page.select("time").eachAttr("datetime"))
                .containsExactly("2024-05-02T23:30:00Z", "2024-05-03T01:00:00Z", "2023-12-31");
        assertThat(page.select(".reactions li").eachText()).containsExactly("👍 5", "own emoji 2");
    }

    @Test
    void countsThatTelegramHasRoundedAreInTheLanguageOfThePage() {
        String meta = "order: 1\nviews: 10.7M\nreactions: {👍: 1.2K}\npoll: {question: Q, voters: 3K, answers: []}\n";
        channel("ch", "fa");
        post("p", meta + "lang: fa\n", "متن.\n");
        Run.done(root, "render");
        assertThat(page("ch/p.html").selectFirst(".before .about").text()).endsWith("بازدید: ۱۰٫۷ میلیون");
        assertThat(page("ch/p.html").select(".reactions li").eachText()).containsExactly("👍 ۱٫۲ هزار");
        assertThat(page("ch/p.html").selectFirst(".poll p").text()).endsWith("رأی‌دهندگان: ۳ هزار");
        channel("ch", "ru");
        post("p", meta + "lang: ru\n", "Текст.\n");
        Run.done(root, "render");
        assertThat(page("ch/p.html").selectFirst(".before .about").text()).endsWith("просмотров: 10,7 млн");
        assertThat(page("ch/p.html").select(".reactions li").eachText()).containsExactly("👍 1,2 тыс.");
    }

    @Test
    void aForwardFromSomeoneHiddenSaysSo() {
        assertThat(page("forwarded_from: {date: 2023-12-31T23:59:00Z}\n", "Text.\n")
                        .selectFirst(".forward")
                        .text())
                .isEqualTo("Forwarded, source unknown · 31 December 2023");
        assertThat(page("forwarded_from: {url: \"https://t.me/x\"}\n", "Text.\n")
                        .select(".forward a")
                        .eachText())
                .containsExactly("https://t.me/x");
    }

    @Test
    void namesStandInTheNominativeInRussian() {
        channel("ch", "ru");
        post("p", """
                order: 1
                lang: ru
                forwarded_from: {name: Другой канал}
                reply_to: {id: 7, author: Сара Иванова, text: Привет}
                sources: [r.json:41-41, r.json:50-52]
                """, "Текст.\n");
        Run.done(root, "render");
        Document page = page("ch/p.html");
        assertThat(page.selectFirst(".forward").text()).isEqualTo("Переслано, источник: Другой канал");
        assertThat(page.selectFirst(".reply .about").text()).isEqualTo("Ответ на сообщение, автор: Сара Иванова");
        assertThat(page.select(".source li").eachText())
                .contains("Источник: r.json · строка 41", "Источник: r.json · строки 50–52");
    }

    @Test
    void nothingIsSaidOfWhatIsNotKnown() {
        Document page = page("", "Text.\n");
        assertThat(page.selectFirst(".before").text()).isEqualTo("Ch Text.");
        assertThat(page.select("time, .media, .poll, .buttons, .missing, main details"))
                .isEmpty();
        assertThat(Run.files(root.resolve("public")).keySet()).noneMatch(name -> name.contains("/archive/"));
        assertThat(page("ch/index.html").select(".months")).isEmpty();
    }

    @Test
    void aPollIsDrawnAsTheSourceCountsIt() {
        Document page = page("""
                poll:
                  question: Which <one>?
                  closed: true
                  voters: 1.2K
                  answers:
                    - {text: First, votes: 1, percent: 33}
                    - {text: Second, percent: 67}
                    - {text: Third}
                """, "");
        Element poll = page.selectFirst(".poll");
        assertThat(poll.selectFirst("h2").text()).isEqualTo("Which <one>?");
        assertThat(poll.select("li").eachText()).containsExactly("First 33% · 1 vote", "Second 67%", "Third");
        assertThat(poll.select("rect:not(.ground)").eachAttr("width")).containsExactly("33", "67");
        assertThat(poll.select("rect:not([x])")).hasSize(4);
        assertThat(poll.selectFirst("p").text()).isEqualTo("Poll, closed · voters: 1.2K");
        assertThat(page.title()).as("a post without words").startsWith("Which <one>?");
    }

    @Test
    void aPollWithoutSharesIsDrawnByVotesAndTellsNoShare() {
        Element poll = page(
                        "poll: {question: Q, answers: [{text: A, votes: 3}, {text: B, votes: 1}, {text: C, votes: 0}]}\n",
                        "")
                .selectFirst(".poll");
        assertThat(poll.select("li").eachText()).containsExactly("A 3 votes", "B 1 vote", "C 0 votes");
        assertThat(poll.select("rect:not(.ground)").eachAttr("width")).containsExactly("75", "25", "0");
        assertThat(poll.selectFirst("p").text()).isEqualTo("Poll");
    }

    @Test
    void inPersianBarsGrowFromTheRightAndDigitsArePersian() {
        channel("ch", "fa");
        post("p", """
                order: 1
                lang: fa
                date: 2024-03-20T10:00:00Z
                views: 1234
                poll: {question: چرا؟, voters: 20, answers: [{text: "GPT-4", votes: 8, percent: 40}]}
                media: [{kind: voice, seconds: 65, size: 1300000}]
                """, "متن.\n");
        Run.done(root, "render");
        Document page = page("ch/p.html");
        assertThat(page.selectFirst(".poll rect:not(.ground)").attr("x")).isEqualTo("60");
        assertThat(page.selectFirst(".poll li").text()).isEqualTo("GPT-4 ۴۰\u200F٪ · ۸ رأی");
        assertThat(page.selectFirst(".poll li .count").text()).contains("۴۰\u200F٪");
        assertThat(page.selectFirst(".before .about").text()).isEqualTo("Ch ۱ فروردین ۱۴۰۳ بازدید: ۱۲۳۴");
        assertThat(page.selectFirst(".media").text())
                .isEqualTo("این رسانه در بایگانی نیست: پیام صوتی · ۱٫۲ مگابایت · ۱:۰۵");
    }

    @Test
    void buttonsLeadOnOnlyWhereThatIsSafe() {
        post("q", "order: 2\nurl: https://t.me/ch/7\n", "Other.\n");
        Element buttons = page("""
                buttons:
                  - {text: Here, url: "https://t.me/ch/7"}
                  - {text: There, url: "https://example.org/?a=b&c"}
                  - {text: Trap, url: "javascript:alert(1)"}
                """, "Text.\n").selectFirst(".buttons");
        assertThat(buttons.select("li").eachText()).containsExactly("Here", "There", "Trap");
        assertThat(buttons.select("a").eachAttr("href")).containsExactly("q.html", "https://example.org/?a=b&c");
        assertThat(buttons.select("a[rel=noopener]").eachText()).containsExactly("There");
    }

    @Test
    void aPictureIsShownAndLeadsToItsFile() throws IOException {
        file(FILE + "jpg");
        Element media = media("kind: photo, file: " + FILE + "jpg, width: 640, height: 480");
        Element image = media.selectFirst("a[href=../" + FILE + "jpg] > img[src=../" + FILE + "jpg]");
        assertThat(image.attr("width") + "x" + image.attr("height")).isEqualTo("640x480");
        assertThat(image.attr("loading") + " " + image.attr("decoding"))
                .isEqualTo(" async"); // the page's first picture
        Document two =
                page("media: [{kind: photo, file: %sjpg}, {kind: photo, file: %sjpg}]\n".formatted(FILE, FILE), "T\n");
        assertThat(two.select("img").eachAttr("fetchpriority")).containsExactly("high");
        assertThat(two.select("img").eachAttr("loading")).containsExactly("lazy");
        assertThat(image.attr("alt")).isEqualTo("Photo");
        assertThat(root.resolve("public/" + FILE + "jpg")).hasContent("contents of " + FILE + "jpg");
        assertThat(media("kind: photo, note: A \"cat\", file: " + FILE + "jpg")
                        .selectFirst("img")
                        .attr("alt"))
                .isEqualTo("A \"cat\"");
        Path copy = root.resolve("public/" + FILE + "jpg");
        Object before = Files.readAttributes(copy, "lastModifiedTime,fileKey");
        Run.done(root, "render");
        assertThat(Files.readAttributes(copy, "lastModifiedTime,fileKey").toString())
                .as("an unchanged file stays")
                .isEqualTo(before.toString());
        media("kind: photo");
        assertThat(copy).as("no post names it any more").doesNotExist();
    }

    @Test
    void aPostWithoutWordsIsCalledByWhatItHas() {
        post("a", "order: 2\nlang: ru\nmedia: [{kind: photo}, {kind: file}]\n", "");
        post("b", "order: 3\nlang: fa\nmedia: [{kind: photo}, {kind: file, name: گزارش.pdf}]\n", "");
        post("c", "order: 4\nlang: en\nmedia: [{kind: contact, note: Secret}]\n", "");
        post("d", "order: 5\nlang: en\n", "");
        post("e", "order: 6\nlang: fa\nmedia: [{kind: location, note: \"35.6,51.3\"}]\n", "");
        post("f", "order: 7\nlang: en\nmedia: [{kind: venue, note: \"Azadi, Tehran, 35.6,51.3\"}]\n", "");
        Run.done(root, "render");
        assertThat(page("ch/index.html").select(".posts h3").eachText())
                .containsExactly("Azadi, Tehran", "موقعیت", "…", "Contact", "گزارش.pdf", "Фото");
    }

    @Test
    void anAlbumIsAGalleryAndEachOfItsAddressesLeadsToIt() {
        file(FILE + "jpg");
        file(FILE + "mp4");
        post("q", "order: 2\nlang: en\n", "[see](https://t.me/ch/13?single)\n");
        Document page = page("""
                url: https://t.me/ch/12
                album: [12, 13, 14]
                media:
                  - {kind: photo, file: media/ab/abcd.jpg}
                  - {kind: photo, file: media/ab/abcd.jpg}
                  - {kind: video, file: media/ab/abcd.mp4}
                  - {kind: file, name: x.pdf}
                """, "Text.\n");
        assertThat(page.select(".media")).hasSize(2);
        assertThat(page.select(".gallery > a > img").eachAttr("alt")).containsExactly("Photo, 1 of 3", "Photo, 2 of 3");
        assertThat(page.select(".gallery > video").eachAttr("aria-label")).containsExactly("Video, 3 of 3");
        assertThat(page.selectFirst(".gallery").text()).isEmpty();
        assertThat(page("ch/q.html").selectFirst("article a").attr("href")).isEqualTo("p.html");
        assertThat(page.select("section[aria-labelledby=mentions] a").eachAttr("href"))
                .containsExactly("q.html");
    }

    @Test
    void anAddressOfAnAlbumThatIsAPostOfItsOwnLeadsThere() {
        post("a", "order: 1\nlang: en\nurl: https://t.me/ch/12\nalbum: [12, 13]\n", "Album.\n");
        post("b", "order: 2\nlang: en\nurl: https://t.me/ch/13\n", "Single.\n");
        post("c", "order: 3\nlang: en\n", "[x](https://t.me/ch/13)\n");
        Run.done(root, "render");
        assertThat(page("ch/c.html").selectFirst("article a").attr("href")).isEqualTo("b.html");
    }

    @ParameterizedTest
    @CsvSource({
        "video, mp4, video[controls][preload=metadata]:not([autoplay]):not([loop])",
        "video_message, mp4, video.round[controls]:not([autoplay])",
        "animation, mp4, video[controls][muted][loop][playsinline]:not([autoplay])",
        "animation, gif, a > img",
        "voice, ogg, audio[controls][preload=none]",
        "audio, mp3, audio[controls][preload=none]",
        "sticker, webp, img.sticker",
        "video, avi, a[download]",
        "audio, mid, a[download]",
        "photo, heic, a[download]",
        "file, mp4, a[download]",
    })
    void aFileIsShownByWhatABrowserCanDoWithIt(String kind, String extension, String selector) {
        file(FILE + extension);
        Element media = media("kind: " + kind + ", name: \"n.x\", file: " + FILE + extension);
        assertThat(media.select(selector)).as(media.html()).hasSize(1);
        assertThat(media.select("[src], [download]")).hasSize(1);
        assertThat(media.select("[src=../" + FILE + extension + "], [href=../" + FILE + extension + "]"))
                .isNotEmpty();
        assertThat(media.select(".missing")).isEmpty();
    }

    @Test
    void aVideoHasItsThumbnailAndItsSize() {
        file(FILE + "mp4");
        file("media/cd/cdef.jpg");
        Element video = media(
                        "kind: video, file: " + FILE + "mp4, thumbnail: media/cd/cdef.jpg, width: 320, height: 240")
                .selectFirst("video");
        assertThat(video.attr("poster")).isEqualTo("../media/cd/cdef.jpg");
        assertThat(video.attr("width") + "x" + video.attr("height")).isEqualTo("320x240");
        assertThat(video.attr("aria-label")).isEqualTo("Video");
        assertThat(root.resolve("public/media/cd/cdef.jpg")).exists();
        assertThat(media("kind: video, name: a.mp4, size: 1992294, seconds: 65, file: " + FILE + "mp4")
                        .text())
                .as("known before it loads")
                .isEqualTo("Video · a.mp4 · 1.9 MB · 1:05");
    }

    @ParameterizedTest
    @CsvSource({
        "photo, 600, 1600, 243x648",
        "photo, 2400, 420, 2400x420",
        "photo, 40, 28, 40x28",
        "photo, 1, 100000, 1x648",
        "sticker, 512, 512, 162x162",
        "sticker, 256, 512, 81x162",
    })
    void aPictureHasRoomBeforeItIsLoaded(String kind, int width, int height, String shown) {
        file(FILE + "webp");
        Element image = media("kind: " + kind + ", file: " + FILE + "webp, width: " + width + ", height: " + height)
                .selectFirst("img");
        assertThat(image.attr("width") + "x" + image.attr("height")).isEqualTo(shown);
    }

    @Test
    void soundsHaveTheirTitleAndDuration() {
        file(FILE + "mp3");
        assertThat(media("kind: audio, note: Song, name: s.mp3, seconds: 3725, size: 500, file: " + FILE + "mp3")
                        .text())
                .isEqualTo("Audio · Song · s.mp3 · 500 B · 1:02:05");
    }

    @Test
    void aFileHasItsNameAndSize() {
        file(FILE + "pdf");
        Element link = media("kind: file, name: \"a <b>.pdf\", size: 12345, file: " + FILE + "pdf");
        assertThat(link.text()).isEqualTo("a <b>.pdf File · 12 KB");
        assertThat(link.selectFirst("a").attr("download")).isEqualTo("a <b>.pdf");
        assertThat(media("kind: file, size: 1023, file: " + FILE + "pdf").text())
                .isEqualTo("File · 1023 B");
        assertThat(media("kind: file, size: 1024, file: " + FILE + "pdf").text())
                .isEqualTo("File · 1 KB");
        assertThat(media("kind: file, size: 1992294, file: " + FILE + "pdf").text())
                .isEqualTo("File · 1.9 MB");
        assertThat(media("kind: file, size: 3221225472, file: " + FILE + "pdf").text())
                .isEqualTo("File · 3 GB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tgs", "webm"})
    void aStickerThatMovesIsItsEmojiOrItsSmallPicture(String extension) {
        file(FILE + extension);
        file("media/cd/cdef.webp");
        String sticker = "kind: sticker, note: 😀, file: " + FILE + extension;
        assertThat(media(sticker).select("[role=img][aria-label=Sticker 😀]").text())
                .isEqualTo("😀");
        assertThat(media(sticker + ", thumbnail: media/cd/cdef.webp")
                        .select("img")
                        .eachAttr("src"))
                .containsExactly("../media/cd/cdef.webp");
        assertThat(media("kind: sticker, note: 😀").text()).isEqualTo("😀");
    }

    @Test
    void aSpoilerIsCoveredUntilOneAsksForIt() {
        file(FILE + "jpg");
        Element media = media("kind: photo, spoiler: true, file: " + FILE + "jpg");
        assertThat(media.selectFirst("details:not([open]) > summary").text()).isEqualTo("Spoiler · Photo");
        assertThat(media.select("details img")).hasSize(1);
        assertThat(media.select("img")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: venue, note: \"Azadi, Tehran (35.6997, 51.338)\" | Place Azadi, Tehran 35.6997, 51.338 | 35.6997, 51.338",
                "kind: location, note: \"-35.6, 51.3\" | Location -35.6, 51.3 | -35.6, 51.3",
                "kind: venue, note: \"Azadi, No. 12, 35.6997,51.338\" | Place Azadi, No. 12 35.6997,51.338 | 35.6997,51.338",
                "kind: location, note: \"-35,51\" | Location -35,51 | -35,51",
                "kind: location | Location | ''",
                "kind: venue, note: Version 1.2 | Place Version 1.2 | ''",
                "kind: contact, note: Secret | Contact (not kept) | ''",
                "kind: game, note: Tetris | Game Tetris | ''",
                "kind: invoice | Invoice | ''",
                "kind: hologram, note: X | hologram X | ''",
                "kind: unsupported, note: Not supported | The attachment is not in the archive: Not supported | ''",
                "kind: unsupported | The attachment is not in the archive: Attachment | ''",
            })
    void whatHasNoFileIsTold(String attachment, String text, String coordinates) {
        Element media = media(attachment);
        assertThat(media.text()).isEqualTo(text);
        assertThat(media.select("bdi.count[dir=ltr]").text()).isEqualTo(coordinates);
        assertThat(page("ch/p.html").outerHtml()).doesNotContain("Secret");
    }

    @Test
    void whatIsMissingIsStatedWithAllThatIsKnownOfIt() {
        file("media/cd/cdef.jpg");
        String video = "kind: video, name: big.mp4, size: 2500000000, seconds: 65, width: 640, height: 480";
        String text = "The attachment is not in the archive: Video · big.mp4 · 2.3 GB · 1:05";
        assertThat(media(video).text()).isEqualTo(text);
        Element named = media(video + ", thumbnail: media/cd/cdef.jpg, file: " + FILE + "mp4");
        assertThat(named.text()).as("named, but not there").isEqualTo(text);
        assertThat(named.select("img").eachAttr("src")).containsExactly("../media/cd/cdef.jpg");
        assertThat(named.select("video, a")).isEmpty();
        assertThat(root.resolve("public/" + FILE + "mp4")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../ch/p.md", "media/../../x", "/etc/passwd", "media/ab/x.html/y"})
    void noFileOutsideTheArchiveIsCopied(String file) {
        post("p", "order: 1\nmedia: [{kind: file, file: " + file + "}]\n", "Text.\n");
        Run run = Run.in(root, "render");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("content/ch/p.md:3:28: «" + file + "» isn't the path of a media file");
    }

    @Test
    void collapsedQuotationsAreFoldedByTheirNumber() {
        Document page = page("collapsed_quotes: [2, 4]\n", """
                > One.
                >
                > > Nested.

                > Two.

                - Item

                  > Three.

                > Four.
                """);
        assertThat(page.select("details.quotation:not([open]) > summary").eachText())
                .containsExactly("Quotation: Two.", "Quotation: Four.");
        assertThat(page.select("details.quotation > blockquote").eachText()).containsExactly("Two.", "Four.");
        assertThat(page.select("blockquote")).hasSize(5);
    }

    @Test
    void theWordOfACollapsedQuotationIsInTheLanguageAroundIt() {
        post("p", "order: 1\nlang: fa\ncollapsed_quotes: [1]\n", "متن فارسی.\n\n> An English quotation.\n");
        Run.done(root, "render");
        Element quotation = page("ch/p.html").selectFirst("article details");
        assertThat(quotation.selectFirst("summary").text()).isEqualTo("نقل‌قول: An English quotation.");
        assertThat(quotation.selectFirst("summary .start").attr("dir")).isEqualTo("ltr");
        assertThat(quotation.selectFirst("blockquote").attr("dir")).isEqualTo("ltr");
    }

    @Test
    void anEarlierAddressLeadsToThePost() {
        post("p", "title: T\norder: 1\nlang: en\naliases: [old, other/older, q]\n", "Text.\n");
        post("q", "order: 2\nlang: en\n", "[text](old.md)\n");
        Run.done(root, "render", "--base-url", "https://example.org/s/");
        Map<String, String> files = Run.files(root.resolve("public"));
        for (Map.Entry<String, String> alias : Map.of("ch/old.html", "p.html", "other/older.html", "../ch/p.html")
                .entrySet()) {
            Document redirect = page(alias.getKey());
            assertThat(redirect.selectFirst("meta[http-equiv=refresh]").attr("content"))
                    .isEqualTo("0; url=" + alias.getValue());
            assertThat(redirect.selectFirst("main a").attr("href")).isEqualTo(alias.getValue());
            assertThat(redirect.selectFirst("link[rel=canonical]").attr("href"))
                    .isEqualTo("https://example.org/s/ch/p.html");
            assertThat(redirect.select("meta[name=robots][content=noindex]")).hasSize(1);
        }
        assertThat(files.get("sitemap.xml")).contains("/ch/p.html").doesNotContain("old");
        assertThat(page("ch/q.html").selectFirst("article").text())
                .as("no alias of a post's own address")
                .isEqualTo("text");
        assertThat(page("ch/q.html").selectFirst("article a").attr("href")).isEqualTo("p.html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/b/c", "index", "fa/x", "a b", "page-1"})
    void anEarlierAddressThatNoPageCanHaveIsRefused(String alias) {
        post("p", "order: 1\naliases: ['" + alias + "']\n", "Text.\n");
        Run run = Run.in(root, "render");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("p.md:3:11: «" + alias + "» isn't a valid earlier name of a post");
    }

    @Test
    void aReplyByIdOrByAnEarlierNameIsFound() {
        post("p", "order: 1\nlang: en\nurl: https://t.me/ch/4\naliases: [old]\n", "The first words.\n");
        post("q", "order: 2\nlang: en\nreply_to: {id: 4}\n", "Answer.\n");
        post("r", "order: 3\nlang: en\nreply_to: {post: old}\n", "Answer.\n");
        post("t", "order: 5\nlang: en\nid: 9\nalbum: [9, 10]\n", "Without an address.\n");
        post("u", "order: 6\nlang: en\nreply_to: {id: 10}\n", "Answer.\n");
        post("s", "order: 4\nlang: en\nreply_to: {id: 5}\n", "Answer.\n");
        Run.done(root, "render");
        assertThat(page("ch/q.html").selectFirst(".reply a").attr("href")).isEqualTo("p.html");
        assertThat(page("ch/r.html").selectFirst(".reply a").attr("href")).isEqualTo("p.html");
        assertThat(page("ch/r.html").selectFirst(".reply a").text()).isEqualTo("The first words.");
        assertThat(page("ch/u.html").selectFirst(".reply a").attr("href")).isEqualTo("t.html");
        assertThat(page("ch/s.html").selectFirst(".reply a").attr("href")).isEqualTo("https://t.me/ch/5");
        assertThat(page("ch/s.html").selectFirst(".reply .missing").text())
                .isEqualTo("This message is not in the archive");
        assertThat(page("ch/p.html")
                        .select("section[aria-labelledby=replies] a")
                        .eachAttr("href"))
                .containsExactly("q.html", "r.html");
    }

    @Test
    void aFormerHandleStillLeadsToThePosts() {
        Run.write(
                root.resolve("content/ch/index.md"),
                "---\nname: Ch\nhandle: ch\nlang: en\nformer_handles: [Was]\n---\n");
        post("p", "order: 1\nlang: en\nurl: https://t.me/ch/4\nalbum: [4, 5]\n", "Text.\n");
        post("q", "order: 2\nlang: en\n", "[a](https://t.me/was/4) [b](https://t.me/was/5) [c](https://t.me/was/6)\n");
        Run.done(root, "render");
        assertThat(page("ch/q.html").select("article a").eachAttr("href"))
                .containsExactly("p.html", "p.html", "https://t.me/was/6");
    }

    private void dated(String slug, int order, String date) {
        post(slug, "title: " + slug + "\norder: " + order + "\nlang: en\ndate: " + date + "\n", "Text.\n");
    }

    @Test
    void eachMonthHasAPageWithItsPosts() {
        dated("late", 1, "2024-05-31T23:59:59Z");
        dated("early", 2, "2024-05-01T00:00:00Z");
        dated("before", 3, "2023-12-31T23:59:59Z");
        post("undated", "title: undated\norder: 4\nlang: en\n", "Text.\n");
        Run.done(root, "render");
        Document may = page("ch/archive/2024-05.html");
        assertThat(may.selectFirst("h1").text()).isEqualTo("May 2024");
        assertThat(may.select(".posts h2").eachText()).containsExactly("late", "early");
        assertThat(may.selectFirst("[rel=prev]").attr("href")).isEqualTo("2023-12.html");
        assertThat(may.selectFirst("[rel=prev]").text()).isEqualTo("← December 2023");
        assertThat(may.select("[rel=next]")).isEmpty();
        Elements years = page("ch/index.html").select(".months");
        assertThat(years.eachText()).containsExactly("2024 May 2", "2023 December 1");
        assertThat(years.select("a").eachAttr("href")).containsExactly("archive/2024-05.html", "archive/2023-12.html");
        assertThat(page("ch/late.html").selectFirst("a:has(> time)").attr("href"))
                .isEqualTo("archive/2024-05.html");
        assertThat(page("ch/undated.html").select("time")).isEmpty();
        assertThat(page("ch/page-1.html").select(".posts time").eachText())
                .containsExactly("31 December 2023", "1 May 2024", "31 May 2024");
    }

    @Test
    void persianMonthsAreThoseOfItsCalendar() {
        channel("ch", "fa");
        dated("old", 1, "2024-03-19T23:59:59Z");
        dated("new", 2, "2024-03-20T00:00:00Z");
        Run.done(root, "render");
        assertThat(page("ch/archive/1402-12.html").selectFirst("h1").text()).isEqualTo("اسفند ۱۴۰۲");
        assertThat(page("ch/archive/1402-12.html").selectFirst("[rel=next]").text())
                .isEqualTo("فروردین ۱۴۰۳ ←");
        assertThat(page("ch/archive/1403-01.html").select(".posts h2").eachText())
                .containsExactly("new");
        assertThat(page("ch/new.html").selectFirst("a:has(> time)").attr("href"))
                .isEqualTo("archive/1403-01.html");
        assertThat(page("ch/glance.html").select("table:first-of-type th").eachText())
                .containsExactly("۱۴۰۲", "۱۴۰۳");
    }

    @Test
    void russianMonthsStandInTheNominative() {
        channel("ch", "ru");
        dated("p", 1, "2024-05-02T10:00:00Z");
        Run.done(root, "render");
        assertThat(page("ch/archive/2024-05.html").selectFirst("h1").text()).isEqualTo("Май 2024 г.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1000000000-12-31T23:59:59Z", "-0001-01-01T00:00:00Z"})
    void aDateThatNoCalendarCountsIsRefused(String date) {
        post("p", "order: 1\ndate: '" + date + "'\n", "Text.\n");
        Run run = Run.in(root, "render");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("p.md:3:7: the date is out of range");
    }

    @Test
    void everyKindIsShownInEachLanguageWithoutStylesOrScripts() {
        EveryKind.write(root, "farsi", "fa");
        EveryKind.write(root, "russian", "ru");
        Run.done(root, "render");
        for (String channel : List.of("farsi", "russian")) {
            for (String slug : EveryKind.SLUGS) {
                Document page = page(channel + "/" + slug + ".html");
                assertThat(
                                page.select(
                                        "[style], style, [onclick], script:not([src], [data-fonts], [type=application/ld+json])"))
                        .as(channel + "/" + slug)
                        .isEmpty();
                assertThat(page.select("h1")).hasSize(1);
            }
        }
        assertThat(page("russian/3.html").select(".poll li").eachText()).contains("Персидский 50 % · 600 голосов");
        assertThat(page("russian/7.html").selectFirst(".reply a").attr("href")).isEqualTo("6.html");
        assertThat(page("russian/7.html").selectFirst("article a").attr("href")).isEqualTo("2.html");
    }
}
