package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive lasts: importing again adds what is new and keeps what the owner has written. */
class ReimportTest {
    private static final String POST = "made_up/a-post-with-words.md";

    @TempDir
    Path root;

    @BeforeEach
    void anArchive() {
        Run.write(root.resolve("seeds/site.yaml"), """
                channels:
                  made_up: {name: Made up, handle: made_up_one, lang: en}
                sources:
                  - {file: made.txt, channel: made_up, format: mirror-columns}
                """);
        Run.write(root.resolve("seeds/made.txt"), "A post with words\n@made_up_one\nAn older one\n@made_up_one\n");
        Run.done(root, "import");
    }

    private Map<String, String> content() {
        return Run.files(root.resolve("content"));
    }

    @Test
    void importingAgainChangesNoByteAndTouchesNoFile() throws IOException {
        Map<String, String> before = content();
        Object time = Files.getLastModifiedTime(root.resolve("content").resolve(POST));
        Run run = Run.done(root, "import");
        assertThat(content()).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(root.resolve("content").resolve(POST)))
                .isEqualTo(time);
        assertThat(run.out()).contains("0 new files, 0 updated, 0 kept");
    }

    @Test
    void anEditByHandStays() {
        String edited = content().get(POST).replace("A post with words", "My own words");
        Run.write(root.resolve("content").resolve(POST), edited);
        Run run = Run.done(root, "import");
        assertThat(content().get(POST)).isEqualTo(edited);
        assertThat(run.out()).contains("1 kept because they were edited by hand");
        assertThat(Run.done(root, "import").out()).contains("1 kept");
    }

    @Test
    void newPostsGetAPlaceBetweenTheOthersAndTheOthersKeepTheirs() {
        Run.write(root.resolve("seeds/made.txt"), """
                The newest
                @made_up_one
                A post with words
                @made_up_one
                In between
                @made_up_one
                An older one
                @made_up_one
                The oldest
                @made_up_one
                """);
        Run.done(root, "import");
        List<List<String>> posts = Run.done(root, "posts").rows();
        assertThat(posts.stream().map(post -> post.get(3)))
                .containsExactly("the-oldest", "an-older-one", "in-between", "a-post-with-words", "the-newest");
        assertThat(posts.stream().map(post -> post.get(1))).containsExactly("0.1", "1", "1.1", "2", "3");
    }

    @Test
    void aPersonsOwnKeysAndPostsStay() {
        String edited = content().get(POST).replace("lang: en\n", "lang: en\nmood: {today: good}\n");
        Run.write(root.resolve("content").resolve(POST), edited);
        String own = "---\ntitle: My own\norder: 7\n---\n\nText.\n";
        Run.write(root.resolve("content/made_up/own.md"), own);
        Run.done(root, "build");
        assertThat(content().get(POST)).isEqualTo(edited);
        assertThat(content().get("made_up/own.md")).isEqualTo(own);
        assertThat(Run.files(root.resolve("public"))).containsKey("made_up/own.html");
    }

    @Test
    void anExcludedPostIsNeitherImportedNorShown() throws IOException {
        Run.write(
                root.resolve("seeds/site.yaml"),
                Files.readString(root.resolve("seeds/site.yaml")) + "exclude: [made_up/a-post-with-words]\n");
        Files.delete(root.resolve("content").resolve(POST));
        Run.done(root, "build");
        assertThat(content()).doesNotContainKey(POST);
        assertThat(Run.files(root.resolve("public"))).doesNotContainKey("made_up/a-post-with-words.html");
    }

    @Test
    void aDryRunWritesNothing() {
        Run.write(root.resolve("seeds/made.txt"), "Another one\n@made_up_one\n");
        Map<String, String> before = content();
        Run run = Run.done(root, "import", "--dry-run");
        assertThat(run.out()).startsWith("Would import 1 post");
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void pagesOfRemovedPostsGoAndFilesOfOthersStay() throws IOException {
        Run.done(root, "build");
        Run.write(root.resolve("public/CNAME"), "example.org\n");
        Files.delete(root.resolve("seeds/site.yaml"));
        Files.delete(root.resolve("content").resolve(POST));
        Run.done(root, "render");
        assertThat(Run.files(root.resolve("public")))
                .doesNotContainKey("made_up/a-post-with-words.html")
                .containsKeys("made_up/an-older-one.html", "CNAME");
    }

    @Test
    void anIdentificationMadeLaterGivesThePostItsIdAndItsOldAddressStaysAnAlias() throws IOException {
        identify(12);
        Run run = Run.done(root, "import");
        assertThat(run.out()).contains("0 new files, 1 updated, 0 kept");
        assertThat(content()).doesNotContainKey(POST);
        assertThat(content().get("made_up/12.md"))
                .contains("\nsource_url: https://t.me/made_up_one/12\nid: 12\n")
                .contains("\naliases: [a-post-with-words]\n");
        assertThat(Run.done(root, "import").out()).contains("0 new files, 0 updated, 0 kept");
        assertThat(content().get("made_up/12.md")).contains("\naliases: [a-post-with-words]\n");
        assertThat(content().get("import.tsv")).contains("made_up#12\t").doesNotContain("-\n");
    }

    private void identify(int id) throws IOException {
        Run.write(
                root.resolve("seeds/site.yaml"),
                Files.readString(root.resolve("seeds/site.yaml")) + "posts: {made_up/" + id
                        + ": {match: A post with words}}\n");
    }

    @Test
    void aPostOfTwoSourcesIsOnePostOnceAPersonSaysSo() throws IOException {
        Run.write(
                root.resolve("seeds/site.yaml"),
                Files.readString(root.resolve("seeds/site.yaml"))
                        + "  - {file: single.txt, channel: made_up, format: mirror-single}\n");
        Run.write(
                root.resolve("seeds/single.txt"),
                "A post with words\nmirror.example/made_up_one/12\nA post with words\nBY Made up\n");
        identify(12);
        Run.done(root, "import");
        List<List<String>> posts = Run.done(root, "posts").rows();
        assertThat(posts).hasSize(2);
        assertThat(posts.get(1).get(2)).isEqualTo("12");
        assertThat(posts.get(1).get(7)).isEqualTo("made.txt:1-2,single.txt:1-2");
        assertThat(Run.done(root, "audit", "--quiet").out()).contains("single.txt\t1\tduplicate\tmade_up/12");
    }

    @Test
    void aPostEditedInItsSourceIsTheSamePost() {
        String before = "Seven words of a much longer text\n@made_up_one\nAn older one\n@made_up_one\n";
        Run.write(root.resolve("seeds/made.txt"), before);
        Run.done(root, "import");
        Run.write(root.resolve("seeds/made.txt"), before.replace("Seven words", "A few more words"));
        Run run = Run.done(root, "import");
        assertThat(run.out()).contains("0 new files, 1 updated, 0 kept");
        assertThat(content().get("made_up/seven-words-of-a-much-longer-text.md"))
                .contains("A few more words of a much");
        assertThat(Run.done(root, "posts").rows()).hasSize(3);
    }

    @Test
    void everyOrderIsUniqueWhateverLiesInTheFolder() {
        Run.write(root.resolve("content/made_up/own.md"), "---\ntitle: My own\norder: 3\n---\n");
        Run.write(root.resolve("content/made_up/other.md"), "---\ntitle: My other\norder: 1.1\n---\n");
        Run.write(root.resolve("seeds/made.txt"), """
                Newest of all
                @made_up_one
                A post with words
                @made_up_one
                Between the two
                @made_up_one
                An older one
                @made_up_one
                """);
        Run.done(root, "import");
        List<String> orders =
                Run.done(root, "posts").rows().stream().map(post -> post.get(1)).toList();
        assertThat(orders).doesNotHaveDuplicates().containsExactly("1", "1.01", "1.1", "2", "3", "4");
    }

    @Test
    void anExclusionThatNamesNothingIsToldOf() throws IOException {
        Run.write(
                root.resolve("seeds/site.yaml"),
                Files.readString(root.resolve("seeds/site.yaml"))
                        + "exclude: [made_up/a-post-with-words, made_up/no-such]\n");
        Run run = Run.done(root, "import");
        assertThat(run.err()).isEqualTo("exclude: «made_up/no-such» matches no post of the archive\n");
    }
}
