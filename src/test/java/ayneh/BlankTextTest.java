package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is blank in a source is left out of the archive, because the next run must be able to read it. */
class BlankTextTest {
    @TempDir
    Path root;

    private Map<String, String> imported(String source, String format) {
        Run.write(root.resolve("seeds/site.yaml"), """
                channels: {made_up: {name: Made up, handle: made_up_one, lang: en}}
                sources: [{file: %s, channel: made_up, format: %s, captured: 2024-06-01}]
                """.formatted(source, format));
        Run.done(root, "build");
        Run.done(root, "build");
        return Run.files(root.resolve("content"));
    }

    @Test
    void ofAnExport() {
        Export.whole().raw(2, """
                        "text": "Words", "author": " ", "forwarded_from": "",
                        "poll": {"question": "", "total_voters": 0, "answers": [{"text": "", "voters": 0}, {"text": "A", "voters": 0}]},
                        "inline_bot_buttons": [[{"type": "url", "text": "", "data": "https://example.org/"}]]
                        """).write(root, "result.json");
        assertThat(imported("result.json", "telegram-json").get("made_up/2.md"))
                .contains("Words", "url: 'https://example.org/'")
                .doesNotContain("''");
    }

    /** Otherwise the archive would differ from the import record, and count as edited by hand. */
    @Test
    void orEndsWithAnotherLineBreak() {
        Export.whole().raw(2, "\"text\": \"One\\r\\ntwo\\rthree\"").write(root, "result.json");
        String first = imported("result.json", "telegram-json").get("made_up/2.md");
        assertThat(first).contains("One", "two", "three").doesNotContain("\r");
        Export.whole()
                .raw(2, "\"edited_unixtime\": \"1706000000\", \"text\": \"Four\\r\\nfive\"")
                .write(root, "result.json");
        assertThat(imported("result.json", "telegram-json").get("made_up/2.md")).contains("Four", "five");
    }

    @Test
    void ofAPage() {
        Run.write(root.resolve("seeds/x/messages.html"), """
                <html><body><div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">
                Made up</div></div></div><div class="page_body chat_page"><div class="history">
                <div class="message default clearfix" id="message2"><div class="body">
                <div class="pull_right date details" title="04.01.2024 10:00:00 UTC+00:00">10:00</div>
                <div class="from_name">Made up </div><div class="text">Words <a href="" onclick="return ShowHashtag(&quot;&quot;)">#</a>
                <a href="" onclick="return ShowHashtag(&quot;tag&quot;)">#tag</a></div>
                </div></div></div></div></div></body></html>
                """);
        assertThat(imported("x", "telegram-html").get("made_up/2.md")).contains("tags: [tag]");
    }
}
