package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import ayneh.markdown.AllowedMarkup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Script injections run no script, in whatever field of an archive, of settings or of a source they are. */
@Tag("slow")
class InjectionTest {
    private static Set<String> allowed;

    @TempDir
    Path root;

    @BeforeAll
    static void whatSitesConsistOf(DemoSite harmless) {
        allowed = SafeSite.markup(harmless.published());
        allowed.addAll(AllowedMarkup.markup());
        allowed.addAll(List.of("article data-copy", "article data-done")); // where there is code
        allowed.addAll(List.of("h2 id", "h3 id", "h4 id", "h5 id", "h6 id", "div role")); // on the owner's pages
    }

    static Stream<String> kinds() {
        return Injections.kinds().keySet().stream().sorted();
    }

    @Test
    void thereAreEnough() {
        assertThat(Injections.all()).hasSizeGreaterThan(200).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void nothingRuns(String kind) throws Exception {
        Injections.kinds().get(kind).write(root, Injections.tried());
        Run.done(root, kind.equals("sources") ? "build" : "render", "--base-url", "https://example.org/s/");
        Map<String, String> files = Run.files(root.resolve("public"));
        assertThat(files).hasSizeGreaterThan(30);
        new SafeSite(allowed).require(root.resolve("public"));
        if (kind.equals("archive")) {
            String page = files.get("c0/0.html");
            assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        }
    }

    /** Files that a source names outside its folder aren't copied. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.png", "photos/../../secret.png", "/etc/passwd", "..\\secret.png",
                        "photos\\..\\..\\secret.png",
                "file:///etc/passwd", "photos/%2e%2e/%2e%2e/secret.png", "C:\\secret.png", "//host/share/x.png",
                        "photos/./../../secret.png"
            })
    void noFileOutsideItsFolderIsTaken(String path) {
        Run.write(root.resolve("seeds/secret.png"), "secret");
        Run.write(root.resolve("seeds/site.yaml"), """
                channels: {made: {name: Made up, handle: made_up_one, lang: en}}
                sources: [{file: json/result.json, channel: made, format: telegram-json, captured: 2024-06-01}]
                """);
        String quoted = path.replace("\\", "\\\\");
        Export.whole()
                .raw(2, "\"photo\": \"" + quoted + "\", \"text\": \"Words\"")
                .raw(3, "\"file\": \"" + quoted + "\", \"thumbnail\": \"" + quoted + "\", \"text\": \"Words\"")
                .write(root, "json/result.json");
        Run.done(root, "build");
        assertThat(root.resolve("content/media")).doesNotExist();
        assertThat(Run.files(root.resolve("public")).keySet()).noneMatch(name -> name.contains("secret"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>.md", "a b.md", "x\"onclick=alert(1).md", "con.md", "..md", "index.html.md", "a:b.md"})
    void aFileWhoseNameCanBeNoAddressIsRefused(String name) throws Exception {
        Files.createDirectories(root.resolve("content/ch"));
        Files.writeString(root.resolve("content/ch").resolve(name), "---\norder: 1\n---\n\nText\n");
        Files.writeString(root.resolve("content/ch/fine.md"), "---\norder: 2\n---\n\nText\n");
        Run run = Run.in(root, "render");
        boolean hidden = name.startsWith(".");
        boolean fine = name.equals("index.html.md");
        assertThat(run.code()).as(run.err()).isEqualTo(hidden || fine ? 0 : 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"media/../../secret.png", "/etc/passwd", "media/0a/../../x.png", "media/0a/0a.png\"onerror=x"})
    void aPathOutOfTheArchiveIsRefused(String path) {
        Run.write(
                root.resolve("content/ch/1.md"),
                "---\norder: 1\nmedia: [{kind: photo, file: '" + path + "'}]\n---\n\nText\n");
        assertThat(Run.in(root, "render").code()).isEqualTo(2);
    }
}
