package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One channel, saved in several ways: each post is there once, with the best data of each source. */
class SeveralSourcesTest {
    private static final List<String> SOURCES = List.of(
            "{file: json/result.json, channel: made, format: telegram-json, captured: 2024-06-01}",
            "{file: html, channel: made, format: telegram-html, captured: 2024-06-01}",
            "{file: saved.html, channel: made, format: telegram-preview, captured: 2024-06-01}",
            "{file: mirror.txt, channel: made, format: mirror-columns, captured: 2024-06-01}");

    @TempDir
    Path root;

    @BeforeEach
    void fourSaves() {
        Export.whole()
                .raw(
                        2,
                        "\"text_entities\": [{\"type\": \"bold\", \"text\": \"Bold and \"}, {\"type\": \"link\","
                                + " \"text\": \"https://example.org/a\"}, {\"type\": \"plain\", \"text\": \" plain words\"}]")
                .raw(3, "\"forwarded_from\": \"Other\", \"text\": \"A forwarded text of some words\"")
                .text(4, "A text that nobody else has saved")
                .write(root, "json/result.json");
        Run.write(root.resolve("seeds/html/messages.html"), """
                <html><body><div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">
                Made up</div></div></div><div class="page_body chat_page"><div class="history">
                <div class="message default clearfix" id="message3"><div class="body">
                <div class="pull_right date details" title="04.01.2024 10:00:00 UTC+00:00">10:00</div>
                <div class="from_name">Made up </div><div class="forwarded body"><div class="from_name">Other
                <span class="date details" title="01.12.2023 08:00:00 UTC+00:00"> 01.12.2023 08:00:00</span></div>
                <div class="text">A forwarded text of some words</div></div></div></div>
                </div></div></div></body></html>
                """);
        Run.write(root.resolve("seeds/saved.html"), """
                <html><body><main class="tgme_main" data-url="/s/made_up_one">
                <section class="tgme_channel_history js-message_history">
                <div class="tgme_widget_message_wrap js-widget_message_wrap"><div class="tgme_widget_message
                 js-widget_message" data-post="made_up_one/2"><div class="tgme_widget_message_bubble">
                <div class="tgme_widget_message_text js-message_text" dir="auto"><b>Bold and <a
                 href="https://example.org/a">https://example.org/a</a></b> plain words</div>
                <a class="tgme_widget_message_link_preview" href="https://example.org/a"><div
                 class="link_preview_site_name">Example</div><div class="link_preview_title">A page</div></a>
                <div class="tgme_widget_message_footer"><div class="tgme_widget_message_info"><span
                 class="tgme_widget_message_views">10.7K</span><span class="tgme_widget_message_meta"><a
                 class="tgme_widget_message_date" href="https://t.me/made_up_one/2"><time
                 datetime="2024-01-03T10:00:00+00:00" class="time">10:00</time></a></span></div></div>
                </div></div></div></section></main></body></html>
                """);
        Run.write(root.resolve("seeds/mirror.txt"), """
                A text of a mirror alone
                @made_up_one
                A forwarded text of some words
                @made_up_one
                """);
    }

    private Map<String, String> imported(List<String> sources) {
        Run.write(
                root.resolve("seeds/site.yaml"),
                "channels: {made: {name: Made up, handle: made_up_one, lang: en}}\nsources:\n  - "
                        + String.join("\n  - ", sources) + "\n");
        Run.done(root, "import");
        return Run.files(root.resolve("content"));
    }

    @Test
    void eachPostIsThereOnceWithWhatEachSourceKnowsBest() {
        Map<String, String> content = imported(SOURCES);
        assertThat(content.keySet().stream().filter(name -> name.endsWith(".md")))
                .containsExactly(
                        "made/2.md", "made/3.md", "made/4.md", "made/a-text-of-a-mirror-alone.md", "made/index.md");
        assertThat(content.get("made/2.md"))
                .contains("\ndate: 2024-01-03T10:00:00Z\n")
                .contains("\nviews: 10.7K\n")
                .contains("preview: {url: 'https://example.org/a', site: Example, title: A page}")
                .contains("sources: ['json/result.json:7-7', 'saved.html:3-13']")
                .contains("**Bold and <https://example.org/a>** plain words");
        assertThat(content.get("made/3.md"))
                .contains("forwarded_from: {name: Other, date: '2023-12-01T08:00:00Z'}")
                .contains("\ndate: 2024-01-04T10:00:00Z\n");
        List<String> audit = Run.done(root, "audit", "--quiet").rows().stream()
                .filter(row -> row.get(3).equals("made/3"))
                .map(row -> row.get(0) + " " + row.get(2))
                .toList();
        assertThat(audit)
                .containsExactly(
                        "json/result.json post",
                        "html/messages.html merged",
                        "mirror.txt duplicate",
                        "mirror.txt duplicate");
    }

    @Test
    void theOrderOfTheSourcesChangesNothingButTheirOrder() {
        Map<String, String> usual = imported(SOURCES);
        Random random = new Random(3);
        for (int i = 0; i < 5; i++) {
            List<String> shuffled = new ArrayList<>(SOURCES);
            Collections.shuffle(shuffled, random);
            Map<String, String> again = imported(shuffled);
            for (String post : List.of("made/2.md", "made/3.md", "made/4.md", "made/a-text-of-a-mirror-alone.md")) {
                assertThat(again.get(post)).as(shuffled.toString()).isEqualTo(usual.get(post));
            }
        }
    }
}
