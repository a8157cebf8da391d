package ayneh.source.telegram.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import ayneh.message.Attachment;
import ayneh.message.Button;
import ayneh.message.Forward;
import ayneh.message.Line;
import ayneh.message.Mark;
import ayneh.message.Message;
import ayneh.message.Passage;
import ayneh.message.Poll;
import ayneh.message.Preview;
import ayneh.message.Reaction;
import ayneh.message.Reply;
import ayneh.settings.ChannelSettings;
import ayneh.settings.SourceFormat;
import ayneh.settings.SourceSettings;
import ayneh.source.MessageSink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of a channel's preview, as the server has written them over the years and as browsers save them. */
class PreviewReaderTest {
    private static final SourceSettings FOLDER = settings("garden");
    private static final ChannelSettings GARDEN =
            new ChannelSettings(Location.startOf("site.yaml"), "garden", "Garden", "Garden", "en", null, null);
    private static final ChannelSettings NAMELESS =
            new ChannelSettings(Location.startOf("site.yaml"), "garden", "Garden", null, "en", null, null);

    @TempDir
    private Path seeds;

    /** Records what the reader reports. */
    private static final class Notes implements MessageSink {
        private final List<String> told = new ArrayList<>();
        private final List<Message> posts = new ArrayList<>();

        @Override
        public void file(String path) {
            told.add("file " + path);
        }

        @Override
        public void post(Message message) {
            told.add("post " + message.id());
            posts.add(message);
        }

        @Override
        public void merged(int line) {
            told.add("merged " + line);
        }

        @Override
        public void service(int line) {
            told.add("service " + line);
        }

        @Override
        public void saved(@Nullable LocalDate day) {}

        @Override
        public void gone(long id, LocalDate day) {
            told.add("gone " + id + " " + day);
        }

        @Override
        public void present(long id) {}

        @Override
        public void skipped(int line, String reason) {
            told.add("skipped " + line + " " + reason);
        }

        @Override
        public void pinned(long id) {
            told.add("pinned " + id);
        }

        @Override
        public void named(String name) {
            told.add("named " + name);
        }

        @Override
        public void beginning() {
            told.add("beginning");
        }

        @Override
        public void cutOff() {
            told.add("cut off");
        }

        @Override
        public void channel(@Nullable String handle, @Nullable String description, @Nullable String subscribers) {
            told.add("channel " + handle + ", " + description + ", " + subscribers);
        }

        @Override
        public void pictured(@Nullable String file) {
            told.add("pictured " + file);
        }

        @Override
        public void warning(String text) {
            told.add("warning " + text);
        }
    }

    private static SourceSettings settings(String file) {
        return new SourceSettings(
                new Location("ayneh.yaml", 7, 3),
                file,
                "garden",
                SourceFormat.TELEGRAM_PREVIEW,
                null,
                new SourceSettings.Layout(1, false, null, null, 0, List.of()),
                new SourceSettings.Export(null, null, null),
                null);
    }

    private static String page(String... posts) {
        return """
                <!DOCTYPE html>
                <html><head><title>Garden – Telegram</title></head><body>
                <main class="tgme_main" data-url="/garden">
                <section class="tgme_channel_history js-message_history">
                """ + String.join("\n", posts) + "\n</section></main></body></html>\n";
    }

    /** Returns a message in today's format, saved at a moment. */
    private static String post(long id, long savedAt, String content) {
        String view = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("{\"c\":-1001234,\"p\":" + id + ",\"t\":" + savedAt + ",\"h\":\"0f\"}")
                        .getBytes(StandardCharsets.UTF_8));
        return """
                <div class="tgme_widget_message_wrap js-widget_message_wrap">
                <div class="tgme_widget_message text_not_supported_wrap js-widget_message" data-post="garden/%1$d" data-view="%2$s">
                <div class="tgme_widget_message_bubble"><div class="tgme_widget_message_author accent_color"><a class="tgme_widget_message_owner_name" href="https://t.me/garden"><span dir="auto">Garden</span></a></div>
                %3$s
                <div class="tgme_widget_message_footer compact js-message_footer"><div class="tgme_widget_message_info short js-message_info"><span class="tgme_widget_message_views">10.7K</span><span class="copyonly"> views</span><span class="tgme_widget_message_meta">edited &nbsp;<a class="tgme_widget_message_date" href="https://t.me/garden/%1$d"><time datetime="2024-03-19T21:30:05+00:00" class="time">21:30</time></a></span></div></div>
                </div></div></div>""".formatted(id, view, content);
    }

    private static String post(long id, String content) {
        return post(id, 1_710_000_000, content);
    }

    private static String text(String html) {
        return "<div class=\"tgme_widget_message_text js-message_text\" dir=\"auto\">" + html + "</div>";
    }

    private void save(String name, String html) throws IOException {
        Path file = seeds.resolve("garden").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, html);
    }

    private Notes read(ChannelSettings channel) {
        Notes notes = new Notes();
        new PreviewReader().read(seeds.resolve("garden"), "seeds/garden", FOLDER, channel, notes);
        return notes;
    }

    /** Returns the only message of a page with this content. */
    private Message readPost(String content) throws IOException {
        save("page.html", page(post(12, content)));
        List<Message> posts = read(GARDEN).posts;
        assertThat(posts).hasSize(1);
        return posts.get(0);
    }

    private static List<String> lines(Message message) {
        return message.text().stream().map(Line::text).toList();
    }

    private static List<String> marks(Line line) {
        return line.marks().stream()
                .sorted(Mark.OUTER_FIRST)
                .map(mark -> mark.kind() + " " + line.text().substring(mark.start(), mark.end())
                        + (mark.target() == null ? "" : " -> " + mark.target()))
                .toList();
    }

    @Test
    void aPlainPostHasItsIdDateViewsAndLines() throws IOException {
        Message post = readPost(text("یک درخت<br/><br/>و یک رود"));
        assertThat(post.id()).isEqualTo(12);
        assertThat(lines(post)).containsExactly("یک درخت", "", "و یک رود");
        assertThat(post.blankLinesKept()).isTrue();
        assertThat(post.details().date()).isEqualTo(Instant.parse("2024-03-19T21:30:05Z"));
        assertThat(post.details().views()).isEqualTo("10.7K");
        assertThat(post.details().edited()).isNull();
        assertThat(post.details().author()).isNull();
        assertThat(post.details().album()).isEmpty();
        assertThat(post.firstLine()).isEqualTo(6);
        assertThat(post.lastLine()).isEqualTo(10);
    }

    @Test
    void whatIsRepliedToIsNotThePostsText() throws IOException {
        Message post = readPost("""
                <a class="tgme_widget_message_reply user-color-5" href="https://t.me/garden/7"><i class="tgme_widget_message_reply_thumb" style="background-image:url('./page_files/t.jpg')"></i>
                <div class="tgme_widget_message_author accent_color"><span class="tgme_widget_message_author_name" dir="auto">Garden</span></div>
                <div class="tgme_widget_message_text js-message_text js-message_reply_text" dir="auto">The question <i class="emoji"><b>🌱</b></i></div></a>
                """ + text("The answer"));
        assertThat(lines(post)).containsExactly("The answer");
        assertThat(post.details().reply())
                .isEqualTo(new Reply(7L, "Garden", "The question 🌱", "https://t.me/garden/7", null, false));
        assertThat(post.details().media()).isEmpty();
    }

    @Test
    void aLinkInTheRepliedTextDoesNotLetItIntoThePost() throws IOException {
        Message post = readPost("""
                <a class="tgme_widget_message_reply" href="https://t.me/garden/7"><div class="tgme_widget_message_text js-message_text js-message_reply_text" dir="auto">See <a href="https://example.org/">there</a> and back</div></a>
                """ + text("The answer"));
        assertThat(lines(post)).containsExactly("The answer");
        assertThat(post.details().reply().id()).isEqualTo(7);
        assertThat(post.details().reply().text()).isEqualTo("See there and back");
    }

    @Test
    void aReplyToAnotherChannelHasNoIdHere() throws IOException {
        Message post = readPost("<a class=\"tgme_widget_message_reply\" href=\"https://t.me/forest/7\">"
                + "<div class=\"tgme_widget_message_metatext\">Trees</div></a>"
                + text("Flowers"));
        assertThat(post.details().reply())
                .isEqualTo(new Reply(null, null, "Trees", "https://t.me/forest/7", null, true));
    }

    @Test
    void nestedMarksAreKept() throws IOException {
        Message post =
                readPost(text("<b>Жирный <i>и <a href=\"https://example.org/?a=1&amp;amp;b=2\">ссылка</a></i></b>"
                        + " <u>u</u> <s>s</s> <code>c</code> <tg-spoiler>тайна</tg-spoiler>"));
        assertThat(lines(post)).containsExactly("Жирный и ссылка u s c тайна");
        assertThat(marks(post.text().get(0)))
                .containsExactlyInAnyOrder(
                        "BOLD Жирный и ссылка",
                        "ITALIC и ссылка",
                        "LINK ссылка -> https://example.org/?a=1&b=2",
                        "UNDERLINED u",
                        "STRUCK s",
                        "CODE c",
                        "SPOILER тайна");
    }

    @Test
    void quotationsAndCodeStandApart() throws IOException {
        Message post =
                readPost(text("Before<blockquote expandable>One<br/>Two</blockquote>After<pre>a = 1\nb = 2</pre>"));
        assertThat(post.text())
                .extracting(
                        Line::text,
                        line -> line.passage() == null ? null : line.passage().kind())
                .containsExactly(
                        tuple("Before", null),
                        tuple("One", Passage.Kind.COLLAPSED_QUOTATION),
                        tuple("Two", Passage.Kind.COLLAPSED_QUOTATION),
                        tuple("After", null),
                        tuple("a = 1", Passage.Kind.CODE),
                        tuple("b = 2", Passage.Kind.CODE));
    }

    @Test
    void emojiAreTheirSignsAndNeitherBoldNorItalic() throws IOException {
        Message post = readPost(
                text(
                        "<i class=\"emoji\" style=\"background-image:url('//telegram.org/img/emoji/40/F09F8C88.png')\"><b>🌈</b></i>"
                                + " rain <tg-emoji emoji-id=\"5368324170671202286\"><i class=\"emoji\"><b>👍</b></i></tg-emoji>"));
        assertThat(lines(post)).containsExactly("🌈 rain 👍");
        assertThat(marks(post.text().get(0))).isEmpty();
    }

    @Test
    void hashtagsAreTagsAndMentionsAreLinks() throws IOException {
        Message post = readPost(
                text("<a href=\"?q=%23%D8%A8%D8%A7%D8%BA\">#باغ</a> <a href=\"https://t.me/s/garden?q=%23two\">#two</a>"
                        + " <a href=\"https://t.me/forest\" target=\"_blank\">@forest</a>"));
        assertThat(marks(post.text().get(0)))
                .containsExactlyInAnyOrder("TAG #باغ", "TAG #two", "LINK @forest -> https://t.me/forest");
    }

    @Test
    void ofTextWithinTextTheInnerCounts() throws IOException {
        Message post = readPost(text(text("Only <b>once</b>")));
        assertThat(lines(post)).containsExactly("Only once");
    }

    @Test
    void aNoticeForOldBrowsersIsIgnoredWhereTheContentIsShown() throws IOException {
        String notice = """
                <div class="media_not_supported_cont"><div class="message_media_not_supported_wrap"><div class="message_media_not_supported"><div class="message_media_not_supported_label">Please open Telegram to view this post</div><a class="message_media_view_in_telegram" href="https://t.me/garden/12">VIEW IN TELEGRAM</a></div></div></div>
                """;
        Message shown = readPost("<div class=\"media_supported_cont\">" + text("Shown") + "</div>" + notice);
        assertThat(lines(shown)).containsExactly("Shown");
        assertThat(shown.details().media()).isEmpty();

        Message hidden = readPost("<div class=\"media_supported_cont\"></div>" + notice);
        assertThat(hidden.text()).isEmpty();
        assertThat(hidden.details().media())
                .containsExactly(Attachment.of("unsupported", "Please open Telegram to view this post"));
    }

    @Test
    void aForwardHasItsNameAndAddressAndTheSignatureIsTheAuthor() throws IOException {
        Message post = readPost(
                """
                <div class="tgme_widget_message_forwarded_from accent_color">Forwarded from&nbsp;<a class="tgme_widget_message_forwarded_from_name" href="https://t.me/forest/83"><span dir="auto">The Forest</span></a> <span class="tgme_widget_message_via_bot">via @bot</span></div>
                """ + text("Leaves") + "<span class=\"tgme_widget_message_from_author\" dir=\"auto\">Anna</span>");
        assertThat(post.details().forward()).isEqualTo(new Forward("The Forest", "https://t.me/forest/83", null));
        assertThat(post.details().author()).isEqualTo("Anna");
        assertThat(lines(post)).containsExactly("Leaves");

        Message hidden =
                readPost("<span class=\"tgme_widget_message_forwarded_from_name\">Someone</span>" + text("Leaves"));
        assertThat(hidden.details().forward()).isEqualTo(new Forward("Someone", null, null));
    }

    @Test
    void reactionsHaveASignAndACount() throws IOException {
        Message post = readPost(text("Rain") + """
                <div class="tgme_widget_message_reactions js-message_reactions"><span class="tgme_reaction tgme_reaction_paid"><i class="icon icon-telegram-stars"></i>12</span><span class="tgme_reaction"><i class="emoji"><b>❤</b></i>1.2K</span><span class="tgme_reaction"><tg-emoji emoji-id="53"><i class="emoji"><b>👍</b></i></tg-emoji>6</span><span class="tgme_reaction"><tg-emoji emoji-id="54"></tg-emoji>3</span></div>
                """);
        assertThat(post.details().reactions())
                .containsExactly(
                        new Reaction("⭐", "12"),
                        new Reaction("❤", "1.2K"),
                        new Reaction("👍", "6"),
                        new Reaction("custom", "3"));
        assertThat(lines(post)).containsExactly("Rain");
    }

    @Test
    void anAlbumIsOnePostWithTheIdsOfItsItems() throws IOException {
        Message post = readPost("""
                <div class="tgme_widget_message_grouped_wrap js-message_grouped_wrap"><div class="tgme_widget_message_grouped"><div class="tgme_widget_message_grouped_layer" style="width:453px;height:302px">
                <a class="tgme_widget_message_photo_wrap grouped_media_wrap js-message_photo" style="left:0px;width:225px;height:302px;background-image:url('https://cdn4.telesco.pe/file/abc.jpg')" href="https://t.me/garden/12?single"></a>
                <a class="tgme_widget_message_video_player grouped_media_wrap" href="https://t.me/garden/13?single"><i class="tgme_widget_message_video_thumb" style="background-image:url('https://cdn4.telesco.pe/file/d.jpg')"></i><video src="https://cdn4.telesco.pe/file/e.mp4?token=x" width="100%" height="100%"></video><div class="message_video_play"></div><time class="message_video_duration">1:02:03</time></a>
                <a class="tgme_widget_message_photo_wrap grouped_media_wrap" style="background-image:url('https://cdn4.telesco.pe/file/f.jpg')" href="https://t.me/garden/15?single"></a>
                </div></div></div>
                """ + text("Three"));
        assertThat(post.id()).isEqualTo(12);
        assertThat(post.details().album()).containsExactly(12L, 13L, 15L);
        assertThat(post.details().media())
                .containsExactly(
                        Attachment.of("photo", null),
                        new Attachment("video", null, null, null, null, null, null, null, null, 3723, false),
                        Attachment.of("photo", null));
    }

    @Test
    void aSinglePhotoIsNoAlbum() throws IOException {
        Message post =
                readPost("<a class=\"tgme_widget_message_photo_wrap\" href=\"https://t.me/garden/12?single\"></a>");
        assertThat(post.details().album()).isEmpty();
        assertThat(post.details().media()).containsExactly(Attachment.of("photo", null));
        assertThat(post.text()).isEmpty();
    }

    @Test
    void eachKindOfMediaIsTold() throws IOException {
        Message post = readPost("""
                <a class="tgme_widget_message_video_player" href="https://t.me/garden/12"><video src="https://cdn/e.mp4"></video></a>
                <a class="tgme_widget_message_video_player not_supported" href="https://t.me/garden/12"><div class="message_media_not_supported_wrap"><div class="message_media_not_supported_label">Media is too big</div></div><time class="message_video_duration">0:54</time></a>
                <div class="tgme_widget_message_roundvideo_player"><video class="tgme_widget_message_roundvideo" width="384px" height="384" src="https://cdn/r.mp4"></video><time class="tgme_widget_message_roundvideo_duration">0:07</time></div>
                <a class="tgme_widget_message_voice_player"><audio class="tgme_widget_message_voice js-message_voice" src="https://cdn/v.ogg"></audio><time class="tgme_widget_message_voice_duration">12:05</time></a>
                <a class="tgme_widget_message_document_wrap" href="https://t.me/garden/12"><div class="tgme_widget_message_document_icon accent_bg"></div><div class="tgme_widget_message_document"><div class="tgme_widget_message_document_title accent_color" dir="auto">План сада.pdf</div><div class="tgme_widget_message_document_extra" dir="auto">1.2 MB</div></div></a>
                <a class="tgme_widget_message_document_wrap" href="https://t.me/garden/12"><div class="tgme_widget_message_document_icon accent_bg audio"></div><div class="tgme_widget_message_document"><div class="tgme_widget_message_document_title" dir="auto">Dawn</div><div class="tgme_widget_message_document_extra" dir="auto">The Larks</div></div></a>
                <div class="tgme_widget_message_sticker_wrap"><i class="tgme_widget_message_sticker js-sticker_image" style="background-image:url(https://cdn/s.webp);width:171px" data-webp="https://cdn/s.webp"></i></div>
                <a class="tgme_widget_message_location_wrap" href="https://maps.google.com/maps?q=35.7,51.4&amp;ll=35.7,51.4&amp;z=16"><div class="tgme_widget_message_location"></div></a>
                <a class="tgme_widget_message_location_wrap" href="https://maps.google.com/maps?q=35.7,-51.4"><div class="tgme_widget_message_location_title">The Old Gate</div><div class="tgme_widget_message_location_address">Elm Street 5</div></a>
                <div class="tgme_widget_message_contact_wrap"><div class="tgme_widget_message_contact_name">Anna</div><div class="tgme_widget_message_contact_phone">+100200300</div></div>
                <a class="tgme_widget_message_game_wrap"><div class="tgme_widget_message_game_title">Hop</div></a>
                <div class="tgme_widget_message_invoice_wrap">Seeds $5</div>
                """);
        assertThat(post.details().media())
                .containsExactly(
                        Attachment.of("animation", null),
                        new Attachment(
                                "video", "Media is too big", null, null, null, null, null, null, null, 54, false),
                        new Attachment("video_message", null, null, null, null, null, null, 384, 384, 7, false),
                        new Attachment("voice", null, null, null, null, null, null, null, null, 725, false),
                        new Attachment(
                                "file", "1.2 MB", null, null, "План сада.pdf", null, null, null, null, null, false),
                        Attachment.of("audio", "The Larks – Dawn"),
                        Attachment.of("sticker", null),
                        Attachment.of("location", "35.7,51.4"),
                        Attachment.of("venue", "The Old Gate, Elm Street 5, 35.7,-51.4"),
                        Attachment.of("contact", null),
                        Attachment.of("game", "Hop"),
                        Attachment.of("invoice", "Seeds $5"));
    }

    @Test
    void wordsForBrowsersThatPlayNoVideoSayNothingOfTheVideo() throws IOException {
        String words = """
                <div class="message_media_not_supported_wrap"><div class="message_media_not_supported"><div class="message_media_not_supported_label">This media is not supported in your browser</div><span class="message_media_view_in_telegram">VIEW IN TELEGRAM</span></div></div>
                """;
        Message post = readPost(
                """
                <a class="tgme_widget_message_video_player blured js-message_video_player" href="https://t.me/garden/12"><i class="tgme_widget_message_video_thumb"></i><div class="tgme_widget_message_video_wrap" style="width:360px;padding-top:177%"><video src="https://cdn/e.mp4?token=x" class="tgme_widget_message_video js-message_video" width="100%" height="100%"></video></div><div class="message_video_play js-message_video_play"></div><time class="message_video_duration js-message_video_duration">0:06</time>
                """ + words + "</a><div class=\"tgme_widget_message_roundvideo_player js-message_roundvideo_player\">"
                        + "<video class=\"tgme_widget_message_roundvideo\" src=\"https://cdn/r.mp4\"></video>"
                        + "<time class=\"tgme_widget_message_roundvideo_duration\">0:05</time>" + words + "</div>");
        assertThat(post.details().media())
                .containsExactly(
                        new Attachment("video", null, null, null, null, null, null, null, null, 6, false),
                        new Attachment("video_message", null, null, null, null, null, null, null, null, 5, false));
    }

    @Test
    void filesThatABrowserSavedBesideThePageAreFound() throws IOException {
        Message post = readPost("""
                <a class="tgme_widget_message_photo_wrap" style="width: 800px; background-image: url(&quot;./page%20one_files/a+b.jpg&quot;);" href="https://t.me/garden/12"></a>
                <a class="tgme_widget_message_video_player"><i class="tgme_widget_message_video_thumb" style="background-image:url('page_files/t.jpg')"></i><video src="page_files/v.mp4"></video></a>
                """);
        assertThat(post.details().media())
                .containsExactly(
                        Attachment.of("photo", null).withFiles("page one_files/a+b.jpg", null),
                        Attachment.of("animation", null).withFiles("page_files/v.mp4", "page_files/t.jpg"));
    }

    @Test
    void aSavedFolderMayHaveBracketsInItsName() throws IOException {
        Message post = readPost("<a class=\"tgme_widget_message_photo_wrap\" style='background-image:"
                + "url(\"./page%20(1)_files/b.jpg\")'></a>");
        assertThat(post.details().media())
                .containsExactly(Attachment.of("photo", null).withFiles("page (1)_files/b.jpg", null));
    }

    @Test
    void noPathLeavesTheFolder() throws IOException {
        List<String> hostile = List.of(
                "../../secret.jpg",
                "page_files/../../secret.jpg",
                "page_files/%2e%2e/%2e%2e/secret.jpg",
                "/etc/secret.jpg",
                "%2Fetc/secret.jpg",
                "//example.org/x.jpg",
                "..\\secret.jpg",
                "C:secret.jpg",
                "file:///etc/secret.jpg",
                "data:image/gif,x",
                "page_files/a%00.jpg",
                "page_files/a%zz.jpg",
                "./");
        for (String path : hostile) {
            Message post = readPost("<a class=\"tgme_widget_message_photo_wrap\" style=\"background-image:url('" + path
                    + "')\"></a><a class=\"tgme_widget_message_video_player\"><video src=\"" + path
                    + "\"></video></a>");
            assertThat(post.details().media())
                    .as(path)
                    .containsExactly(Attachment.of("photo", null), Attachment.of("animation", null));
        }
    }

    @Test
    void aPollHasSharesButNoVotes() throws IOException {
        Message post = readPost("""
                <div class="tgme_widget_message_poll js-poll"><div class="tgme_widget_message_poll_question">گل یا درخت؟</div><div class="tgme_widget_message_poll_type">Final results</div><div class="tgme_widget_message_poll_options">
                <div class="tgme_widget_message_poll_option"><div class="tgme_widget_message_poll_option_percent">61%</div><div class="tgme_widget_message_poll_option_value"><div class="tgme_widget_message_poll_option_text">گل</div></div></div>
                <div class="tgme_widget_message_poll_option"><div class="tgme_widget_message_poll_option_value"><div class="tgme_widget_message_poll_option_text">درخت</div></div></div></div></div>
                <span class="tgme_widget_message_voters">1.5K</span>
                """);
        assertThat(post.details().poll())
                .isEqualTo(new Poll(
                        "گل یا درخت؟",
                        true,
                        "1.5K",
                        List.of(new Poll.Answer("گل", null, 61), new Poll.Answer("درخت", null, null))));
        assertThat(post.text()).isEmpty();
    }

    @Test
    void theCardOfALinkIsNoText() throws IOException {
        Message post = readPost(text("Read <a href=\"https://example.org/a\">this</a>") + """
                <a class="tgme_widget_message_link_preview" href="https://example.org/a"><i class="link_preview_right_image" style="background-image:url('./page_files/c.jpg')"></i><div class="link_preview_site_name accent_color" dir="auto">Example</div><div class="link_preview_title" dir="auto">A title</div><div class="link_preview_description" dir="auto">First<br/>second, <a href="https://example.org/b">third</a></div></a>
                """);
        assertThat(lines(post)).containsExactly("Read this");
        assertThat(post.details().preview())
                .isEqualTo(new Preview("https://example.org/a", "Example", "A title", "First\nsecond, third"));
        assertThat(post.details().media()).isEmpty();
    }

    @Test
    void buttonsLeadOnlyToSafeAddresses() throws IOException {
        save("page.html", page(post(12, text("Choose")).replaceFirst("</div></div></div>$", """
                        </div><div class="tgme_widget_message_inline_keyboard"><div class="tgme_widget_message_inline_row"><a class="tgme_widget_message_inline_button url_button" href="https://example.org/go"><span class="tgme_widget_message_inline_button_text" dir="auto">Go</span></a><a class="tgme_widget_message_inline_button" href="javascript:alert(1)"><span class="tgme_widget_message_inline_button_text">Bad</span></a></div></div></div></div>""")));
        assertThat(read(GARDEN).posts.get(0).details().buttons())
                .containsExactly(new Button("Go", "https://example.org/go"));
    }

    @Test
    void aPageOf2018HasTheIdInItsDateLink() throws IOException {
        save("old.html", """
                <html><body><main class="tgme_main" data-url="/s/garden"><section class="tgme_channel_history">
                <div class="tgme_widget_message_wrap"><div class="tgme_widget_message js-widget_message">
                <div class="tgme_widget_message_bubble"><a class="tgme_widget_message_reply" href="https://t.me/garden/3"><div class="tgme_widget_message_author">Garden</div><div class="tgme_widget_message_text">Earlier</div></a>
                <div class="tgme_widget_message_text" dir="auto">Старый пост</div>
                <div class="tgme_widget_message_footer"><a class="tgme_widget_message_date" href="https://t.me/garden/4"><time datetime="2018-01-05T12:00:00+00:00">Jan 5</time></a></div></div></div></div>
                </section></main></body></html>
                """);
        Notes notes = read(GARDEN);
        assertThat(notes.told).containsExactly("channel garden, null, null", "file garden/old.html", "post 4");
        Message post = notes.posts.get(0);
        assertThat(lines(post)).containsExactly("Старый пост");
        assertThat(post.details().date()).isEqualTo(Instant.parse("2018-01-05T12:00:00Z"));
        assertThat(post.details().reply())
                .isEqualTo(new Reply(3L, "Garden", "Earlier", "https://t.me/garden/3", null, false));
    }

    @Test
    void noticesAndEmptyMessagesAreTold() throws IOException {
        save(
                "page.html",
                page(
                        post(1, text("Channel created"))
                                .replace("js-widget_message\"", "service_message js-widget_message\""),
                        post(2, text("Garden pinned «<a href=\"https://t.me/garden/12\">Rain</a>»"))
                                .replace("js-widget_message\"", "service_message js-widget_message\""),
                        post(3, "")));
        assertThat(read(GARDEN).told)
                .containsExactly(
                        "channel garden, null, null",
                        "file garden/page.html",
                        "service 6",
                        "service 12",
                        "pinned 12",
                        "skipped 18 no-content");
    }

    @Test
    void aMessageWithoutAnIdIsKeptInItsPlace() throws IOException {
        save(
                "page.html",
                page(
                        post(5, text("Five")),
                        "<div class=\"tgme_widget_message\">" + text("Nameless") + "</div>",
                        post(6, text("Six"))));
        assertThat(read(GARDEN).told).contains("post 5", "post null", "post 6");
        assertThat(read(GARDEN).posts).extracting(Message::id).containsExactly(5L, null, 6L);
    }

    @Test
    void aMessageThatIsNotClosedDoesNotSwallowTheNext() throws IOException {
        save("page.html", page(post(5, text("Five")).replaceAll("(?:</div>\\s*)+$", ""), post(6, text("Six"))));
        assertThat(read(GARDEN).posts.stream().flatMap(post -> lines(post).stream()))
                .containsExactly("Five", "Six");
    }

    @Test
    void aMessageThatAPageBreaksOffInIsToldOf() throws IOException {
        String whole = page(post(3, text("Three")), post(4, text("Four and more")));
        save("a.html", whole.substring(0, whole.indexOf(" and more")));
        Notes notes = read(GARDEN);
        assertThat(notes.posts).extracting(PreviewReaderTest::lines).containsExactly(List.of("Three"), List.of("Four"));
        assertThat(notes.told)
                .filteredOn(told -> told.startsWith("warning "))
                .containsExactly("warning seeds/garden/a.html:12:1: the page is cut off within this message, which may "
                        + "be incomplete; save the page again");
    }

    @Test
    void aWholeMessageCountsMoreThanABrokenOneSavedLater() throws IOException {
        String later = page(post(4, 1_720_000_000, text("Four and more")));
        save("a.html", page(post(4, 1_710_000_000, text("Four and more"))));
        save("b.html", later.substring(0, later.indexOf(" and more")));
        Notes notes = read(GARDEN);
        assertThat(notes.posts).extracting(PreviewReaderTest::lines).containsExactly(List.of("Four and more"));
        assertThat(notes.told).noneMatch(told -> told.startsWith("warning "));
    }

    @Test
    void aBrokenDateIsLeftOutAndTold() throws IOException {
        save("page.html", page(post(12, text("Rain")).replace("2024-03-19T21:30:05+00:00", "yesterday")));
        Notes notes = read(GARDEN);
        assertThat(notes.told)
                .contains("warning seeds/garden/page.html:6:1: the date «yesterday» can't be parsed and is ignored");
        assertThat(notes.posts.get(0).details().date()).isNull();
    }

    @Test
    void aMessageOfSeveralPagesIsToldOnceAsTheLastOneHasIt() throws IOException {
        save("a.html", page(post(10, 200, text("ten")), post(11, 200, text("eleven, later"))));
        save("b.html", page(post(11, 100, text("eleven")), post(12, 100, text("twelve"))));
        save("c.htm", page(post(12, 300, text("twelve, later")), post(13, 300, text("thirteen"))));
        save("deeper/d.html", page(post(14, text("not read"))));
        save("notes.txt", "not a page");
        Notes notes = read(GARDEN);
        assertThat(notes.told)
                .containsExactly(
                        "channel garden, null, null",
                        "file garden/a.html",
                        "post 10",
                        "post 11",
                        "file garden/b.html",
                        "skipped 6 repeated",
                        "skipped 12 repeated",
                        "file garden/c.htm",
                        "post 12",
                        "post 13");
        assertThat(notes.posts.stream().flatMap(post -> lines(post).stream()))
                .containsExactly("ten", "eleven, later", "twelve, later", "thirteen");
    }

    @Test
    void withoutAMomentTheLaterPageCounts() throws IOException {
        save("z.html", page(post(10, text("ten")), post(11, text("first"))).replaceAll(" data-view=\"[^\"]*\"", ""));
        save("a.html", page(post(11, text("second"))).replaceAll(" data-view=\"[^\"]*\"", ""));
        assertThat(read(GARDEN).posts.stream().flatMap(post -> lines(post).stream()))
                .containsExactly("ten", "second");
    }

    @Test
    void aPageWithinAnotherKeepsTheOrderOfIds() throws IOException {
        save(
                "long.html",
                page(
                        post(9, 100, text("9")),
                        post(8, 100, text("8")),
                        post(7, 100, text("7")),
                        post(1, 100, text("1"))));
        save("short.html", page(post(8, 200, text("8 later")), post(5, 200, text("5"))));
        assertThat(read(GARDEN).posts.stream().flatMap(post -> lines(post).stream()))
                .containsExactly("1", "5", "7", "8 later", "9");
    }

    @Test
    void theNewestPageTellsOfTheChannel() throws IOException {
        String header = """
                <div class="tgme_channel_info_header_title"><span dir="auto">%s</span> <i class="verified-icon"> ✔</i></div><div class="tgme_channel_info_header_username"><a href="https://t.me/garden">@garden</a></div>
                <div class="tgme_channel_info_counters"><div class="tgme_channel_info_counter"><span class="counter_value">7</span> <span class="counter_type">photos</span></div><div class="tgme_channel_info_counter"><span class="counter_value">%s</span> <span class="counter_type">%s</span></div></div>
                <div class="tgme_channel_info_description">Leaves<br/>and <a href="https://example.org">more</a></div>
                <section""";
        save(
                "new.html",
                page(post(1, 900, text("x"))).replace("<section", header.formatted("باغ", "1.43K", "subscribers")));
        save("old.html", page(post(50, 100, text("y"))).replace("<section", header.formatted("Yard", "12", "members")));
        assertThat(read(NAMELESS).told.subList(0, 3))
                .containsExactly("channel garden, Leaves\nand more, 1.43K", "named Yard", "named باغ");
    }

    /** A browser saves the picture in a folder beside the page, or doesn't. */
    @Test
    void theNewestPageThatHasThePictureTellsOfIt() throws IOException {
        String header = "<div class=\"tgme_channel_info_header\"><i class=\"tgme_page_photo_image bgcolor2\""
                + " data-content=\"G\"><img src=\"%s\"></i></div><section";
        List<String> sources =
                List.of("./a_files/old.jpg", "./a_files/new%20one.jpg", "https://cdn4.example.org/x.jpg");
        for (int i = 0; i < sources.size(); i++) {
            String page = page(post(10 * i + 1, 100 + i, text("x")));
            save(i + ".html", page.replace("<section", header.formatted(sources.get(i))));
        }
        assertThat(read(NAMELESS).told).contains("pictured a_files/new one.jpg");
        save("1.html", page(post(11, 101, text("x"))).replace("<section", header.formatted("../other/x.jpg")));
        assertThat(read(NAMELESS).told).contains("pictured a_files/old.jpg");
        save("0.html", page(post(1, 100, text("x"))));
        assertThat(read(NAMELESS).told).noneMatch(each -> each.startsWith("pictured"));
    }

    @Test
    void aFileMayBeASourceByItself() throws IOException {
        save("page.html", "\uFEFF" + page(post(12, text("Rain"))));
        Notes notes = new Notes();
        new PreviewReader()
                .read(
                        seeds.resolve("garden/page.html"),
                        "seeds/garden/page.html",
                        settings("garden/page.html"),
                        NAMELESS,
                        notes);
        assertThat(notes.told).containsExactly("channel garden, null, null", "file garden/page.html", "post 12");
    }

    @Test
    void scriptsAndUnsafeLinksStayOut() throws IOException {
        Message post = readPost(
                text("Good<script>alert(1)</script><style>b{}</style>"
                                + " <a href=\"javascript:alert(1)\" onclick=\"alert(2)\">click</a>"
                                + " <a href=\"../../etc/passwd\">file</a> <img src=x onerror=alert(3)>&lt;b&gt;")
                        + "<a class=\"tgme_widget_message_forwarded_from_name\" href=\"javascript:alert(4)\">Evil</a>"
                        + "<a class=\"tgme_widget_message_link_preview\" href=\"data:text/html,x\"><div class=\"link_preview_title\">T</div></a>");
        assertThat(lines(post)).containsExactly("Good click file <b>");
        assertThat(marks(post.text().get(0))).isEmpty();
        assertThat(post.details().forward()).isEqualTo(new Forward("Evil", null, null));
        assertThat(post.details().preview()).isEqualTo(new Preview(null, null, "T", null));
    }

    @Test
    void aPageOfAnotherChannelIsRefused() throws IOException {
        save("page.html", page(post(12, text("Rain"))).replace("/garden", "/forest"));
        assertThatThrownBy(() -> read(GARDEN))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("seeds/garden/page.html:1:1: ")
                .hasMessageContaining("«forest»")
                .hasMessageContaining("«Garden»");
    }

    @Test
    void withoutAHandleAllPagesMustBeOfOneChannel() throws IOException {
        save("a.html", page(post(12, text("Rain"))));
        assertThat(read(NAMELESS).posts).hasSize(1);
        save("b.html", page(post(13, text("Rain"))).replace("/garden", "/forest"));
        assertThatThrownBy(() -> read(NAMELESS))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("seeds/garden/b.html:1:1: ")
                .hasMessageContaining("«forest»")
                .hasMessageContaining("«garden»");
    }

    @Test
    void pagesWithoutMessagesAreRefused() throws IOException {
        save("page.html", "<html><body><div class=\"tgme_page\">Garden</div></body></html>");
        assertThatThrownBy(() -> read(GARDEN))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("seeds/garden/page.html:1:1: ")
                .hasMessageContaining("preview may be disabled");
        save("page.html", page("<div class=\"tme_no_messages_found\">No posts found</div>"));
        assertThatThrownBy(() -> read(GARDEN))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("seeds/garden/page.html:1:1: the page contains no messages; ");
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsPlace() throws IOException {
        assertThatThrownBy(() -> read(GARDEN))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("ayneh.yaml:7:3: the source «garden» can't be read");
        Files.createDirectories(seeds.resolve("garden"));
        assertThatThrownBy(() -> read(GARDEN))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("ayneh.yaml:7:3: the folder «garden» contains no saved pages; ");
        Files.write(seeds.resolve("garden/page.html"), new byte[] {'a', '\n', 'b', (byte) 0xFF});
        assertThatThrownBy(() -> read(GARDEN))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("seeds/garden/page.html:2:2: the byte 0xFF is not UTF-8");
    }

    private static final long MARCH = 1_710_000_000; // 2024-03-09
    private static final long JULY = 1_720_000_000; // 2024-07-03
    private static final long OCTOBER = 1_730_000_000; // 2024-10-27

    private static String page(String head, long savedAt, long... ids) {
        String[] posts = LongStream.of(ids)
                .mapToObj(id -> post(id, savedAt, text("Number " + id)))
                .toArray(String[]::new);
        return page(posts).replace("<head>", "<head>" + head);
    }

    private static String savedFrom(String address, String page) {
        return page.replace("<html>", "<!-- saved from url=(0001)" + address + " --><html>");
    }

    /** Returns what the reader finds to be deleted, of pages that were saved one after another. */
    private List<String> gone(String... pages) throws IOException {
        for (int i = 0; i < pages.length; i++) {
            save(i + ".html", pages[i]);
        }
        return read(GARDEN).told.stream()
                .filter(event -> event.startsWith("gone"))
                .toList();
    }

    @Test
    void aMessageThatALaterSaveLacksIsGone() throws IOException {
        assertThat(gone(page("", MARCH, 1, 2, 3, 4), page("", JULY, 1, 3, 5)))
                .containsExactly("gone 2 2024-07-03", "gone 4 2024-07-03");
    }

    @Test
    void itIsGoneFromTheDayOfTheFirstSaveThatLacksIt() throws IOException {
        assertThat(gone(page("", OCTOBER, 1, 3), page("", MARCH, 1, 2, 3), page("", JULY, 1, 3)))
                .containsExactly("gone 2 2024-07-03");
    }

    @Test
    void whatTheLastSaveHasIsNotGone() throws IOException {
        assertThat(gone(page("", MARCH, 1, 3), page("", JULY, 1, 2, 3))).isEmpty();
        assertThat(gone(page("", MARCH, 1, 2, 3), page("", JULY, 1, 3), page("", OCTOBER, 2, 3)))
                .isEmpty();
    }

    @Test
    void beyondThePageNothingIsGone() throws IOException {
        assertThat(gone(page("", MARCH, 1, 2, 5, 6), page("", JULY, 2, 5))).isEmpty();
    }

    @Test
    void theAddressOfAPageSaysHowFarItGoes() throws IOException {
        String before = "https://t.me/s/garden?before=6";
        String all = page("", MARCH, 1, 2, 3, 4, 5, 6);
        String later = page("<link rel=\"prev\" href=\"/s/garden?before=2\">", JULY, 2, 3, 4);
        assertThat(gone(all, savedFrom(before, later))).containsExactly("gone 5 2024-07-03");
        assertThat(gone(all, later.replace("<head>", "<head><link rel=\"canonical\" href=\"" + before + "\">")))
                .containsExactly("gone 5 2024-07-03");
        assertThat(gone(all, savedFrom("https://t.me/s/garden", later)))
                .containsExactly("gone 5 2024-07-03", "gone 6 2024-07-03");
        assertThat(gone(all, savedFrom("https://t.me/s/garden/3", later))).isEmpty();
    }

    @Test
    void aPageWithoutAnOlderOneBeginsWithTheChannel() throws IOException {
        assertThat(gone(page("", MARCH, 1, 2, 3, 4), savedFrom("https://t.me/s/garden?before=4", page("", JULY, 2, 3))))
                .containsExactly("gone 1 2024-07-03");
    }

    @Test
    void resultsOfASearchSayNothingOfOtherMessages() throws IOException {
        String all = page("", MARCH, 1, 2, 3);
        String found = page("", JULY, 1, 3);
        assertThat(gone(all, savedFrom("https://t.me/s/garden?q=one", found))).isEmpty();
        assertThat(gone(
                        all,
                        found.replace("<main", "<input class=\"js-header_search\" name=\"q\" value=\"one\"><main")))
                .isEmpty();
    }

    @Test
    void aTornPageSaysNothingOfWhatFollows() throws IOException {
        String torn = savedFrom("https://t.me/s/garden", page("", JULY, 1, 3, 4));
        assertThat(gone(page("", MARCH, 1, 2, 3, 4, 5), torn.substring(0, torn.indexOf("data-post=\"garden/4\"") - 60)))
                .containsExactly("gone 2 2024-07-03");
    }

    @Test
    void pagesOfUnknownTimeSayNothing() throws IOException {
        String all = page("", MARCH, 1, 2, 3);
        String some = page("", JULY, 1, 3);
        assertThat(gone(all, some.replaceAll(" data-view=\"[^\"]*\"", ""))).isEmpty();
        assertThat(gone(all.replaceAll(" data-view=\"[^\"]*\"", ""), some)).isEmpty();
    }
}
