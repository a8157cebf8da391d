package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Posts that a later save of a channel's preview lacks are marked as gone, and kept. */
class VanishedPostsTest {
    @TempDir
    private Path root;

    @BeforeEach
    void onePageOfMarch() {
        sources("");
        page("a", "2026-03-01", 1, 2, 3);
    }

    private void sources(String more) {
        Run.write(root.resolve("seeds/site.yaml"), """
                channels: {made: {name: Made up, handle: made_up_one, lang: en}}
                sources:
                  - {file: made, channel: made, format: telegram-preview}
                """ + more);
    }

    private void page(String name, String day, long... ids) {
        long savedAt = Instant.parse(day + "T12:00:00Z").getEpochSecond();
        Run.write(root.resolve("seeds/made/" + name + ".html"), """
                <html><body><main class="tgme_main" data-url="/s/made_up_one"><section class="tgme_channel_history">
                %s</section></main></body></html>
                """.formatted(
                        LongStream.of(ids).mapToObj(id -> post(id, savedAt)).collect(Collectors.joining())));
    }

    private static String post(long id, long savedAt) {
        String view = "{\"c\":-1001,\"p\":" + id + ",\"t\":" + savedAt + ",\"h\":\"0f\"}";
        return """
                <div class="tgme_widget_message_wrap"><div class="tgme_widget_message" data-post="made_up_one/%1$d"
                 data-view="%2$s"><div class="tgme_widget_message_text js-message_text">Text number %1$d</div>
                <a class="tgme_widget_message_date" href="https://t.me/made_up_one/%1$d"><time
                 datetime="2026-02-0%1$dT10:00:00+00:00"></time></a></div></div>
                """.formatted(id, Base64.getUrlEncoder().encodeToString(view.getBytes(StandardCharsets.UTF_8)));
    }

    private String imported(int id) {
        return Run.read(root.resolve("content/made/" + id + ".md"));
    }

    @Test
    void aPostThatALaterSaveLacks() {
        Run.done(root, "import");
        assertThat(imported(2)).doesNotContain("gone:");
        page("b", "2026-03-08", 1, 3);
        assertThat(Run.done(root, "import").out()).contains("1 marked as gone");
        assertThat(imported(2)).contains("\ngone: 2026-03-08\n", "Text number 2");
        assertThat(imported(1) + imported(3)).doesNotContain("gone:");
    }

    @Test
    void theDayStays() {
        page("b", "2026-03-08", 1, 3);
        Run.done(root, "import");
        page("b", "2026-03-15", 1, 3);
        Run.done(root, "import");
        assertThat(imported(2)).contains("\ngone: 2026-03-08\n");
    }

    @Test
    void aPostThatComesBackIsNotGone() {
        page("b", "2026-03-08", 1, 3);
        Run.done(root, "import");
        page("c", "2026-03-15", 2, 3);
        Run.done(root, "import");
        assertThat(imported(2)).doesNotContain("gone:");
    }

    private void export(String captured, int... ids) {
        Export export = Export.whole();
        for (int id : ids) {
            export.text(id, "Text number " + id);
        }
        export.write(root, "json/result.json");
        sources("  - {file: json/result.json, channel: made, format: telegram-json, captured: " + captured + "}\n");
    }

    @Test
    void anExportOfALaterDayKnowsBetter() {
        page("b", "2026-03-08", 1, 3);
        export("2026-03-10", 1, 2);
        Run.done(root, "import");
        assertThat(imported(2)).doesNotContain("gone:");
    }

    @Test
    void anExportOfAnEarlierDayDoesNot() {
        page("b", "2026-03-08", 1, 3);
        export("2026-03-05", 1, 2);
        Run.done(root, "import");
        assertThat(imported(2)).contains("\ngone: 2026-03-08\n");
    }

    /** Each page of the folder says when it was saved: a newer page doesn't show that a post on an older one existed. */
    @Test
    void aCompleteExportMarksPostsOfOlderPages() {
        page("b", "2026-03-20", 3);
        export("2026-03-10", 1, 3);
        Run.done(root, "import");
        assertThat(imported(2)).contains("\ngone: 2026-03-10\n");
        assertThat(imported(1) + imported(3)).doesNotContain("gone:");
    }
}
