package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Posts are taken down for good by a command, and deleting a file isn't enough. */
class ExcludeTest {
    private static final String SETTINGS = """
            # My channel
            channels: {made: {name: Made up, handle: made_up_one, lang: en}} # one
            sources: [{file: a.json, channel: made, format: telegram-json}]
            """;

    @TempDir
    Path root;

    private String settings() {
        return Run.read(root.resolve("seeds/site.yaml"));
    }

    private void settings(String more) {
        Run.write(root.resolve("seeds/site.yaml"), SETTINGS + more);
    }

    @BeforeEach
    void anArchive() {
        settings("");
        Export.whole().text(2, "Two").text(3, "Three").text(4, "Four").write(root, "a.json");
        Run.done(root, "import");
    }

    @Test
    void aDeletedFileComesBackAndTheOwnerIsTold() throws Exception {
        Files.delete(root.resolve("content/made/3.md"));
        Run run = Run.done(root, "import");
        assertThat(root.resolve("content/made/3.md")).exists();
        assertThat(run.err())
                .contains("files that had been deleted came back (1): made/3; to take a post down for good:"
                        + " ayneh exclude made/3");
        assertThat(Run.done(root, "import").err()).doesNotContain("came back");
    }

    @Test
    void anExcludedPostStaysAway() {
        Run run = Run.done(root, "exclude", "made/3");
        assertThat(run.out()).contains("Excluded 1 posts in ");
        assertThat(settings()).isEqualTo(SETTINGS + "exclude:\n  - made/3\n");
        Run.done(root, "import");
        assertThat(root.resolve("content/made/3.md")).doesNotExist();
        assertThat(Run.done(root, "import").err()).doesNotContain("came back");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "made/3",
                "content/made/3.md",
                "public/made/3.html",
                "https://t.me/made_up_one/3",
                "t.me/Made_Up_One/3",
                "https://t.me/made_up_one/3?single",
                "https://t.me/s/made_up_one/3/",
                "https://telegram.me/made_up_one/3#x",
                "/somewhere/content/made/3.md"
            })
    void aPostCanBeNamedInManyWays(String post) {
        Run.done(root, "exclude", post);
        assertThat(settings()).endsWith("exclude:\n  - made/3\n");
    }

    @Test
    void theListKeepsItsFormAndItsComments() {
        settings("exclude: [made/2] # not this one\ntags: {}\n");
        Run.done(root, "exclude", "made/3", "made/4");
        assertThat(settings()).isEqualTo(SETTINGS + "exclude: [made/2, made/3, made/4] # not this one\ntags: {}\n");
        settings("exclude:\n  # Shame\n  -   made/2 # old\n\n# Tags 🏷\ntags: {}\n");
        Run.done(root, "exclude", "made/3");
        assertThat(settings())
                .isEqualTo(SETTINGS + "exclude:\n  # Shame\n  -   made/2 # old\n  -   made/3\n\n# Tags 🏷\ntags: {}\n");
        settings("# 🏷\nexclude: []\ntags: {}");
        Run.done(root, "exclude", "made/3");
        assertThat(settings()).isEqualTo(SETTINGS + "# 🏷\nexclude: [made/3]\ntags: {}");
        settings("exclude:\r\n- made/2\r\n");
        Run.done(root, "exclude", "made/3");
        assertThat(settings()).isEqualTo(SETTINGS + "exclude:\r\n- made/2\r\n- made/3\r\n");
    }

    @Test
    void whatIsExcludedAlreadyOrIsNoPostChangesNothing() {
        settings("exclude: [made/3]\n");
        assertThat(Run.done(root, "exclude", "made/3").out()).contains("Excluded 0 posts", "excluded already");
        Run run = Run.in(root, "exclude", "made/2", "made/77");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("made/77:1:1: the archive has no such post; write it as channel/slug;"
                        + " «ayneh posts» lists all\n");
        assertThat(settings()).isEqualTo(SETTINGS + "exclude: [made/3]\n");
        assertThat(Run.in(root, "exclude").code()).isEqualTo(2);
    }

    @Test
    void twoMessagesWithOneIdKeepTheWordsOfBoth() {
        String message = "{\"id\": 5, \"type\": \"message\", \"date_unixtime\": \"1714651200\", \"text\": \"%s\"}";
        Run.write(
                root.resolve("seeds/a.json"),
                "{\"name\": \"M\", \"type\": \"public_channel\", \"id\": 77, \"messages\": ["
                        + message.formatted("First words.") + ","
                        + message.formatted("Other words,\\nand more of them.")
                        + "," + message.formatted("First words.") + "]}");
        Run run = Run.done(root, "build");
        String post = Run.read(root.resolve("content/made/5.md"));
        assertThat(post).contains("title: Other words,\n", "\nand more of them.\n", "other_readings: [First words.]\n");
        assertThat(run.err())
                .contains(
                        "messages with the id of another one and other words (1): «other_readings» in the front matter"
                                + " of the post has them; see made/5");
        Run.done(root, "import");
        assertThat(Run.read(root.resolve("content/made/5.md"))).isEqualTo(post);
        assertThat(Run.done(root, "audit").rows()).hasSize(3);
    }
}
