package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an unlucky or careless owner does to an archive, and what must survive it. */
class UnluckyOwnerTest {
    @TempDir
    Path root;

    private void site(String more, String... sources) {
        StringBuilder text =
                new StringBuilder("channels:\n  made_up: {name: Made up, handle: made_up_one, lang: en}\nsources:\n");
        for (String source : sources) {
            text.append("  - {channel: made_up, ").append(source).append("}\n");
        }
        Run.write(root.resolve("seeds/site.yaml"), text + more);
    }

    private static String json(String file, String captured) {
        return "format: telegram-json, file: " + file + (captured.isEmpty() ? "" : ", captured: " + captured);
    }

    private void mirror(String text) {
        Run.write(root.resolve("seeds/p.txt"), text);
    }

    private Map<String, String> content() {
        Map<String, String> files = Run.files(root.resolve("content"));
        files.remove(".ayneh-sources"); // a cache
        return files;
    }

    /** The record is moved into place last, so that a kill leaves an old one beside some new posts. */
    @Test
    void anImportThatWasKilledHalfwayIsFinishedByTheNext() {
        site("", json("a.json", "2024-06-01"));
        Export.whole().text(2, "Old words").text(3, "Other words").write(root, "a.json");
        Run.done(root, "import");
        Map<String, String> old = content();
        Export.whole().edited(2, "New words", 3).edited(3, "Newer words", 3).write(root, "a.json");
        Run.done(root, "import");
        Run.write(root.resolve("content/made_up/3.md"), old.get("made_up/3.md"));
        Run.write(root.resolve("content/import.tsv"), old.get("import.tsv"));
        Run run = Run.done(root, "import");
        assertThat(content().get("made_up/2.md")).contains("New words");
        assertThat(content().get("made_up/3.md")).contains("Newer words");
        assertThat(run.out()).contains("1 updated, 0 kept").doesNotContain("conflict");
    }

    @Test
    void postsThatFollowOnePatternAreDifferentPosts() {
        site("", "format: mirror-columns, file: p.txt");
        mirror("Weekly digest number 41: best papers about language models and agents this week\n@made_up_one\n");
        Run.done(root, "import");
        mirror("Weekly digest number 42: best papers about vision models and robots this week\n@made_up_one\n");
        Run.done(root, "import");
        assertThat(String.join("\n", content().values())).contains("number 41").contains("number 42");
    }

    @Test
    void aFileOfThePersonsOwnIsNotOverwrittenByAPostThatTakesItsId() {
        site("", "format: mirror-columns, file: p.txt");
        mirror("Hello all\n@made_up_one\n");
        Run.done(root, "import");
        Run.write(root.resolve("content/made_up/12.md"), "---\norder: 9\n---\n\nMy own page.\n");
        Export.part().text(12, "Hello all").write(root, "a.json");
        site("", "format: mirror-columns, file: p.txt", json("a.json", ""));
        Run.done(root, "import");
        assertThat(String.join("\n", content().values())).contains("My own page.");
    }

    @Test
    void manyPostsBetweenTheSameNeighboursLeaveTheArchiveReadable() {
        site("", json("a.json", "2024-06-01"));
        Export export = Export.whole().text(2, "First").text(100, "Last");
        for (int id = 50; id > 34; id--) {
            export.text(id, "Post " + id).write(root, "a.json");
            Run.done(root, "import");
        }
    }

    @Test
    void anOlderExportThatComesLaterStandsBeforeTheNewerOne() {
        Export.part().text(10, "Ten").write(root, "new.json");
        Export.part().text(2, "Two").write(root, "old.json");
        site("", json("new.json", ""));
        Run.done(root, "import");
        site("", json("old.json", ""));
        Run.done(root, "import");
        assertThat(Run.done(root, "posts").rows().stream().map(post -> post.get(2)))
                .containsExactly("2", "10");
    }

    @Test
    void anExcludedPostStaysAwayWhenAnotherGetsItsTitle() {
        site("exclude: [made_up/hello-all]\n", "format: mirror-columns, file: p.txt");
        String secret = "Hello all\n\nThe secret, which is longer than its headline\n@made_up_one\n";
        mirror(secret);
        Run.done(root, "import");
        mirror("Hello all\n\nSomething else, which is longer than its headline\n@made_up_one\n" + secret);
        Run.done(root, "import");
        assertThat(String.join("\n", content().values())).doesNotContain("The secret");
    }

    /** Changes the slug of a post from hello to 12. */
    private void aMirrorsPostGetsAnId() {
        site("", "format: mirror-columns, file: p.txt");
        mirror("Hello\n@made_up_one\n");
        Run.done(root, "import");
        Export.part().text(12, "Hello").write(root, "a.json");
        site("", "format: mirror-columns, file: p.txt", json("a.json", ""));
        Run.done(root, "import");
    }

    @Test
    void aNewPostDoesNotTakeAnAliasOfAnother() {
        aMirrorsPostGetsAnId();
        mirror("Hello\n\nQuite another text, which is long\n@made_up_one\nHello\n@made_up_one\n");
        Run.done(root, "import");
        assertThat(content()).containsKey("made_up/12.md").doesNotContainKey("made_up/hello.md");
    }

    @Test
    void ofTwoCompleteExportsThatEndAlikeTheLaterTellsWhatIsGone() {
        Export all = Export.whole().text(2, "Two").text(3, "Three").text(4, "Four");
        all.write(root, "a.json");
        all.without(3).write(root, "b.json");
        site("", json("a.json", "2024-02-01"), json("b.json", "2024-03-01"));
        Run.done(root, "import");
        assertThat(content().get("made_up/3.md")).contains("gone: 2024-03-01");
    }

    @Test
    void theFileOfAPictureStaysWhenALaterExportHasNoFiles() {
        Run.write(root.resolve("seeds/photos/p.jpg"), "picture");
        Export.part().raw(2, "\"photo\": \"photos/p.jpg\", \"text\": \"Two\"").write(root, "a.json");
        site("", json("a.json", "2024-02-01"));
        Run.done(root, "import");
        assertThat(content().get("made_up/2.md")).contains("file: media/");
        Export.part()
                .raw(
                        2,
                        "\"photo\": \"(File not included. Change data exporting settings to download.)\","
                                + " \"text\": \"Two\"")
                .write(root, "a.json");
        site("", json("a.json", "2024-03-01"));
        Run.done(root, "import");
        assertThat(content().get("made_up/2.md")).contains("file: media/");
    }

    @Test
    void aRecordWithWrongNamesIsOneThatCannotBeRead() throws IOException {
        site("", json("a.json", "2024-02-01"));
        Export.whole().text(2, "Two").text(3, "Three").write(root, "a.json");
        Run.done(root, "import");
        Path record = root.resolve("content/import.tsv");
        String good = Files.readString(record);
        for (String bad : List.of(
                good + "made_up#x\tmade_up/7\tab\t\t\n",
                good.replace("made_up/2\t", "made_up/3\t"),
                good.replace("made_up/2\t", "made_up/../../evil\t"),
                good.replace("made_up/2\t", "made_up/index\t"))) {
            Run.write(record, bad);
            assertThat(Run.done(root, "import").err()).contains("import.tsv can't be read");
            assertThat(root.resolve("evil.md")).doesNotExist();
            assertThat(content()).containsKeys("made_up/2.md", "made_up/3.md").hasSize(5);
        }
    }

    private static final String TWO_OF_ONE_NAME = """
            Hello all

            The first of them has its own words, and these are many
            @made_up_one
            Hello all

            The second one is about gardens, and says so at some length
            @made_up_one
            """;

    @Test
    void withoutItsRecordPostsOfOneNameAreNotDoubled() throws IOException {
        site("", "format: mirror-columns, file: p.txt");
        mirror(TWO_OF_ONE_NAME.substring(0, TWO_OF_ONE_NAME.indexOf("Hello all", 5)));
        Run.done(root, "import");
        mirror(TWO_OF_ONE_NAME);
        Run.done(root, "import");
        Map<String, String> before = content();
        assertThat(before).containsKey("made_up/hello-all.md").hasSize(5);
        Files.delete(root.resolve("content/import.tsv"));
        assertThat(Run.done(root, "import").err()).contains("import.tsv is missing");
        assertThat(content().keySet()).isEqualTo(before.keySet());
        assertThat(content().get("made_up/hello-all.md")).isEqualTo(before.get("made_up/hello-all.md"));
    }

    @Test
    void withoutItsRecordAnExcludedPostDoesNotComeBackUnderAnotherName() throws IOException {
        site("exclude: [made_up/hello-all]\n", "format: mirror-columns, file: p.txt");
        mirror(TWO_OF_ONE_NAME.substring(0, TWO_OF_ONE_NAME.indexOf("Hello all", 5)));
        Run.done(root, "import");
        mirror(TWO_OF_ONE_NAME);
        Run.done(root, "import");
        assertThat(String.join("\n", content().values()))
                .contains("about gardens")
                .doesNotContain("its own words");
        Files.delete(root.resolve("content/import.tsv"));
        Run.done(root, "import");
        assertThat(String.join("\n", content().values()))
                .contains("about gardens")
                .doesNotContain("its own words");
    }

    @Test
    void whereNothingTellsWhichPostWasExcludedNoneIsPublished() throws IOException {
        site("", json("a.json", ""));
        Export.part().text(7, "Seven").write(root, "a.json");
        Run.done(root, "import");
        Files.delete(root.resolve("content/import.tsv"));
        site("exclude: [made_up/hello-all]\n", "format: mirror-columns, file: p.txt");
        mirror(TWO_OF_ONE_NAME);
        Run run = Run.in(root, "import");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("content/import.tsv:1:1: without this file, it is unknown whether p.txt:5-8 or p.txt:1-4")
                .contains("made_up/hello-all");
        assertThat(content())
                .doesNotContainKey("import.tsv")
                .containsOnlyKeys("made_up/7.md", "made_up/index.md", "ledger.tsv");
    }

    @Test
    void anAlbumIsTakenDownByTheIdOfAnyOfItsParts() {
        site("exclude: [made_up/11]\n", json("a.json", "2024-02-01"));
        for (String name : List.of("a", "b", "c")) {
            Run.write(root.resolve("seeds/photos/" + name + ".jpg"), name);
        }
        Export.part().photo(11, 10, "b").photo(12, 10, "c").text(20, "Other").write(root, "a.json");
        Run.done(root, "build");
        assertThat(content()).containsKey("made_up/20.md").doesNotContainKeys("made_up/11.md");
        Export.whole()
                .photo(10, 10, "a")
                .photo(11, 10, "b")
                .photo(12, 10, "c")
                .text(20, "Other")
                .write(root, "a.json");
        Run run = Run.done(root, "build");
        assertThat(content()).containsKey("made_up/20.md").doesNotContainKeys("made_up/11.md", "made_up/10.md");
        assertThat(run.err()).doesNotContain("matches no post");
        site("", json("a.json", "2024-02-01"));
        Run.done(root, "build");
        assertThat(content()).containsKey("made_up/10.md");
        site("exclude: [made_up/12]\n", json("a.json", "2024-02-01"));
        Run.done(root, "build");
        assertThat(content()).doesNotContainKey("made_up/10.md");
    }

    @Test
    void aPostIsTakenDownByAnAddressThatItOnceHad() {
        aMirrorsPostGetsAnId();
        assertThat(content()).containsKey("made_up/12.md");
        for (int again = 0; again < 2; again++) {
            site("exclude: [made_up/hello]\n", "format: mirror-columns, file: p.txt", json("a.json", ""));
            assertThat(Run.done(root, "import").err()).doesNotContain("matches no post");
            assertThat(content()).doesNotContainKeys("made_up/12.md", "made_up/hello.md");
        }
    }

    @Test
    void aChannelUnderAnotherKeyIsRefused() {
        site("", json("a.json", ""));
        Export.part().text(2, "Two").write(root, "a.json");
        Run.done(root, "import");
        Run.write(root.resolve("seeds/site.yaml"), """
                channels:
                  renamed: {name: Made up, handle: Made_up_one}
                sources: [{channel: renamed, format: telegram-json, file: a.json}]
                """);
        Run run = Run.in(root, "build");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("seeds/site.yaml:2:3: the archive already has @Made_up_one under the key «made_up»;"
                        + " use that key");
        assertThat(content().keySet()).noneMatch(file -> file.startsWith("renamed/"));
    }

    @Test
    void aPersonsPageOfTheChannelLearnsOfANewHandleAndKeepsTheirKeys() {
        site("", json("a.json", ""));
        Export.part()
                .text(2, "Two")
                .raw(3, "\"text\": [{\"type\": \"link\", \"text\": \"https://t.me/made_up_one\"}]")
                .write(root, "a.json");
        Run.done(root, "import");
        Run.write(root.resolve("content/made_up/index.md"), """
                ---
                name: My name
                handle: made_up_one
                lang: en
                mood: good
                ---

                My own words.
                """);
        site("", json("a.json", ""));
        Path settings = root.resolve("seeds/site.yaml");
        Run.write(settings, Run.files(root.resolve("seeds")).get("site.yaml").replace("made_up_one", "made_up_two"));
        Run.done(root, "build");
        assertThat(content().get("made_up/index.md")).isEqualTo("""
                        ---
                        name: My name
                        handle: made_up_two
                        lang: en
                        former_handles: [made_up_one]
                        mood: good
                        ---

                        My own words.
                        """);
        assertThat(Run.files(root.resolve("public")).get("made_up/3.html")).contains("<a href=\"../en/index.html\"");
    }

    /** The complete export has the message, but not in a form that can be read: it isn't gone. */
    @Test
    void aPostThatACompleteExportCanNotReadIsNotGone() {
        site("", json("a.json", "2024-01-01"));
        Export.whole().text(2, "Two").text(3, "Three").write(root, "a.json");
        Run.done(root, "import");
        site("", json("a.json", "2024-01-01"), json("b.json, complete: true", "2025-01-01"));
        Run.write(root.resolve("seeds/b.json"), """
                {"name": "Made up", "type": "public_channel", "id": 77, "messages": [
                {"id": 2, "type": "unsupported"},
                {"id": 4, "type": "message", "date_unixtime": "1735000000", "text": "Four"}]}
                """);
        Run run = Run.done(root, "import");
        assertThat(content().get("made_up/2.md")).doesNotContain("gone:");
        assertThat(content().get("made_up/3.md")).contains("gone: 2025-01-01");
        assertThat(run.out()).contains("1 marked as gone");
    }

    @Test
    void aReplyToAnotherChatSaysWhereItLed() {
        site("", json("a.json", "2024-01-01"));
        Export.whole()
                .raw(2, "\"text\": \"Two\", \"reply_to_message_id\": 42, \"reply_to_peer_id\": \"channel99\"")
                .write(root, "a.json");
        Run.done(root, "build");
        assertThat(content().get("made_up/2.md"))
                .contains("reply_to: {url: 'https://t.me/c/99/42', elsewhere: true}\n");
        Element reply =
                Jsoup.parse(Run.read(root.resolve("public/made_up/2.html"))).selectFirst("aside.reply");
        assertThat(reply.select("a").eachAttr("href")).containsExactly("https://t.me/c/99/42");
        assertThat(reply.text()).contains("This message is in another chat");
        Run.done(root, "import");
        assertThat(content().get("made_up/2.md")).contains("elsewhere: true");
    }

    /** A key of one's own is kept by import, and is no edit that the source could contradict. */
    @Test
    void anEditBesideAKeyOfOnesOwnIsNoConflict() {
        site("", json("a.json", "2024-01-01"));
        Export.whole().text(2, "Two").write(root, "a.json");
        Run.done(root, "import");
        String mine = content().get("made_up/2.md").replace("lang: en", "mood: happy\nlang: en") + "\nMine.\n";
        Run.write(root.resolve("content/made_up/2.md"), mine);
        Run run = Run.done(root, "import");
        assertThat(run.out()).doesNotContain("conflict");
        assertThat(content()).containsEntry("made_up/2.md", mine).doesNotContainKey("made_up/2.conflict.md");
    }
}
