package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input gets one message with its location and what to do, and leaves everything unchanged. */
class ErrorsTest {
    private static final String GOOD = """
            version: 1
            channels:
              made_up: {name: Made up, handle: made_up_one, lang: en}
            sources:
              - {file: made.txt, channel: made_up, format: mirror-columns}
            """;

    @TempDir
    static Path built;

    @TempDir
    Path root;

    @BeforeAll
    static void build() {
        Run.write(built.resolve("seeds/made.txt"), "A first post\n@made_up_one\nA second post\n@made_up_one\n");
        Run.write(built.resolve("seeds/site.yaml"), GOOD);
        Run.done(built, "build");
    }

    @BeforeEach
    void aSiteThatStandsAlready() {
        Run.copy(built, root);
    }

    private void settings(String text) {
        Run.write(root.resolve("seeds/site.yaml"), text);
    }

    private void assertError(String message) {
        Map<String, String> content = Run.files(root.resolve("content"));
        Map<String, String> site = Run.files(root.resolve("public"));
        Run run = Run.in(root, "build");
        assertThat(run.err().replace(root + "/", "")).isEqualTo(message + "\n");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(Run.files(root.resolve("content"))).isEqualTo(content);
        assertThat(Run.files(root.resolve("public"))).isEqualTo(site);
    }

    @Test
    void aMissingSource() {
        settings(GOOD.replace("made.txt", "other.txt"));
        assertError("seeds/site.yaml:5:12: the source «other.txt» doesn't exist; "
                + "put it into seeds/, or remove it from the settings");
    }

    @Test
    void aSourceOutsideTheFolder() {
        settings(GOOD.replace("made.txt", "../secret.txt"));
        assertError("seeds/site.yaml:5:12: «../secret.txt» is outside the folder seeds/; put the source into seeds/");
    }

    @Test
    void anUnknownFormat() {
        settings(GOOD.replace("mirror-columns", "mirror-rows"));
        assertError(
                "seeds/site.yaml:5:48: the format «mirror-rows» is unknown; "
                        + "use one of: mirror-columns, mirror-twice, mirror-single, telegram-json, telegram-html, telegram-preview");
    }

    @Test
    void badUtf8() throws IOException {
        byte[] bytes = "A post\nwith é in it\n@made_up_one\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(root.resolve("seeds/made.txt"), bytes);
        assertError("seeds/made.txt:2:6: the byte 0xE9 is not UTF-8; save the file as UTF-8");
    }

    @Test
    void brokenYaml() {
        settings("version: 1\nchannels: {made_up: [\n");
        Run run = Run.in(root, "build");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith(root + "/seeds/site.yaml:3:1: this isn't valid YAML (")
                .endsWith("; correct it; put text that contains «: », «#» or brackets in quotation marks\n");
    }

    @Test
    void anUnknownKey() {
        settings(GOOD.replace("lang:", "language:"));
        assertError("seeds/site.yaml:3:49: the key «language» is unknown here; "
                + "remove it or use one of: name, handle, lang, color, avatar");
    }

    @Test
    void aKeyOfAnotherFormat() {
        settings(GOOD.replace("mirror-columns", "mirror-single, columns: 2"));
        assertError("seeds/site.yaml:5:63: the key «columns» is unknown here; "
                + "remove it or use one of: file, channel, format, captured, half_spaces");
    }

    @Test
    void aReservedChannel() {
        settings(GOOD.replace("made_up:", "Assets:"));
        assertError("seeds/site.yaml:3:3: the channel key «Assets» is reserved; choose another key");
    }

    @Test
    void aDoubledChannel() {
        settings(GOOD.replace("sources:", "  made_up: {lang: ru}\nsources:"));
        assertError("seeds/site.yaml:4:3: the key «made_up» is already on line 3; keep one of them");
    }

    @Test
    void aChannelDoubledButForCase() {
        settings(GOOD.replace("sources:", "  Made_Up: {lang: ru}\nsources:"));
        assertError("seeds/site.yaml:4:3: the channel «Made_Up» differs from another only in case; "
                + "give one of them another key: some file systems can't tell them apart");
    }

    @Test
    void anUndeclaredChannel() {
        settings(GOOD.replace("channel: made_up", "channel: other"));
        assertError("seeds/site.yaml:5:31: the channel «other» isn't declared; add it under «channels:»");
    }

    @Test
    void anEmptySource() {
        Run.write(root.resolve("seeds/made.txt"), "\n \n");
        assertError("seeds/made.txt:1:1: the source is empty; save it again, or remove it from the settings");
    }

    @Test
    void aSourceInWhichNothingIsRecognised() {
        Run.write(root.resolve("seeds/made.txt"), "Nothing here\nends with a separator\n");
        assertError("seeds/made.txt:1:1: no post was recognised: no line is «@made_up_one»; "
                + "set «separator» to the line that ends each post");
    }

    @Test
    void aSourceOfOnePostWithoutItsPermalink() {
        settings(GOOD.replace("mirror-columns", "mirror-single"));
        assertError("seeds/made.txt:1:1: no post was recognised: no line is the permalink of a post of «made_up»; "
                + "check the format, the channel and its handle");
    }

    @Test
    void aCuratedPostThatMatchesNone() {
        settings(GOOD + "posts: {made_up/7: {match: A third post}}\n");
        assertError("seeds/site.yaml:6:28: «A third post» matches no post of made_up; "
                + "write the words exactly as they are in the source");
    }

    @Test
    void aCuratedPostThatMatchesTwo() {
        settings(GOOD + "posts: {made_up/7: {match: post}}\n");
        assertError("seeds/site.yaml:6:28: «post» matches 2 posts of made_up (made.txt:3-4, made.txt:1-2); "
                + "write words that only one post contains");
    }

    @Test
    void anIdThatAnotherPostHas() {
        Run.write(
                root.resolve("seeds/single.txt"),
                "Something else\nmirror.example/made_up_one/7\nSomething else\nBY Made up\n");
        settings(GOOD
                + "  - {file: single.txt, channel: made_up, format: mirror-single}\n"
                + "posts: {made_up/7: {match: A first}}\n");
        assertError("seeds/site.yaml:7:28: another post already has the id 7 (single.txt:1-2); "
                + "remove the entry or correct the id");
    }

    @Test
    void aSourceOfSeparatorsAlone() {
        Run.write(root.resolve("seeds/made.txt"), "@made_up_one\n@made_up_one\n");
        assertError(
                "seeds/made.txt:1:1: no post was recognised; " + "check that the format and its settings fit the file");
    }

    @Test
    void deepYaml() {
        settings("a: " + "[".repeat(100_000) + "\n");
        Run run = Run.in(root, "build");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo(root + "/seeds/site.yaml:1:1: values are nested too deeply; flatten them\n");
    }

    @Test
    void aTagWithTwoMeanings() {
        settings(GOOD + "tags: {a: [b], b: [a]}\n");
        assertError("seeds/site.yaml:6:16: the tag «b» is listed twice; list each spelling under one tag only");
    }

    @Test
    void aNumberOutOfRange() {
        settings(GOOD + "series: {one: {channel: made_up, title: One, episodes: [{episode: 99999999999}]}}\n");
        assertError("seeds/site.yaml:6:67: unexpected text «99999999999»; write a number from 0 to 9999");
    }

    @Test
    void aFolderInTheWayOfAPage() {
        Run.write(root.resolve("seeds/made.txt"), "A third post\n@made_up_one\nA fourth post\n@made_up_one\n");
        Run.write(root.resolve("public/made_up/a-fourth-post.html/x"), "in the way");
        Map<String, String> content = Run.files(root.resolve("content"));
        Map<String, String> site = Run.files(root.resolve("public"));
        Run run = Run.in(root, "build");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo(root
                        + "/public/made_up/a-fourth-post.html is a folder where a file has to go: move it elsewhere\n");
        assertThat(Run.files(root.resolve("content"))).isEqualTo(content);
        assertThat(Run.files(root.resolve("public"))).isEqualTo(site);
    }

    @Test
    void anEpisodeInTwoSeries() {
        settings(GOOD + """
                series:
                  one: {channel: made_up, title: One, episodes: [{episode: 1, match: A first}]}
                  two: {channel: made_up, title: Two, episodes: [{episode: 1, match: A first}]}
                """);
        assertError("seeds/site.yaml:8:70: the post is already episode 1 of «one»; list each post only once");
    }

    @Test
    void aDayThatIsNone() {
        settings(GOOD.replace("mirror-columns", "mirror-columns, captured: 2026-02-30"));
        assertError("seeds/site.yaml:5:74: «2026-02-30» isn't a date; write it like 2026-01-31");
    }

    @Test
    void aBaseUrlThatIsNone() {
        Run run = Run.in(root, "render", "--base-url", "example.org");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("--base-url:1:1: «example.org» isn't a valid base URL; "
                        + "write an address like https://example.org/site/\n");
    }

    @Test
    void aPostWithoutFrontMatter() {
        Run.write(root.resolve("content/made_up/own.md"), "No front matter\n");
        assertError("content/made_up/own.md:1:1: the front matter is missing; begin the file with a line «---»");
    }

    @Test
    void aPostWithABrokenDate() {
        Run.write(root.resolve("content/made_up/own.md"), "---\ntitle: Own\norder: 9\ndate: yesterday\n---\n");
        assertError("content/made_up/own.md:4:7: «yesterday» isn't a date and time; "
                + "write it in UTC, like 2023-01-10T10:15:00Z");
    }

    @Test
    void aTemplateThatFailsLeavesTheSiteAsItWas() {
        Run.write(root.resolve("templates/post.ftlh"), "<p>\n${page.nothing}</p>\n");
        Map<String, String> site = Run.files(root.resolve("public"));
        Map<String, String> content = Run.files(root.resolve("content"));
        Run run = Run.in(root, "build");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("templates/post.ftlh:2:3: the template fails (")
                .endsWith("); fix or remove it (for the page made_up/a-second-post.html)\n");
        assertThat(Run.files(root.resolve("public"))).isEqualTo(site);
        assertThat(Run.files(root.resolve("content"))).isEqualTo(content);
    }

    @Test
    void wrongUse() {
        Run run = Run.in(root, "build", "--jobs", "many");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("'many' is not an int");
        assertThat(Run.in(root, "build", "--jobs", "0").err()).startsWith("--jobs must be a number from 1 to 1024");
        Run nowhere = Run.in(root.resolve("nowhere"), "build");
        assertThat(nowhere.code()).isEqualTo(2);
        assertThat(nowhere.err()).startsWith("--root: the folder «" + root.resolve("nowhere") + "» doesn't exist");
        assertThat(root.resolve("nowhere")).doesNotExist();
    }

    @Test
    void anEmptyFolderIsNotTakenForAWorkspace(@TempDir Path empty) {
        for (String command : List.of("build", "render", "import", "audit")) {
            Run run = Run.in(empty, command);
            assertThat(run.code()).as(command).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .hasLineCount(1)
                    .contains("seeds/site.yaml:1:1: there is no such file", "ayneh init PATH");
            assertThat(Run.files(empty)).as(command).isEmpty();
            assertThat(empty.toFile().list()).isEmpty();
        }
    }
}
