package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Telegram Desktop's HTML export becomes posts. */
@Tag("slow")
class HtmlExportTest {
    @TempDir
    Path root;

    private static String page(String... messages) {
        return """
                <!DOCTYPE html>
                <html><head><meta charset="utf-8"/><title>Exported Data</title><script src="js/script.js"></script></head>
                <body onload="CheckLocation();"><div class="page_wrap">
                <div class="page_header"><div class="content"><div class="text bold">
                Сад и огород
                </div></div></div>
                <div class="page_body chat_page"><div class="history">
                <div class="message service" id="message-1"><div class="body details">
                2 January 2024
                </div></div>
                """ + String.join("\n", messages) + "\n</div></div></div></body></html>\n";
    }

    /** Returns a message as exported: its date, and the content of its body. */
    private static String message(int id, String body) {
        return "<div class=\"message default clearfix\" id=\"message" + id
                + "\"><div class=\"pull_left userpic_wrap\"><div class=\"userpic userpic1\"><div class=\"initials\">С</div>"
                + "</div></div><div class=\"body\"><div class=\"pull_right date details\" title=\"0" + (id % 9 + 1)
                + ".02.2024 13:30:00 UTC+03:00\">13:30</div><div class=\"from_name\">Сад и огород </div>" + body
                + "</div></div>";
    }

    private static String text(int id, String html) {
        return message(id, "<div class=\"text\">\n" + html + "\n       </div>");
    }

    private static String service(int id, String text) {
        return "<div class=\"message service\" id=\"message" + id + "\"><div class=\"body details\">" + text
                + "</div></div>";
    }

    private Run run(String settings, String... pages) {
        Run.write(
                root.resolve("seeds/site.yaml"),
                "channels: {sad: {name: Сад, handle: sad_i, lang: ru}}\nsources: [{file: x, channel: sad,"
                        + " format: telegram-html, captured: 2024-06-01" + settings + "}]\n");
        for (int i = 0; i < pages.length; i++) {
            Run.write(root.resolve("seeds/x/messages" + (i == 0 ? "" : i + 1) + ".html"), pages[i]);
        }
        return Run.in(root, "build");
    }

    private Map<String, String> read(String... messages) {
        Run run = run("", page(messages));
        assertThat(run.code()).as(run.err()).isZero();
        return content();
    }

    private Map<String, String> content() {
        return Run.files(root.resolve("content"));
    }

    private String body(String... messages) {
        String text = read(messages).get("sad/2.md");
        return text.substring(text.indexOf("\n---\n") + 5).strip();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '\'',
            value = {
                "<strong>Жирный</strong> и <em>курсив</em> § **Жирный** и *курсив*",
                "<u>черта</u> <s>нет</s> <code>x = 1</code> § ++черта++ ~~нет~~ `x = 1`",
                "<span class=\"spoiler hidden\" onclick=\"ShowSpoiler(this)\"><span aria-hidden=\"true\">тайна</span></span> § ||тайна||",
                "<a href=\"https://example.org/a\">слово</a> § [слово](https://example.org/a)",
                "<a href=\"example.org/a\">example.org/a</a> § [example.org/a](https://example.org/a)",
                "<a href=\"https://t.me/sadovod\">@sadovod</a> § [@sadovod](https://t.me/sadovod)",
                "<a href=\"mailto:a@example.org\">a@example.org</a> § <a@example.org>",
                "слово <a href=\"\" onclick=\"return ShowHashtag(&quot;лето&quot;)\">#лето</a> § слово #лето",
                "<a href=\"\" onclick=\"return ShowMentionName()\">Имя</a> § Имя",
                "<a href=\"javascript:alert(1)\">нет</a> § нет",
                "a<script>alert(1)</script>b § ab",
                "Первая<br>вторая § Первая\\¶вторая",
                "Первая<br><br>вторая § Первая¶¶вторая",
                "Скажу:<blockquote>Цитата<br>дальше</blockquote>И всё § > Цитата\\¶> дальше¶¶И всё",
                "Код:<pre>a  = 1¶b</pre> § ```¶a  = 1¶b¶```",
                "&lt;b&gt; &amp;amp; 1 &lt; 2 § \\<b> \\&amp; 1 \\< 2",
            })
    void textKeepsItsMarks(String html, String markdown) {
        assertThat(body(text(2, html.replace('¶', '\n')))).isEqualTo(markdown.replace('¶', '\n'));
    }

    @Test
    void aPostHasItsIdItsInstantAndItsPlace() {
        assertThat(read(text(2, "Слова поста.")).get("sad/2.md")).isEqualTo("""
                ---
                channel: sad
                order: 1
                source_url: https://t.me/sad_i/2
                id: 2
                date: 2024-02-03T10:30:00Z
                lang: ru
                source: x/messages.html:11-13
                ---

                Слова поста.
                """);
    }

    @Test
    void theZoneDecidesWhereItIsGivenAndSummerTimeCounts() {
        String summer = text(2, "Лето.").replace("03.02.2024 13:30:00 UTC+03:00", "01.07.2024 13:30:00 UTC+01:00");
        run(", zone: Europe/Berlin", page(summer));
        assertThat(content().get("sad/2.md")).contains("\ndate: 2024-07-01T11:30:00Z\n");
        String old = text(3, "Старый.").replace(" UTC+03:00", "");
        run(", zone: Europe/Berlin", page(old));
        assertThat(content().get("sad/3.md")).contains("\ndate: 2024-02-04T12:30:00Z\n");
        Run run = run("", page(old));
        assertThat(run.err()).contains("zone");
    }

    @Test
    void pagesAreReadByTheirNumberAndNotByTheirName() {
        String[] pages = new String[11];
        for (int i = 0; i < pages.length; i++) {
            pages[i] = page(text(i + 2, "Пост номер " + i));
        }
        run("", pages);
        assertThat(Run.done(root, "posts").rows().stream().map(row -> row.get(2)))
                .containsExactly("2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12");
        assertThat(content().get("sad/12.md")).contains("source: x/messages11.html:");
    }

    @Test
    void forwardsRepliesSignaturesButtonsAndReactions() {
        Map<String, String> read = read(
                text(2, "Первый пост."),
                message(
                        3,
                        "<div class=\"reply_to details\">In reply to <a href=\"#go_to_message2\">this message</a></div>"
                                + "<div class=\"forwarded body\"><div class=\"from_name\">Чужой канал<span class=\"date"
                                + " details\" title=\"01.01.2024 03:00:00 UTC+03:00\"> 01.01.2024</span></div>"
                                + "<div class=\"text\">Чужие слова</div><div class=\"signature details\">Анна</div></div>"
                                + "<table class=\"bot_buttons_table\"><tr><td class=\"bot_button_row\"><div class=\"bot_button\">"
                                + "<a href=\"https://example.org/x\"><div>Открыть</div></a></div><div class=\"bot_button\">"
                                + "<a href=\"javascript:x\"><div>Нет</div></a></div></td></tr></table>"
                                + "<span class=\"reactions\"><span class=\"reaction active\"><span class=\"emoji\">👍</span>"
                                + "<span class=\"count\">7</span></span><span class=\"reaction\"><span class=\"emoji\">🔥</span>"
                                + "<span class=\"userpics\"><div class=\"userpic\"><div class=\"initials\" title=\"Иван\">И"
                                + "</div></div></span></span><span class=\"reaction paid\"><span class=\"count\">3</span>"
                                + "</span></span>"),
                message(
                        4,
                        "<div class=\"reply_to details\">In reply to a message in another chat</div><div"
                                + " class=\"forwarded body\"><div class=\"text\">Ещё слова</div></div>"));
        assertThat(read.get("sad/3.md"))
                .contains("reply_to: {id: 2, url: 'https://t.me/sad_i/2', post: '2'}")
                .contains("forwarded_from: {name: Чужой канал, date: '2024-01-01T00:00:00Z'}")
                .contains("author: Анна")
                .contains("buttons: [{text: Открыть, url: 'https://example.org/x'}]")
                .contains("reactions: {👍: 7, 🔥: 1, ⭐: 3}")
                .doesNotContain("Иван")
                .doesNotContain("javascript");
        assertThat(read.get("sad/4.md"))
                .contains("forwarded_from: {name: Чужой канал}")
                .doesNotContain("reply_to: {id");
    }

    @Test
    void mediaOfEveryKind() {
        String missing = "<div class=\"media clearfix pull_left media_%s\"><div class=\"fill pull_left\"></div>"
                + "<div class=\"body\"><div class=\"title bold\">%s</div><div class=\"description\">Not included, change data"
                + " exporting settings to download.</div><div class=\"status details\">%s</div></div></div>";
        Run.write(root.resolve("seeds/x/photos/a.jpg"), "picture");
        Map<String, String> read = read(
                media(
                        2,
                        "<a class=\"photo_wrap clearfix pull_left\" href=\"photos/a.jpg\"><img class=\"photo\""
                                + " src=\"photos/a_thumb.jpg\" style=\"width: 260px; height: 195px\"/></a>"),
                media(3, String.format(missing, "video", "Video file", "00:54, 7.2 MB")),
                media(4, String.format(missing, "voice_message", "Voice message", "01:02:03")),
                media(5, String.format(missing, "photo", "Photo", "1256x942, 190.6 KB")),
                media(
                        6,
                        "<a class=\"media clearfix pull_left block_link media_location\" href=\"https://maps.google.com/"
                                + "maps?q=55.75,37.61&amp;ll=55.75,37.61&amp;z=16\"><div class=\"body\"><div class=\"title bold\">"
                                + "Location</div><div class=\"status details\">55.75, 37.61</div></div></a>"),
                media(
                        7,
                        "<div class=\"media clearfix pull_left media_contact\"><div class=\"body\"><div class=\"title bold\">"
                                + "Пётр Петров</div><div class=\"status details\">+7 900 000 00 00</div></div></div>"),
                media(
                        8,
                        "<a class=\"media clearfix pull_left block_link media_file\" href=\"../secret.txt\"><div"
                                + " class=\"body\"><div class=\"title bold\">план.pdf</div><div class=\"status details\">1.1 MB</div>"
                                + "</div></a>"),
                media(9, String.format(missing, "audio_file", "Группа &ndash; Песня", "03:20, 5.0 MB")));
        assertThat(read.get("sad/2.md")).containsPattern("media: \\[\\{kind: photo, file: media/../[0-9a-f]{32}.jpg}]");
        assertThat(read.get("sad/3.md")).contains("media: [{kind: video, seconds: 54}]");
        assertThat(read.get("sad/4.md")).contains("media: [{kind: voice, seconds: 3723}]");
        assertThat(read.get("sad/5.md")).contains("media: [{kind: photo, width: 1256, height: 942}]");
        assertThat(read.get("sad/6.md")).contains("kind: location").contains("55.75,37.61");
        assertThat(read.get("sad/7.md"))
                .contains("media: [{kind: contact}]")
                .doesNotContain("Петров")
                .doesNotContain("900");
        assertThat(read.get("sad/8.md")).contains("media: [{kind: file, name: план.pdf}]");
        assertThat(read.get("sad/9.md"))
                .contains("kind: audio")
                .contains("Группа – Песня")
                .contains("seconds: 200");
    }

    private static String media(int id, String inside) {
        return message(id, "<div class=\"media_wrap clearfix\">" + inside + "</div>")
                .replace("13:30:00", "13:3" + id % 10 + ":00");
    }

    @Test
    void pollsAndTaskLists() {
        String poll =
                "<div class=\"media_poll\"><div class=\"question bold\">Что сажать?</div><div class=\"details\">%s</div>"
                        + "<div class=\"answer\">- Лук<span class=\"details\"> 40 votes, chosen vote</span></div><div"
                        + " class=\"answer\">- Чеснок</div><div class=\"total details\t\">109 votes</div></div>";
        Map<String, String> read =
                read(media(2, String.format(poll, "Final results")), media(3, String.format(poll, "To-do List")));
        assertThat(read.get("sad/2.md"))
                .contains("poll: {question: 'Что сажать?', closed: true, voters: 109, answers: [{text: Лук, votes: 40},"
                        + " {text: Чеснок, votes: 0}]}")
                .doesNotContain("chosen");
        assertThat(read.get("sad/3.md"))
                .contains("kind: todo")
                .contains("Что сажать?")
                .doesNotContain("poll:");
    }

    @Test
    void albumsAreOnePostAndTheAuditTellsOfEachMessage() {
        String picture = "<div class=\"media_wrap clearfix\"><a class=\"photo_wrap\" href=\"photos/%s.jpg\"></a></div>";
        String time = "02.02.2024 10:00:00 UTC+03:00";
        String[] messages = {
            service(1, "Channel &laquo;Огород&raquo; created"),
            message(2, String.format(picture, "a")).replaceFirst("title=\"[^\"]*\"", "title=\"" + time + "\""),
            message(3, String.format(picture, "b") + "<div class=\"text\">Подпись</div>")
                    .replaceFirst("title=\"[^\"]*\"", "title=\"" + time + "\""),
            service(4, "Channel title changed to &laquo;Сад и огород&raquo;"),
            service(5, "Сад и огород pinned <a href=\"#go_to_message3\">this message</a>"),
            text(6, "This message is not supported by this version of Telegram Desktop."),
            message(7, ""),
        };
        Map<String, String> read = read(messages);
        assertThat(read.get("sad/2.md")).contains("album: [2, 3]", "Подпись", "pinned: true");
        assertThat(read.get("sad/index.md")).contains("\nformer_names: [Огород]\n");
        List<String> roles = Run.done(root, "audit", "--quiet").rows().stream()
                .map(row -> row.get(2) + " " + row.get(3))
                .toList();
        assertThat(roles)
                .containsExactly(
                        "service ",
                        "post sad/2",
                        "merged sad/2",
                        "service ",
                        "service ",
                        "post sad/6",
                        "skipped:empty ");
    }

    @Test
    void whatIsNoExportIsRefused() {
        Run run = run("", "<html><body>Hello</body></html>");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("seeds/x/messages.html:1:1: this is not a page of messages exported by Telegram Desktop");
        assertThat(content()).isEmpty();
        assertThat(Arrays.asList(root.toFile().list())).containsExactly("seeds");
        assertThat(Arrays.stream(root.resolve("seeds").toFile().list()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("site.yaml", "x");
    }
}
