package ayneh.source.telegram.html;

import static ayneh.source.telegram.html.RecordedPages.FIRST_LINE;
import static ayneh.source.telegram.html.RecordedPages.joined;
import static ayneh.source.telegram.html.RecordedPages.lines;
import static ayneh.source.telegram.html.RecordedPages.link;
import static ayneh.source.telegram.html.RecordedPages.message;
import static ayneh.source.telegram.html.RecordedPages.notice;
import static ayneh.source.telegram.html.RecordedPages.page;
import static ayneh.source.telegram.html.RecordedPages.post;
import static ayneh.source.telegram.html.RecordedPages.read;
import static ayneh.source.telegram.html.RecordedPages.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ayneh.diagnostic.InputException;
import ayneh.message.Button;
import ayneh.message.Forward;
import ayneh.message.Message;
import ayneh.message.Reaction;
import ayneh.message.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An HTML export: its pages, and what surrounds the text of a message. */
class HtmlExportReaderTest {
    private static final String NOON = "16.03.2022 12:00:00 UTC+03:00";

    @TempDir
    Path folder;

    private void put(String name, String html) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), html);
        } catch (IOException unwritable) {
            throw new AssertionError(unwritable);
        }
    }

    private static String numbered(int number) {
        return message(number, NOON, text("Post " + number));
    }

    @Test
    void pagesComeInTheOrderOfTheirNumbers() {
        IntStream.rangeClosed(1, 11)
                .forEach(page -> put("messages" + (page == 1 ? "" : page) + ".html", page(numbered(page))));
        put("lists/messages12.html", page(numbered(12)));
        RecordedPages recorded = read(folder, "export", null);
        assertThat(recorded.posts.stream().map(Message::id))
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
        assertThat(recorded.events)
                .startsWith("file export/messages.html", "post 1", "file export/messages2.html")
                .endsWith("file export/messages11.html", "post 11", "named باغ و باغچه");
    }

    @Test
    void theFirstPageStandsForAll() {
        put("messages.html", page(numbered(1)));
        put("messages2.html", page(numbered(2)));
        assertThat(read(folder.resolve("messages.html"), "old/export/messages.html", null).events)
                .containsExactly(
                        "file old/export/messages.html",
                        "post 1",
                        "file old/export/messages2.html",
                        "post 2",
                        "named باغ و باغچه");
    }

    @Test
    void aFirstPageWithAnotherNameIsFoundByItsLink() {
        put("index.html", page(numbered(1) + link("Next messages", "messages2.html")));
        put("messages2.html", page(link("Previous messages", "messages.html") + numbered(2)));
        put("messages10.html", page(numbered(10)));
        put("notes.html", "<p>These are my notes.");
        List<String> order = List.of("Post 1", "Post 2", "Post 10");
        assertThat(read(folder, "export", null).texts()).isEqualTo(order);
        assertThat(read(folder.resolve("index.html"), "export/index.html", null).texts())
                .isEqualTo(order);
    }

    @Test
    void aFirstPageWithAnotherNameIsFoundByTheLinkToIt() {
        put("start.html", page(numbered(1)));
        put("messages2.html", page(link("Previous messages", "start.html") + numbered(2)));
        assertThat(read(folder, "export", null).texts()).containsExactly("Post 1", "Post 2");
    }

    @Test
    void pagesWithoutNumbersAreFollowedBothWaysButOnlyInTheirFolderAndOnlyOnce() {
        put("b.html", page(link("Previous messages", "a.html") + numbered(2) + link("Next messages", "c.html")));
        put("a.html", page(link("Previous messages", "c.html") + numbered(1) + link("Next messages", "b.html")));
        put("c.html", page(numbered(3) + link("Next messages", "more/d.html")));
        put("more/d.html", page(numbered(4)));
        assertThat(read(folder.resolve("b.html"), "export/b.html", null).texts())
                .containsExactly("Post 3", "Post 1", "Post 2");
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowed() {
        put("in/a.html", page(numbered(1) + link("Next messages", "../b.html")));
        put("b.html", page(numbered(2)));
        assertThat(read(folder.resolve("in/a.html"), "in/a.html", null).texts()).containsExactly("Post 1");
    }

    @Test
    void aMessageKnowsItsLines() {
        RecordedPages recorded = RecordedPages.of(notice(-1, "16 March 2022") + numbered(5) + numbered(6));
        Message second = recorded.posts.get(1);
        List<String> source = page(notice(-1, "16 March 2022") + numbered(5) + numbered(6))
                .lines()
                .toList();
        assertThat(source.get(second.firstLine() - 1)).contains("id=\"message6\"");
        assertThat(second.lastLine() - second.firstLine())
                .isEqualTo((int) numbered(6).lines().count() - 2);
        assertThat(recorded.posts.get(0).lastLine()).isLessThan(second.firstLine());
        assertThat(second.blankLinesKept()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "16.03.2022 12:00:00 UTC+03:00,              , 2022-03-16T09:00:00Z",
        "16.03.2022 12:00:00 UTC-08:00,              , 2022-03-16T20:00:00Z",
        "16.03.2022 12:00:00 UTC      ,              , 2022-03-16T12:00:00Z",
        "16.03.2022 12:00:00 UTC+03:30, Asia/Tehran  , 2022-03-16T08:30:00Z",
        // The offset is that of winter; in summer the time zone takes precedence.
        "16.07.2022 12:00:00 UTC+01:00, Europe/Berlin, 2022-07-16T10:00:00Z",
        "16.01.2022 12:00:00 UTC+01:00, Europe/Berlin, 2022-01-16T11:00:00Z",
        "16.07.2022 12:00:00 UTC+01:00,              , 2022-07-16T11:00:00Z",
        "16.07.2021 12:00:00          , Europe/Berlin, 2021-07-16T10:00:00Z",
        // This hour occurs twice in autumn and never in spring.
        "31.10.2021 02:30:00          , Europe/Berlin, 2021-10-31T00:30:00Z",
        "28.03.2021 02:30:00          , Europe/Berlin, 2021-03-28T01:30:00Z"
    })
    void aDate(String printed, String zone, Instant instant) {
        RecordedPages recorded = RecordedPages.of(message(7, printed, text("Salt")), zone);
        assertThat(recorded.posts.get(0).details().date()).isEqualTo(instant);
        assertThat(recorded.warnings).isEmpty();
    }

    @Test
    void datesWithoutAZoneAreLeftOutAndToldOfOnce() {
        RecordedPages recorded = RecordedPages.of(
                message(7, "16.07.2021 12:00:00", text("Salt")) + message(8, "16.07.2021 13:00:00", text("Mehl")));
        assertThat(recorded.posts).hasSize(2).allMatch(each -> each.details().date() == null);
        assertThat(recorded.warnings)
                .singleElement()
                .asString()
                .startsWith("seeds/export/messages.html:" + FIRST_LINE + ":1: ignored dates without a time zone (2, ")
                .contains("«zone»");
    }

    @ParameterizedTest
    @CsvSource({
        "31.02.2022 12:00:00 UTC+03:00",
        "yesterday",
        "16.03.2022 25:00:00",
        "01.01.1970 00:00:00 UTC+00:00",
        "16.03.2022 12:00:00 UTC+99:00"
    })
    void aDateThatCannotBeReadIsToldOf(String printed) {
        RecordedPages recorded = RecordedPages.of(message(7, printed, text("Salt")));
        assertThat(recorded.posts.get(0).details().date()).isNull();
        assertThat(recorded.warnings).singleElement().asString().contains("dates that can't be parsed (1, ");
    }

    @Test
    void joinedMessagesAreMessages() {
        RecordedPages recorded = RecordedPages.of(message(7, NOON, text("یک")) + joined(8, NOON, text("دو")));
        assertThat(recorded.texts()).containsExactly("یک", "دو");
        assertThat(recorded.posts.get(1).details().date()).isEqualTo(Instant.parse("2022-03-16T09:00:00Z"));
        assertThat(recorded.posts).allMatch(each -> each.details().author() == null);
    }

    @Test
    void aSignatureIsTheAuthor() {
        Message signed = post(text("Сад") + "<div class=\"signature details\">\nИрина &amp; Ко \n</div>");
        assertThat(signed.details().author()).isEqualTo("Ирина & Ко");
        assertThat(lines(signed)).containsExactly("Сад");
    }

    @Test
    void aNameThatIsNotTheChannelsIsTheAuthorOfAllMessagesJoinedToIt() {
        String other =
                message(7, NOON, text("یک")).replaceFirst("(?s)(from_name\">\\s*)[^<]*", "$1Leila via @some_bot\n");
        RecordedPages recorded = RecordedPages.of(other
                + joined(8, NOON, text("دو"))
                + joined(9, NOON, text("سه") + "<div class=\"signature details\">Mina</div>")
                + numbered(10));
        assertThat(recorded.posts.stream()
                        .map(each -> String.valueOf(each.details().author())))
                .containsExactly("Leila", "Leila", "Mina", "null");
    }

    private static String forwarded(String name, String content) {
        return """
                       <div class="pull_left forwarded userpic_wrap">

                        <div class="userpic userpic2" style="width: 42px; height: 42px">

                        </div>

                       </div>

                       <div class="forwarded body">

                %s
                %s
                       </div>
                """.formatted(name, content);
    }

    private static String origin(String name, String date) {
        return "<div class=\"from_name\">\n" + name + date + "\n</div>\n";
    }

    @Test
    void aForwardHasItsOwnBody() {
        Message post = post(forwarded(
                origin(
                        "Соседний сад ",
                        "<span class=\"date details\" title=\"01.02.2020 08:00:00 UTC+03:00\"> "
                                + "01.02.2020 08:00:00</span>"),
                RecordedPages.text("<strong>Слива</strong>") + "<div class=\"signature details\">\nОльга\n</div>"));
        assertThat(post.details().forward())
                .isEqualTo(new Forward("Соседний сад", null, Instant.parse("2020-02-01T05:00:00Z")));
        assertThat(post.details().date()).isEqualTo(Instant.parse("2022-03-16T09:00:00Z"));
        assertThat(post.details().author()).isEqualTo("Ольга");
        assertThat(RecordedPages.marks(post)).containsExactly("1 BOLD Слива");
    }

    @Test
    void anOldForwardHasItsDateInWords() {
        String old = message(
                7,
                "16.03.2021 12:00:00",
                forwarded(
                        origin("باغ همسایه via @pic_bot", "<span class=\"details\"> 01.02.2020 08:00:00</span>"),
                        text("آلو")));
        RecordedPages recorded = RecordedPages.of(old, "Asia/Tehran");
        assertThat(recorded.posts.get(0).details().forward())
                .isEqualTo(new Forward("باغ همسایه", null, Instant.parse("2020-02-01T04:30:00Z")));
    }

    @Test
    void aForwardWithoutANameHasThatOfTheOneBeforeButNotItsDate() {
        RecordedPages recorded = RecordedPages.of(message(
                        7,
                        NOON,
                        forwarded(
                                origin(
                                        "Сосед",
                                        "<span class=\"date details\" "
                                                + "title=\"01.02.2020 08:00:00 UTC+03:00\"> 01.02.2020 08:00:00</span>"),
                                text("1")))
                + joined(8, NOON, forwarded("", text("2")))
                + numbered(9)
                + message(10, NOON, forwarded(origin("Deleted Account", ""), text("3"))));
        assertThat(recorded.posts.stream().map(each -> each.details().forward()))
                .containsExactly(
                        new Forward("Сосед", null, Instant.parse("2020-02-01T05:00:00Z")),
                        new Forward("Сосед", null, null),
                        null,
                        new Forward(null, null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "#go_to_message12, 12",
        "messages3.html#go_to_message12, 12",
        "index.html#go_to_message12, 12",
        "#go_to_message-999999, ",
        "https://example.com/a#go_to_message12, ",
        "#go_to_message99999999999999999999, "
    })
    void aReply(String href, Long id) {
        Message post = post("<div class=\"reply_to details\">\nIn reply to <a href=\"" + href
                + "\" onclick=\"return GoToMessage(12)\">this message</a>\n</div>" + text("Ja"));
        assertThat(post.details().reply()).isEqualTo(new Reply(id, null, null, null, null, id == null));
    }

    @Test
    void aReplyToAnotherChatSaysNothingOfIt() {
        Message post =
                post("<div class=\"reply_to details\">\nIn reply to a message in another chat\n</div>" + text("Ja"));
        assertThat(post.details().reply()).isEqualTo(new Reply(null, null, null, null, null, true));
        assertThat(post(text("Ja")).details().reply()).isNull();
    }

    @Test
    void reactionsOfDivisionsAndOfSpansAreCountedAndNobodyIsNamed() {
        String old = """
                <div class="reactions">
                 <div class="reaction active">
                  <div class="emoji">
                👍
                  </div>
                  <div class="count">
                12
                  </div>
                 </div>
                 <div class="reaction">
                  <div class="emoji">
                🌱
                  </div>
                  <div class="userpics">
                   <div class="userpic userpic1" style="width: 20px"><div class="initials" title="Leila Made-Up">L</div></div>
                   <div class="userpic userpic2" style="width: 20px"><div class="initials" title="Иван">И</div></div>
                  </div>
                 </div>
                </div>
                """;
        String young = old.replace("<div", "<span").replace("</div", "</span");
        String special = """
                <span class="reactions">
                 <span class="reaction paid"><span class="emoji">⭐️</span><span class="count">1.2K</span></span>
                 <span class="reaction"><span class="emoji"> </span><span class="count">3</span></span>
                 <span class="reaction"><span class="emoji"></span><span class="count">4</span></span>
                 <span class="reaction"><span class="emoji"><a href="stickers/a.webp">👋</a></span><span class="count">2</span></span>
                 <span class="reaction"><span class="emoji">👋</span><span class="count">1</span></span>
                </span>
                """;
        List<Reaction> expected = List.of(new Reaction("👍", "12"), new Reaction("🌱", "2"));
        assertThat(post(text("A") + old).details().reactions()).isEqualTo(expected);
        Message post = post(text("A") + young);
        assertThat(post.details().reactions()).isEqualTo(expected);
        assertThat(post.toString()).doesNotContain("Leila").doesNotContain("Иван");
        assertThat(post(text("A") + special).details().reactions())
                .containsExactly(new Reaction("⭐", "1.2K"), new Reaction("custom", "9"), new Reaction("👋", "1"));
    }

    @Test
    void onlyButtonsThatLeadSomewhereSafeAreKept() {
        Message post = post(text("Wählt") + """
                <table class="bot_buttons_table">
                 <tr><td class="bot_button_row">
                  <div class="bot_button"><a href="https://example.com/a?b=1&amp;c=2"><div>باز کن</div></a></div>
                  <div class="bot_button_column_separator"></div>
                  <div class="bot_button"><a href="javascript:alert(1)"><div>Klick</div></a></div>
                  <div class="bot_button"><div>Callback</div></div>
                 </td></tr>
                </table>
                """);
        assertThat(post.details().buttons()).containsExactly(new Button("باز کن", "https://example.com/a?b=1&c=2"));
        assertThat(lines(post)).containsExactly("Wählt");
    }

    @Test
    void noticesAreToldOfInTheirOrderAndDaysAreNot() {
        RecordedPages recorded = RecordedPages.of(notice(-1, "16 March 2022")
                + notice(1, "Channel &laquo;باغ «من»&raquo; created")
                + notice(2, "Channel title changed to &laquo;Сад &amp; огород&raquo;")
                + numbered(3)
                + notice(4, "باغ pinned <a href=\"#go_to_message3\" onclick=\"return GoToMessage(3)\">this message</a>")
                + notice(5, "Channel photo removed")
                + notice(6, "Eve says <a href=\"#go_to_message3\">this message</a>")
                + notice(
                        7,
                        "This message is not supported by this version of Telegram Desktop. Please update the "
                                + "application.")
                + message(8, NOON, ""));
        assertThat(recorded.events.stream().map(event -> event.replaceFirst(" [0-9]+(?= |$)", " #")))
                .containsExactly(
                        "file export/messages.html",
                        "beginning",
                        "named باغ «من»",
                        "service #",
                        "named Сад & огород",
                        "service #",
                        "post #",
                        "pinned #",
                        "service #",
                        "pictured ",
                        "service #",
                        "service #",
                        "skipped # unsupported",
                        "skipped # empty",
                        "named باغ و باغچه");
        assertThat(recorded.events).contains("pinned 3", "post 3", "service " + (FIRST_LINE + 8));
    }

    @Test
    void noticesTellOfTheChannelsPicture() {
        String picture = "Channel photo changed\n</div><div class=\"userpic_wrap\">%s";
        RecordedPages recorded = RecordedPages.of(notice(
                        1,
                        picture.formatted("<a class=\"userpic_link\" href=\"photos/photo_1@2.jpg\"><img"
                                + " class=\"userpic\" src=\"photos/photo_1@2_thumb.jpg\"/></a>"))
                + notice(2, picture.formatted("<div class=\"userpic userpic2\"><div class=\"initials\">B</div></div>"))
                + notice(
                        3,
                        picture.formatted("<a class=\"userpic_link\""
                                + " href=\"../../chats/chat_07/photos/photo_2@3.jpg\"></a>"))
                + notice(4, picture.formatted("<a class=\"userpic_link\" href=\"../secret.jpg\"></a>"))
                + numbered(5));
        assertThat(recorded.events.stream().filter(event -> event.startsWith("pictured")))
                .containsExactly(
                        "pictured photos/photo_1@2.jpg",
                        "pictured null",
                        "pictured photos/photo_2@3.jpg",
                        "pictured null");
        assertThat(recorded.warnings).hasSize(1);
    }

    @Test
    void aMessageOfBeforeTheMoveFromAGroupHasNoId() {
        assertThat(RecordedPages.of(message(-999999988, NOON, text("A"))).posts)
                .singleElement()
                .extracting(Message::id)
                .isNull();
    }

    @Test
    void aPageMayBreakOff() {
        String html = page(numbered(1) + numbered(2));
        put("messages.html", html.substring(0, html.lastIndexOf("Post 2") + 6));
        assertThat(read(folder, "export", null).texts()).containsExactly("Post 1", "Post 2");
    }

    @Test
    void aPageThatBreaksOffIsToldOfForTheRestIsNotThere() {
        String html = page(numbered(1) + numbered(2));
        put("messages.html", html.substring(0, html.lastIndexOf("Post 2") + 6));
        RecordedPages recorded = read(folder, "export", null);
        int line = (int) html.substring(0, html.lastIndexOf("Post 2")).lines().count() + 1;
        assertThat(recorded.events).contains("cut off");
        assertThat(recorded.warnings)
                .singleElement()
                .asString()
                .startsWith("seeds/export/messages.html:" + line + ":7: the page is cut off here, ");
    }

    @Test
    void aPageThatIsMissingIsToldOfWhereItIsLinked() {
        put("messages.html", page(numbered(1) + link("Next messages", "messages2.html")));
        put("messages3.html", page(link("Previous messages", "messages2.html") + numbered(3)));
        RecordedPages recorded = read(folder, "export", null);
        assertThat(recorded.texts()).containsExactly("Post 1", "Post 3");
        assertThat(recorded.events).contains("cut off");
        int line = FIRST_LINE + (int) numbered(1).lines().count();
        assertThat(recorded.warnings)
                .singleElement()
                .asString()
                .startsWith("seeds/export/messages.html:" + line + ":1: the linked page «messages2.html» is missing; ");
    }

    @Test
    void aFirstPageThatIsMissingIsToldOf() {
        put("messages2.html", page(link("Previous messages", "messages.html") + numbered(2)));
        RecordedPages recorded = read(folder, "export", null);
        assertThat(recorded.events).contains("cut off");
        assertThat(recorded.warnings).singleElement().asString().contains("«messages.html»");
    }

    @Test
    void ofAnExportWithAllItsPagesNothingIsMissing() {
        put("messages.html", page(numbered(1) + link("Next messages", "messages2.html")));
        put("messages2.html", page(link("Previous messages", "messages.html") + numbered(2)));
        RecordedPages recorded = read(folder, "export", null);
        assertThat(recorded.events).doesNotContain("cut off");
        assertThat(recorded.warnings).isEmpty();
    }

    @Test
    void anotherPageIsRefusedWithItsPlace() {
        put("messages.html", page(numbered(1)));
        put("messages2.html", "<html><body><div class=\"message default clearfix\" id=\"message1\">Hi</div>");
        assertThatThrownBy(() -> read(folder, "export/", null))
                .isInstanceOf(InputException.class)
                .hasMessage("seeds/export/messages2.html:1:1: this is not a page of messages exported by "
                        + "Telegram Desktop; name the folder that contains messages.html");
    }

    @Test
    void anExportWithoutMessagesIsRefused() {
        assertThatThrownBy(() -> RecordedPages.of(notice(-1, "No exported messages")))
                .isInstanceOf(InputException.class)
                .hasMessage("seeds/export/messages.html:1:1: the export contains no messages; "
                        + "export the channel again");
    }

    @Test
    void aFolderWithoutPagesIsRefused() {
        assertThatThrownBy(() -> read(folder, "export", null))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("seeds/export/messages.html:1:1: ");
    }

    @Test
    void aSourceThatIsNotThereIsRefusedWhereItIsNamed() {
        assertThatThrownBy(() -> read(folder.resolve("none"), "none", null))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("seeds/site.yaml:5:12: the source «none» doesn't exist; ");
    }

    @Test
    void aByteThatIsNotUtf8IsRefusedWithItsPlace() throws IOException {
        Files.write(
                folder.resolve("messages.html"),
                page(numbered(1)).replace("Post 1", "Pößt").getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> read(folder, "export", null))
                .isInstanceOf(InputException.class)
                .hasMessageMatching(
                        "seeds/export/messages\\.html:[0-9]+:[0-9]+: the byte 0x[0-9A-F]{2} is not UTF-8; .*");
    }
}
