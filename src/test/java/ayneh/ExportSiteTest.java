package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A path instead of a command makes a site of the export there, and nothing else. */
@Tag("slow")
class ExportSiteTest {
    @TempDir
    Path there;

    @TempDir
    Path root;

    private Path export;

    @BeforeEach
    void write() {
        export = there.resolve("ChatExport_2024-06-01");
        String json = Export.whole()
                .text(2, "Первый пост о яблоках")
                .text(3, "Второй пост о грушах")
                .raw(4, "\"photo\": \"photos/a.jpg\", \"text\": \"Сад\"")
                .json();
        Run.write(export.resolve("result.json"), json.replace("\"name\": \"Made up\"", "\"name\": \"Сад\""));
        Run.write(export.resolve("photos/a.jpg"), "picture");
    }

    @Test
    void theSiteIsMadeAtOnce() {
        Map<String, String> before = Run.files(there);
        Run run = Run.done(root, export.toString());
        assertThat(run.out())
                .startsWith(
                        "sad «Сад»: telegram-json, 3 posts, perhaps Russian, from the channel's beginning\nRendered")
                .endsWith("\nTo keep it, and to change it: ayneh init " + export + "\n");
        assertThat(root.toFile().list()).containsExactly("public");
        Map<String, String> site = Run.files(root.resolve("public"));
        assertThat(site.get("index.html"))
                .contains("<html lang=\"ru\" dir=\"ltr\"")
                .contains("Сад");
        assertThat(site).containsKeys("sad/2.html", "sad/3.html", "sad/4.html");
        assertThat(site.values()).contains("picture");
        assertThat(site.get("sad/2.md")).contains("\nsource: result.json:");
        assertThat(Run.files(there)).isEqualTo(before);
    }

    @Test
    void theSameExportGivesTheSameSite() {
        Run.done(root, export.resolve("result.json").toString());
        Map<String, String> first = Run.files(root.resolve("public"));
        Run again = Run.done(root, export.resolve("result.json").toString());
        assertThat(again.out()).contains(": 0 files written, ");
        assertThat(Run.files(root.resolve("public"))).isEqualTo(first);
    }

    /** As when a shell stands in the folder of the export. */
    @Test
    void theSiteMayBeInTheFolderOfTheExport() {
        Run.done(export, export.resolve("result.json").toString());
        assertThat(Run.files(export.resolve("public"))).containsKeys("index.html", "sad/2.html");
        Map<String, String> first = Run.files(export);
        Run again = Run.done(export, export.toString());
        assertThat(again.out()).contains(" 3 posts,").contains(": 0 files written, ");
        assertThat(Run.files(export)).isEqualTo(first);
    }

    @Test
    void optionsOfABuildWork() {
        Path output = root.resolve("other");
        Run.done(
                root,
                export.toString(),
                "--output",
                output.toString(),
                "--base-url",
                "https://example.org/x/",
                "--media",
                "none",
                "--jobs",
                "1",
                "--zip");
        assertThat(Run.read(output.resolve("sitemap.xml"))).contains("https://example.org/x/sad/2.html");
        assertThat(Run.files(output).values()).doesNotContain("picture");
        assertThat(root.resolve("other.zip")).exists();
    }

    @Test
    void aWorkspaceIsLeftAlone() {
        Run.write(root.resolve("seeds/site.yaml"), "version: 1\n");
        Run run = Run.in(root, export.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .endsWith("/seeds/site.yaml:1:1: this folder has a workspace; add the export to it with: ayneh init "
                        + export + ", or make the site in another folder\n");
        assertThat(root.resolve("public")).doesNotExist();
    }

    @Test
    void pagesOfAnotherProgramAreLeftAlone() {
        Run.write(root.resolve("public/index.html"), "mine");
        Run run = Run.in(root, export.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .endsWith(
                        "/public:1:1: this folder has files of something else; name another one with" + " --output\n");
        assertThat(root.resolve("public/index.html")).hasContent("mine");
    }

    @Test
    void whatIsNoExportIsAnError() throws IOException {
        Path other = Files.createDirectory(there.resolve("other"));
        Run run = Run.in(root, other.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith(other + ":1:1: no saved channel was recognised; name result.json or ");
        assertThat(root.toFile().list()).isEmpty();
        assertThat(Run.in(root, "missing/result.json").err())
                .isEqualTo(
                        "«missing/result.json» is no command, and there is no such file or folder: check its name\n");
        assertThat(Run.in(root, "buidl").err()).contains("Did you mean").contains("build");
        assertThat(Run.in(root, "render", export.toString()).err())
                .isEqualTo("«render» takes no path: «ayneh " + export + "» makes a site of an export, «ayneh init "
                        + export + "» begins a workspace with it\n");
    }

    @Test
    void severalExportsAreOneSite() {
        Run.write(
                there.resolve("more/messages.html"),
                RedactedExports.page(RedactedExports.post(2, "<div class=\"text\">Слова другого канала</div>")));
        Run run = Run.done(root, there.toString());
        assertThat(run.out()).contains("sad «Сад»: telegram-json").contains("taynyy-sad «Тайный сад»: telegram-html");
        assertThat(Run.files(root.resolve("public"))).containsKeys("sad/2.html", "taynyy-sad/2.html");
    }
}
