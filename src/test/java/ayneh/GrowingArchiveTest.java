package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Owners import their channel again and again, and correct a post by hand: nothing is ever lost. */
class GrowingArchiveTest {
    @TempDir
    Path root;

    private void sources(String... sources) {
        Run.write(
                root.resolve("seeds/site.yaml"),
                "channels: {made: {name: Made up, handle: made_up_one, lang: en}}\nsources:\n"
                        + Arrays.stream(sources)
                                .map(each -> "  - " + each + "\n")
                                .collect(Collectors.joining()));
    }

    private static String json(String file, String captured) {
        return "{file: " + file + ", channel: made, format: telegram-json, captured: " + captured + "}";
    }

    private Map<String, String> content() {
        return Run.files(root.resolve("content"));
    }

    private String body(String post) {
        String text = content().get(post);
        return text.substring(text.indexOf("\n---\n") + 5).strip();
    }

    private void edit(String post, String from, String to) {
        Run.write(root.resolve("content").resolve(post), content().get(post).replace(from, to));
    }

    private static Export older() {
        return Export.whole()
                .text(2, "The first post of the channel.")
                .text(3, "The second post has a tipo.")
                .text(4, "The third post goes later.");
    }

    private static Export newer() {
        return Export.whole()
                .text(2, "The first post of the channel.")
                .edited(3, "The second post has a typo.", 10)
                .text(5, "The fourth post is new.");
    }

    /** Returns the posts and their texts, without what only the last import says. */
    private Map<String, String> posts() {
        Map<String, String> posts = new TreeMap<>();
        content().forEach((name, text) -> {
            if (name.endsWith(".md")) {
                posts.put(
                        name,
                        text.lines()
                                .filter(line -> !line.matches("(source|sources|order): .*"))
                                .collect(Collectors.joining("\n")));
            }
        });
        return posts;
    }

    @Test
    void anEditedPostJoinsTheSeriesThatTheSettingsGiveIt() {
        older().write(root, "old/result.json");
        sources(json("old/result.json", "2024-06-01"));
        Run.done(root, "build");
        edit("made/3.md", "tipo", "mistake");
        String settings = Run.read(root.resolve("seeds/site.yaml"));
        String episodes = ", episodes: [{episode: 1, id: 2}, {episode: 2, id: 3}]}\n";
        for (String series : new String[] {"one", "two"}) {
            Run.write(
                    root.resolve("seeds/site.yaml"),
                    settings + "series:\n  " + series + ": {channel: made, title: Posts" + episodes);
            for (int time = 0; time < 2; time++) {
                Run run = Run.done(root, "build");
                assertThat(run.out()).doesNotContain("conflict");
                assertThat(run.err()).isEmpty();
                assertThat(content().get("made/3.md")).contains("series: " + series + "\n", "episode: 2\n");
                assertThat(body("made/3.md")).isEqualTo("The second post has a mistake.");
                assertThat(content()).doesNotContainKey("made/3.conflict.md");
            }
            assertThat(Run.read(root.resolve("public/made/series/" + series + ".html")))
                    .contains("3.html");
        }
        Run.write(root.resolve("seeds/site.yaml"), settings);
        Run.done(root, "import");
        assertThat(content().get("made/3.md")).doesNotContain("series:");
        assertThat(body("made/3.md")).isEqualTo("The second post has a mistake.");
        newer().write(root, "new/result.json");
        sources(json("old/result.json", "2024-06-01"), json("new/result.json", "2024-07-01"));
        Run.write(
                root.resolve("seeds/site.yaml"),
                Run.read(root.resolve("seeds/site.yaml")) + "series:\n  one: {channel: made, title: Posts" + episodes);
        assertThat(Run.done(root, "import").out()).as("the source changed, too").contains("1 in conflict");
        assertThat(body("made/3.md")).isEqualTo("The second post has a mistake.");
    }

    @Test
    void aPostOfAnExportHasItsIdItsDateAndItsAddress() {
        older().write(root, "old/result.json");
        sources(json("old/result.json", "2024-06-01"));
        Run.done(root, "build");
        assertThat(content().get("made/2.md")).isEqualTo("""
                ---
                channel: made
                order: 1
                source_url: https://t.me/made_up_one/2
                id: 2
                date: 2024-01-03T10:00:00Z
                lang: en
                source: old/result.json:7-7
                ---

                The first post of the channel.
                """);
        assertThat(Run.files(root.resolve("public")).get("made/2.html")).contains("datetime=\"2024-01-03T10:00:00Z\"");
    }

    /** A post that its author deleted and the owner took down is not kept as one that is gone. */
    @Test
    void aPostThatIsGoneAndExcludedIsTakenDown() throws IOException {
        older().write(root, "old/result.json");
        sources(json("old/result.json", "2024-06-01"));
        Run.done(root, "import");
        newer().write(root, "new/result.json");
        sources(json("new/result.json", "2024-07-01"));
        Path settings = root.resolve("seeds/site.yaml");
        Files.writeString(settings, Files.readString(settings) + "exclude: [made/4]\n");
        Run run = Run.done(root, "import");
        assertThat(content()).doesNotContainKey("made/4.md").containsKey("made/2.md");
        assertThat(run.out()).doesNotContain("marked as gone");
    }

    @Test
    void aNewerExportAddsAndUpdatesAndMarksWhatIsGone() {
        older().write(root, "old/result.json");
        sources(json("old/result.json", "2024-06-01"));
        Run.done(root, "import");
        newer().write(root, "new/result.json");
        sources(json("new/result.json", "2024-07-01"));
        Run run = Run.done(root, "import");
        assertThat(run.out()).contains("1 new file, 1 updated, 0 kept", "1 marked as gone");
        assertThat(body("made/3.md")).isEqualTo("The second post has a typo.");
        assertThat(content().get("made/4.md")).contains("\ngone: 2024-07-01\n").contains("The third post goes later.");
        assertThat(content().get("made/2.md")).doesNotContain("gone:");
    }

    @Test
    void everySequenceEndsWithTheSamePostsAndTexts() throws IOException {
        older().write(root, "old/result.json");
        newer().write(root, "new/result.json");
        Export.part().edited(3, "The second post has a typo.", 10).write(root, "part/result.json");
        String whole = newer().json();
        Run.write(root.resolve("seeds/cut/result.json"), whole.substring(0, whole.indexOf("The fourth") - 80));
        String old = json("old/result.json", "2024-06-01");
        String recent = json("new/result.json", "2024-07-01");
        String part = json("part/result.json", "2024-07-02");
        String cut = json("cut/result.json", "2024-07-03");
        sources(old);
        Run.done(root, "import");
        edit("made/2.md", "The first post", "My first post");
        sources(recent);
        Run.done(root, "import");
        Map<String, String> expected = posts();
        assertThat(expected.get("made/2.md")).contains("My first post");
        for (String[] next : new String[][] {
            {old}, {part}, {cut}, {recent, old}, {old, recent}, {part, cut, old}, {recent}, {old, part, recent, cut}
        }) {
            sources(next);
            Run.done(root, "import");
            assertThat(posts()).as(String.join(" + ", next)).isEqualTo(expected);
        }
    }

    @Test
    void anotherOrderOfTheSourcesGivesTheSamePosts() {
        older().write(root, "old/result.json");
        newer().write(root, "new/result.json");
        String old = json("old/result.json", "2024-06-01");
        String recent = json("new/result.json", "2024-07-01");
        sources(old, recent);
        Run.done(root, "import");
        Map<String, String> one = posts();
        for (String name : content().keySet()) {
            root.resolve("content").resolve(name).toFile().delete();
        }
        sources(recent, old);
        Run.done(root, "import");
        assertThat(posts()).isEqualTo(one);
        assertThat(one.get("made/4.md")).contains("gone: 2024-07-01");
    }

    @Test
    void whereBothSidesChangedTheHandsTextStaysAndTheSourcesLiesBeside() throws IOException {
        older().write(root, "result.json");
        sources(json("result.json", "2024-06-01"));
        Run.done(root, "import");
        edit("made/3.md", "a tipo", "a mistake");
        newer().write(root, "result.json");
        sources(json("result.json", "2024-07-01"));
        Run run = Run.done(root, "import");
        assertThat(body("made/3.md")).isEqualTo("The second post has a mistake.");
        assertThat(body("made/3.conflict.md")).isEqualTo("The second post has a typo.");
        assertThat(run.err()).contains("made/3.conflict.md");
        assertThat(run.out()).contains("1 in conflict");
        Run.done(root, "render");
        assertThat(Run.files(root.resolve("public"))).doesNotContainKey("made/3.conflict.html");
        Files.delete(root.resolve("content/made/3.conflict.md"));
        assertThat(Run.done(root, "import").out()).doesNotContain("conflict");
        assertThat(content()).doesNotContainKey("made/3.conflict.md");
    }

    @Test
    void withoutItsRecordEveryPostCountsAsEditedByHand() throws IOException {
        older().write(root, "result.json");
        sources(json("result.json", "2024-06-01"));
        Run.done(root, "import");
        edit("made/2.md", "The first post", "My first post");
        for (String broken : new String[] {null, "", "garbage\n", "key\tpost\thash\toffered\tseen\nmade#2\n"}) {
            if (broken == null) {
                Files.delete(root.resolve("content/import.tsv"));
            } else {
                Run.write(root.resolve("content/import.tsv"), broken);
            }
            newer().write(root, "result.json");
            sources(json("result.json", "2024-07-01"));
            Run run = Run.done(root, "import");
            assertThat(run.err()).contains("import.tsv").contains("every post counts as edited by hand");
            assertThat(body("made/2.md")).isEqualTo("My first post of the channel.");
            assertThat(body("made/3.md")).isEqualTo("The second post has a tipo.");
            assertThat(body("made/3.conflict.md")).isEqualTo("The second post has a typo.");
            assertThat(content()).containsKeys("made/4.md", "made/5.md");
        }
    }

    @Test
    void aPostOfAMirrorTakesTheIdAndDateOfTheExportAndItsOldAddressStays() {
        Run.write(root.resolve("seeds/mirror.txt"), """
                A post with many words, and a sign…
                @made_up_one
                An older post, without any sign
                @made_up_one
                """);
        String mirror = "{file: mirror.txt, channel: made, format: mirror-columns}";
        sources(mirror);
        Run.done(root, "build");
        assertThat(content()).containsKeys("made/a-post-with-many-words-and-a-sign.md");
        Export.whole()
                .text(2, "An older post - without any sign")
                .text(3, "A post with many words\nand a sign...")
                .write(root, "result.json");
        sources(mirror, json("result.json", "2024-07-01"));
        Run run = Run.done(root, "build");
        assertThat(run.out()).contains("Imported 2 posts", "0 new files");
        assertThat(content().keySet().stream().filter(name -> name.endsWith(".md")))
                .containsExactly("made/2.md", "made/3.md", "made/index.md");
        assertThat(content().get("made/3.md"))
                .contains("\nid: 3\ndate: 2024-01-04T10:00:00Z\n")
                .contains("\naliases: [a-post-with-many-words-and-a-sign]\n");
        Map<String, String> site = Run.files(root.resolve("public"));
        assertThat(site.get("made/a-post-with-many-words-and-a-sign.html")).contains("3.html");
        assertThat(Run.done(root, "import").out()).contains("0 new files, 0 updated, 0 kept");
    }

    @Test
    void aMirrorThatComesAfterTheExportDoublesNoPost() {
        Export.whole().text(2, "A post with many words").write(root, "result.json");
        sources(json("result.json", "2024-07-01"));
        Run.done(root, "import");
        Map<String, String> before = posts();
        Run.write(root.resolve("seeds/mirror.txt"), "A post with many words!\n@made_up_one\n");
        sources("{file: mirror.txt, channel: made, format: mirror-columns}");
        Run.done(root, "import");
        assertThat(posts()).isEqualTo(before);
    }

    @Test
    void anExportThatBeginsInsideAnAlbumMakesNoSecondPost() {
        Run.write(root.resolve("seeds/x/photos/a.jpg"), "a");
        Run.write(root.resolve("seeds/x/photos/b.jpg"), "b");
        Run.write(root.resolve("seeds/x/photos/c.jpg"), "c");
        Export.whole().photo(2, 2, "a").photo(3, 2, "b").photo(4, 2, "c").write(root, "x/result.json");
        sources(json("x/result.json", "2024-07-01"));
        Run.done(root, "import");
        assertThat(content().get("made/2.md")).contains("album: [2, 3, 4]");
        Map<String, String> before = posts();
        Export.part().photo(3, 2, "b").photo(4, 2, "c").write(root, "x/result.json");
        sources(json("x/result.json", "2024-07-02"));
        Run.done(root, "import");
        assertThat(posts()).isEqualTo(before);
    }

    @Test
    void anEditedPostOfAMirrorMovesWithItsEdits() {
        Run.write(root.resolve("seeds/mirror.txt"), "A post with many words\n@made_up_one\n");
        String mirror = "{file: mirror.txt, channel: made, format: mirror-columns}";
        sources(mirror);
        Run.done(root, "import");
        edit("made/a-post-with-many-words.md", "with many words", "of my own");
        Export.whole().text(2, "A post with many words").write(root, "result.json");
        sources(mirror, json("result.json", "2024-07-01"));
        Run.done(root, "import");
        assertThat(content()).doesNotContainKey("made/a-post-with-many-words.md");
        assertThat(body("made/2.md")).isEqualTo("A post of my own");
        assertThat(content().get("made/2.md")).contains("\nid: 2\n").contains("aliases: [a-post-with-many-words]");
    }

    @Test
    void anExcludedPostGoesForGood() throws IOException {
        older().write(root, "result.json");
        sources(json("result.json", "2024-06-01"));
        Run.done(root, "build");
        String settings = Files.readString(root.resolve("seeds/site.yaml"));
        Run.write(root.resolve("seeds/site.yaml"), settings + "exclude: [made/3]\n");
        Run.done(root, "build");
        assertThat(content()).doesNotContainKey("made/3.md").containsKey("made/2.md");
        assertThat(Run.files(root.resolve("public"))).doesNotContainKey("made/3.html");
        assertThat(Run.done(root, "import").out()).contains("0 new files");
        assertThat(Run.done(root, "audit", "--quiet").out()).contains("result.json\t8\tpost\t\n");
    }

    @Test
    void aDryRunTellsWhatWouldHappenAndWritesNothing() throws IOException {
        older().write(root, "result.json");
        sources(json("result.json", "2024-06-01"));
        Run.done(root, "import");
        edit("made/3.md", "a tipo", "a mistake");
        newer().write(root, "result.json");
        sources(json("result.json", "2024-07-01"));
        Map<String, String> before = content();
        Run run = Run.done(root, "import", "--dry-run");
        assertThat(run.out()).startsWith("Would import").contains("1 new file", "1 marked as gone", "1 in conflict");
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void aChangedHandleKeepsTheOldLinksAlive() throws IOException {
        Export.whole()
                .text(2, "The first post of the channel.")
                .raw(3, "\"text\": [{\"type\": \"link\", \"text\": \"https://t.me/made_up_one/2\"}]")
                .write(root, "result.json");
        sources(json("result.json", "2024-06-01"));
        Run.done(root, "import");
        Run.write(
                root.resolve("seeds/site.yaml"),
                Files.readString(root.resolve("seeds/site.yaml")).replace("made_up_one", "made_up_two"));
        Run.done(root, "build");
        assertThat(content().get("made/index.md")).contains("former_handles: [made_up_one]");
        assertThat(content().get("made/2.md")).contains("source_url: https://t.me/made_up_two/2");
        assertThat(Run.files(root.resolve("public")).get("made/3.html")).contains("<a href=\"2.html\"");
    }

    @Test
    void aFormerNameOfTheChannelIsNoted() throws IOException {
        String renamed = Export.whole().text(2, "A post.").json();
        Run.write(
                root.resolve("seeds/result.json"),
                renamed.replace("\"title\": \"Made up\"", "\"title\": \"Old name\""));
        sources(json("result.json", "2024-06-01"));
        Run.done(root, "import");
        assertThat(content().get("made/index.md"))
                .contains("\nname: Made up\n")
                .contains("\nformer_names: [Old name]\n");
        Run.done(root, "render");
        assertThat(Run.files(root.resolve("public")).get("en/about.html"))
                .contains("Formerly:", "<li><bdi>Old name</bdi></li>");
    }

    @Test
    void filesOfPostsAreKeptOnceAndNoneOutsideTheExport() throws IOException {
        Run.write(root.resolve("seeds/x/photos/a.jpg"), "the picture");
        Run.write(root.resolve("seeds/x/photos/b.jpg"), "the picture");
        Run.write(root.resolve("seeds/secret.jpg"), "secret");
        Files.createSymbolicLink(root.resolve("seeds/x/photos/link.jpg"), root.resolve("seeds/secret.jpg"));
        Export.whole()
                .raw(2, "\"photo\": \"photos/a.jpg\", \"width\": 10, \"height\": 20, \"text\": \"One.\"")
                .raw(3, "\"photo\": \"photos/b.jpg\", \"text\": \"Two.\"")
                .raw(4, "\"photo\": \"../secret.jpg\", \"text\": \"Three.\"")
                .raw(5, "\"photo\": \"photos/link.jpg\", \"text\": \"Four.\"")
                .raw(
                        6,
                        "\"photo\": \"(File not included. Change data exporting settings to download.)\","
                                + " \"text\": \"Five.\"")
                .write(root, "x/result.json");
        sources(json("x/result.json", "2024-06-01"));
        Run.done(root, "build");
        assertThat(content().keySet().stream().filter(name -> name.startsWith("media/")))
                .hasSize(1);
        String media = content().keySet().stream()
                .filter(name -> name.startsWith("media/"))
                .findFirst()
                .orElseThrow();
        assertThat(content().get("made/2.md")).contains("file: " + media).contains("width: 10");
        assertThat(content().get("made/3.md")).contains("file: " + media);
        for (int id = 4; id <= 6; id++) {
            assertThat(content().get("made/" + id + ".md"))
                    .contains("kind: photo")
                    .doesNotContain("file:");
        }
        assertThat(Run.files(root.resolve("public"))).containsKey(media);
        Run.done(root, "import", "--media", "none");
        assertThat(content().get("made/2.md")).contains("kind: photo");
    }
}
