package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build over an older one gives the same bytes as a new one, and writes no file that stays the same. */
@Tag("slow")
class RebuildTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_600_000_000_000L);

    /** Books take most of the time of so small a site, and have a test of their own. */
    private static final String BOOKS = Effort.THOROUGH ? "books: true\n" : "books: false\n";

    @TempDir
    Path root;

    @BeforeEach
    void anArchive() {
        settings("");
        Run.write(
                root.resolve("content/one/index.md"),
                "---\nname: One\nhandle: one_channel\nlang: en\n---\n\nSee https://t.me/two_channel/2.\n");
        Run.write(
                root.resolve("content/two/index.md"),
                "---\nname: کانال دو\nhandle: two_channel\nlang: fa\n---\n\nدو\n");
        for (int i = 1; i <= 30; i++) {
            post("one", i, "title: Post " + i + "\ntags: [odd" + i % 2 + "]\n", "Text " + i + " of one. #odd" + i % 2);
        }
        for (int i = 1; i <= 5; i++) {
            post("two", i, "", "متن " + i + " و [پیوند](https://t.me/one_channel/" + 10 * i + ") است.");
        }
    }

    /** Writes bytes that aren't valid text. */
    private void damage(String file) {
        try {
            Files.write(root.resolve(file), new byte[] {(byte) 0xFF, '\n'});
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void settings(String more) {
        Run.write(root.resolve("seeds/site.yaml"), "share_images: false\n" + BOOKS + more);
    }

    private void post(String channel, int id, String front, String body) {
        Run.write(
                root.resolve("content/" + channel + "/" + id + ".md"),
                "---\norder: " + id + "\nid: " + id + "\nsource_url: https://t.me/" + channel + "_channel/" + id
                        + "\ndate: 2024-0" + (1 + id % 9) + "-01T10:00:00Z\n" + front + "---\n\n" + body + "\n");
    }

    /**
     * Builds over the existing site, with all files backdated, and returns the names of the files that were written.
     */
    private Set<String> rebuild() throws IOException {
        Path site = root.resolve("public");
        Map<String, FileTime> times = new TreeMap<>();
        for (String name : Run.files(site).keySet()) {
            FileTime time = FileTime.fromMillis(LONG_AGO.toMillis() + times.size());
            Files.setLastModifiedTime(site.resolve(name), time);
            times.put(name, time);
        }
        Path record = site.resolve(".ayneh-files");
        if (Files.exists(record)) {
            Files.setLastModifiedTime(record, FileTime.fromMillis(LONG_AGO.toMillis() + 1_000_000));
        }
        return written(times);
    }

    private Set<String> written(Map<String, FileTime> times) throws IOException {
        Path site = root.resolve("public");
        Run.done(root, "render");
        Run.done(root, "render", "--output", root.resolve("fresh").toString());
        Map<String, String> all = Run.files(site);
        assertThat(all).isEqualTo(Run.files(root.resolve("fresh")));
        org.apache.commons.io.FileUtils.deleteDirectory(root.resolve("fresh").toFile());
        Set<String> written = new TreeSet<>();
        for (String name : all.keySet()) {
            if (!Files.getLastModifiedTime(site.resolve(name)).equals(times.get(name))) {
                written.add(name);
            }
        }
        written.remove(".ayneh-files");
        return written;
    }

    @Test
    void aChangedWordRewritesThePagesThatShowIt() throws IOException {
        rebuild();
        assertThat(rebuild()).isEmpty();
        post("one", 3, "title: Post 3\ntags: [odd1]\n", "Another text of one, which is long. #odd1");
        assertThat(rebuild())
                .contains("one/3.html", "one/3.md")
                .anyMatch(name -> name.startsWith("search/"))
                .allMatch(name ->
                        name.startsWith("one/") || name.startsWith("search/") || name.endsWith("/tags/odd1.html"))
                .doesNotContain("one/2.html", "one/4.html", "index.html")
                .hasSizeLessThan(14);
    }

    @Test
    void whatLinksToAPostFollowsIt() throws IOException {
        Files.delete(root.resolve("content/one/20.md"));
        rebuild();
        assertThat(Files.readString(root.resolve("public/two/2.html"))).contains("https://t.me/one_channel/20");
        post("one", 20, "title: Back\n", "Text.");
        assertThat(rebuild()).contains("two/2.html", "one/20.html").doesNotContain("two/1.html");
        assertThat(Files.readString(root.resolve("public/two/2.html"))).contains("../one/20.html");
        Files.delete(root.resolve("content/one/20.md"));
        assertThat(rebuild()).contains("two/2.html");
        assertThat(root.resolve("public/one/20.html")).doesNotExist();
    }

    @Test
    void aTagThatGetsAPageIsLinkedFromThen() throws IOException {
        post("one", 5, "title: Post 5\n", "About #new and others.");
        rebuild();
        assertThat(Files.readString(root.resolve("public/one/5.html"))).doesNotContain("tags/new.html");
        post("one", 6, "title: Post 6\ntags: [new]\n", "Text.");
        assertThat(rebuild()).contains("one/5.html");
        assertThat(Files.readString(root.resolve("public/one/5.html"))).contains("tags/new.html");
    }

    @Test
    void eachKindOfChangeGivesWhatANewBuildGives() throws IOException {
        rebuild();
        List<Runnable> changes = new ArrayList<>();
        changes.add(() -> post("one", 7, "title: Other title\ntags: [odd1]\n", "Text 7 of one. #odd1"));
        changes.add(() -> post("one", 31, "title: New\npinned: true\n", "**New** text."));
        changes.add(() -> post("one", 8, "title: Post 8\naliases: [old-eight]\n", "Text."));
        changes.add(() -> post("one", 9, "title: Post 9\nreply_to: {id: 2}\n", "Text."));
        changes.add(() -> post("one", 10, "title: Post 10\nseries: s\nepisode: 1\n", "Text."));
        changes.add(() -> post("one", 11, "title: Post 11\nseries: s\nepisode: 3\n", "```java\nint x;\n```"));
        changes.add(() -> post("one", 12, "title: Post 12\nworks: [arxiv:2110.11309]\n", "Text."));
        changes.add(() -> post("two", 5, "collapsed_quotes: [1]\n", "> نقل قول\n\nمتن"));
        changes.add(() -> post("two", 5, "", "> نقل قول\n\nمتن"));
        changes.add(() -> post("one", 13, "title: Post 13\nmedia: [{kind: photo, file: media/aa/b.png}]\n", "Text."));
        changes.add(() -> Run.write(root.resolve("content/media/aa/b.png"), "no picture"));
        changes.add(() -> Run.write(root.resolve("content/pages/about-us.md"), "---\ntitle: Us\n---\n\nWe.\n"));
        changes.add(() -> settings("title: {en: A title}\n"));
        changes.add(() -> settings("title: {en: A title}\nbase_url: https://example.org/\n"));
        changes.add(() -> settings("languages: [en]\n"));
        changes.add(() -> settings("exclude: [one/14]\n"));
        changes.add(() -> settings("search: false\n"));
        changes.add(() -> settings("channels: {one: {name: One}, two: {name: Two}}\n"));
        changes.add(() -> settings("channels: {two: {name: Two}, one: {name: One}}\n"));
        changes.add(() -> settings(""));
        changes.add(() -> Run.write(root.resolve("templates/channels/two/page-end.ftlh"), "<p>unused</p>"));
        changes.add(() -> Run.write(root.resolve("templates/post.ftlh"), "<p>${page.heading} ${page.body}</p>"));
        changes.add(() -> delete("templates/post.ftlh"));
        changes.add(() -> Run.write(root.resolve("static/own.css"), "p { color: red }"));
        changes.add(() -> delete("content/one/15.md"));
        changes.add(() -> delete("public/one/16.html"));
        changes.add(() -> delete("public/.ayneh-files"));
        changes.add(() -> Run.write(root.resolve("public/.ayneh-files"), "ayneh-files 6\tx\nnonsense\t\t\t\n\n"));
        changes.add(() -> Run.write(root.resolve("public/.ayneh-files"), "ayneh-files 6\tx\na\0b\t5\tabc\n"));
        changes.add(() -> Run.write(root.resolve("public/.ayneh-files"), "ayneh-files 6\tx\n../kept.txt\t5\tabc\n"));
        changes.add(() -> damage("public/.ayneh-files"));
        changes.add(this::loseTheEndOfTheRecord);
        changes.add(() -> post("one", 10, "title: Post 10\n", "Text with $x^2$.")); // the typesetter takes long to load
        Run.write(root.resolve("kept.txt"), "12345");
        for (Runnable change : changes) {
            change.run();
            rebuild();
        }
        assertThat(root.resolve("kept.txt")).exists();
    }

    @Test
    void aBookFollowsItsPosts() throws IOException {
        Run.write(root.resolve("seeds/site.yaml"), "share_images: false\n");
        rebuild();
        post("one", 7, "title: Other title\n", "Another text.");
        assertThat(rebuild()).contains("one/one.epub").doesNotContain("two/two.epub");
        assertThat(rebuild()).isEmpty();
        Run.write(root.resolve("seeds/site.yaml"), "share_images: false\nbooks: false\n");
        rebuild();
        assertThat(root.resolve("public/one/one.epub")).doesNotExist();
    }

    private void loseTheEndOfTheRecord() {
        Path record = root.resolve("public/.ayneh-files");
        Run.write(record, Run.read(record).lines().limit(9).collect(Collectors.joining("\n", "", "\n")));
        delete("public/two/5.html");
    }

    private void delete(String name) {
        try {
            Files.delete(root.resolve(name));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    @Test
    void aFileThatSomebodyChangedIsMadeAgainAndOneOfTheirsStays() throws IOException {
        rebuild();
        Path page = root.resolve("public/one/17.html");
        String text = Files.readString(page);
        Files.writeString(page, text.replace("Text 17", "Fake 17")); // of the same size
        Run.write(root.resolve("public/CNAME"), "example.org");
        Run.done(root, "render");
        assertThat(Files.readString(page)).isEqualTo(text);
        assertThat(root.resolve("public/CNAME")).exists();
        Files.writeString(page, text + "more");
        Run.done(root, "render");
        assertThat(Files.readString(page)).isEqualTo(text);
    }

    /** Their names identify their contents, so a build need not look into them, but somebody else may have written there. */
    @Test
    void picturesThatSomebodyChangedAreMadeAgain() throws IOException {
        Run.write(root.resolve("seeds/site.yaml"), "base_url: https://example.org/\nbooks: false\n");
        post("one", 13, "media: [{kind: photo, file: media/aa/b.png}]\n", "Text.");
        Run.write(root.resolve("content/media/aa/b.png"), "no picture");
        Run.done(root, "render");
        for (String kind : List.of("assets/share-.*png", "assets/icon-.*png", "media/aa/b.png")) {
            Path picture = root.resolve("public").resolve(named(kind));
            byte[] made = Files.readAllBytes(picture);
            Files.write(picture, new byte[made.length]);
            Run.done(root, "render");
            assertThat(picture).hasBinaryContent(made);
            Files.write(picture, new byte[1]);
            Run.done(root, "render");
            assertThat(picture).hasBinaryContent(made);
        }
    }

    /** Returns a file of the site whose name is like that. */
    private String named(String pattern) {
        return Run.files(root.resolve("public")).keySet().stream()
                .filter(name -> name.matches(pattern))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothingIsSaidToBeNewWhereNothingIs() {
        Run.done(root, "render");
        String first = Run.done(root, "render").out();
        assertThat(first).contains("Rendered 35 posts of 2 channels").contains(": 0 files written, ");
        post("one", 1, "title: Post 1\ntags: [odd1]\n", "Text 1 of one. #odd1"); // as it was
        assertThat(Run.done(root, "render").out()).isEqualTo(first);
    }
}
