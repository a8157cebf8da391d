package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit tells the ledger of the last import only as long as that holds. */
class AuditTest {
    private static final String SETTINGS = """
            channels: {made: {name: Made up, handle: made_up_one, lang: en}}
            sources:
              - {file: result.json, channel: made, format: telegram-json}
              - {file: pages, channel: made, format: telegram-preview}
            """;

    @TempDir
    Path root;

    @BeforeEach
    void twoSources() {
        Run.write(root.resolve("seeds/site.yaml"), SETTINGS);
        export("First text.");
        page("a", 2);
        Run.done(root, "import");
    }

    private void export(String text) {
        Run.write(
                root.resolve("seeds/result.json"), Export.whole().text(1, text).json());
    }

    private void page(String name, long id) {
        Run.write(root.resolve("seeds/pages/" + name + ".html"), """
                <html><body><main class="tgme_main" data-url="/s/made_up_one"><section class="tgme_channel_history">
                <div class="tgme_widget_message_wrap"><div class="tgme_widget_message" data-post="made_up_one/%1$d">
                <div class="tgme_widget_message_text js-message_text">Text number %1$d</div>
                <a class="tgme_widget_message_date" href="https://t.me/made_up_one/%1$d"><time
                 datetime="2026-02-01T10:00:00+00:00"></time></a></div></div></section></main></body></html>
                """.formatted(id));
    }

    private String audit() {
        return Run.done(root, "audit").out();
    }

    @Test
    void theLedgerOfTheLastImportIsThatOfAFreshLook() throws IOException {
        String told = audit();
        assertThat(told).contains("\tmade/1\n", "\tmade/2\n").isEqualTo(Run.read(root.resolve("content/ledger.tsv")));
        Files.delete(root.resolve("content/.ayneh-sources"));
        assertThat(audit()).isEqualTo(told);
    }

    @Test
    void aSourceThatHasChangedSinceIsReadAgain() throws IOException {
        Path source = root.resolve("seeds/result.json");
        FileTime then = Files.getLastModifiedTime(source);
        Run.write(source, Run.read(source).replace("\"id\": 1,", "\"id\": 7,"));
        Files.setLastModifiedTime(source, then); // neither its size nor its time tells
        assertThat(audit()).contains("\tmade/7\n").doesNotContain("\tmade/1\n");
    }

    @Test
    void aPageThatIsAddedIsRead() {
        page("b", 3);
        assertThat(audit()).contains("\tmade/3\n");
    }

    @Test
    void whatTheSettingsExcludeSinceHasNoPost() {
        Run.write(root.resolve("seeds/site.yaml"), SETTINGS + "exclude: [made/1]\n");
        assertThat(audit()).contains("\tmade/2\n").doesNotContain("\tmade/1\n");
    }

    @Test
    void aLedgerThatSomebodyChangedIsNotTold() {
        String told = audit();
        Run.write(root.resolve("content/ledger.tsv"), told.replace("made/1", "made/9"));
        assertThat(audit()).isEqualTo(told);
    }
}
