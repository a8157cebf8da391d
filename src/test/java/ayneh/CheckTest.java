package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import ayneh.check.Kind;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an owner is told before publishing, with its place and how to mend it. */
class CheckTest {
    private static final String SETTINGS = """
            channels:
              made: {name: Made up, handle: made_up_one, lang: en}
            sources:
              - {file: a.json, channel: made, format: telegram-json}
            search: false
            books: false
            """;

    @TempDir
    Path root;

    @BeforeEach
    void aCleanSite() {
        settings("");
        Export.whole()
                .text(2, "The second post of the channel")
                .text(3, "Post three, after the second one")
                .text(4, "Number four")
                .write(root, "a.json");
        Run.done(root, "build");
    }

    private void settings(String more) {
        Run.write(root.resolve("seeds/site.yaml"), SETTINGS + more);
    }

    private void post(String slug, String frontMatter, String body) {
        Run.write(
                root.resolve("content/made/" + slug + ".md"),
                "---\norder: 9\n" + frontMatter + "---\n\n" + body + "\n");
    }

    private void site(String name, long bytes) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(bytes);
        }
    }

    /** Returns the findings of a kind, without the workspace in their places and without the kind. */
    private List<String> findings(String kind) {
        return Run.in(root, "check")
                .out()
                .replace(root + "/", "")
                .lines()
                .filter(line -> line.endsWith(" [" + kind + "]"))
                .map(line -> line.substring(0, line.lastIndexOf(" [")))
                .toList();
    }

    @Test
    void aCleanSiteHasNoFindings() {
        Map<String, String> before = Run.files(root);
        Run run = Run.done(root, "check");
        assertThat(run.out().lines().findFirst()).hasValue("0 broken, 0 advice");
        assertThat(run.out()).contains(" bytes  pages (").contains(" bytes  in all (");
        assertThat(Run.done(root, "check", "--json").out()).isEqualTo("[]\n");
        assertThat(Run.files(root)).isEqualTo(before);
    }

    @Test
    void allPostsThatTheSettingsSelectInVainAreNamed() {
        settings("""
                series:
                  one:
                    channel: made
                    title: One
                    episodes:
                      - {episode: 1, match: no such words}
                      - {episode: 2, id: 99}
                      - {episode: 3, match: second}
                      - {episode: 4, match: Number four}
                works:
                  arxiv:2110.11309: {title: A paper, posts: [{channel: made, match: nor these}]}
                posts:
                  made/7: {match: or those}
                exclude: [made/4, made/55]
                """);
        assertThat(findings("unmatched-post"))
                .containsExactly(
                        "seeds/site.yaml:12:29: broken: «no such words» matches no post of made; write the words exactly"
                                + " as they are in the source",
                        "seeds/site.yaml:13:26: broken: the id 99 matches no post of made; write the words exactly as"
                                + " they are in the source",
                        "seeds/site.yaml:14:29: broken: «second» matches 2 posts of made (a.json:7-7, a.json:8-8);"
                                + " write words that only one post contains",
                        "seeds/site.yaml:17:69: broken: «nor these» matches no post of made; write the words exactly as"
                                + " they are in the source",
                        "seeds/site.yaml:19:19: broken: «or those» matches no post of made; write the words exactly as"
                                + " they are in the source");
        assertThat(findings("unmatched-exclude"))
                .containsExactly(
                        "seeds/site.yaml:20:19: broken: «made/55» matches no post of the archive, so nothing is"
                                + " taken down; write it as channel/slug; «ayneh posts» lists all");
        assertThat(Run.in(root, "check").code()).isEqualTo(1);
    }

    @Test
    void sourcesThatCantBeReadAreOneFinding() throws Exception {
        Files.delete(root.resolve("seeds/a.json"));
        assertThat(findings("import-fails")).singleElement().asString().startsWith("seeds/site.yaml:4:12: broken: ");
        assertThat(Run.in(root, "check").code()).isEqualTo(1);
    }

    @Test
    void aPictureThatTheSettingsNameInVain() {
        settings("");
        Path file = root.resolve("seeds/site.yaml");
        Run.write(file, Run.read(file).replace("lang: en}", "lang: en, avatar: face.png}"));
        assertThat(findings("build-fails"))
                .singleElement()
                .asString()
                .startsWith("seeds/site.yaml:2:64: broken: ")
                .contains("face.png");
    }

    @Test
    void allKindsAreDocumented() {
        List<String> keys = Arrays.stream(Kind.values())
                .map(kind ->
                        "| `" + kind.key() + "` | " + kind.severity().name().toLowerCase(Locale.ROOT) + " |")
                .toList();
        assertThat(Run.read(Path.of("docs/site/content/pages/check.md"))
                        .lines()
                        .filter(line -> line.matches("\\| `[a-z-]+` \\| (broken|advice) .*")))
                .zipSatisfy(keys, (row, key) -> assertThat(row).startsWith(key));
    }

    @Test
    void postsThatWaitToBeImported() {
        Export.whole()
                .text(2, "The second post of the channel")
                .text(3, "Other words")
                .text(5, "New")
                .write(root, "a.json");
        assertThat(findings("not-imported"))
                .containsExactly("content: advice: an import would add 1 new files and update 1; run «ayneh import»");
        Run run = Run.done(root, "check");
        assertThat(run.code()).isZero();
    }

    @Test
    void aFileThatCantBeRead() {
        post("5", "title: [open\n", "Text");
        assertThat(findings("archive-unreadable"))
                .singleElement()
                .asString()
                .startsWith("content/made/5.md:")
                .contains("this isn't valid YAML");
    }

    @Test
    void seriesWithHoles() {
        settings("""
                series:
                  one:
                    channel: made
                    title: One
                    episodes:
                      - {episode: 1, id: 2}
                      - {episode: 2, title: Two}
                      - {episode: 3, title: Three, note: lost}
                      - {episode: 7, id: 3}
                """);
        Run.done(root, "build");
        assertThat(findings("series-gap"))
                .containsExactly(
                        "seeds/site.yaml:8:3: advice: «One» lacks episodes 2, 4–6; add their posts, or a «note»"
                                + " on each that is lost, under «series» in seeds/site.yaml");
        post("5", "series: two\nepisode: 2\n", "An episode of a series that the settings don't know");
        assertThat(findings("series-gap"))
                .anyMatch(line -> line.startsWith("content/made/5.md:3:9: advice: «two» lacks episode 1;"));
    }

    @Test
    void linksToPostsThatAreNotThere() {
        settings("exclude: [made/4]\n");
        post("5", "", """
                See [this](https://t.me/made_up_one/3), [that](https://t.me/Made_Up_One/88?single) and
                [another channel](https://t.me/made_up_two/88), [one taken down](https://t.me/made_up_one/4),
                [the beginning](https://t.me/made_up_one/1), [beside it](2.md), [nowhere](22.md).

                    https://t.me/made_up_one/77 in code""");
        assertThat(findings("missing-post"))
                .containsExactly("content/made/5.md:5:48: advice: the archive doesn't have the post «made/88» that this"
                        + " links to; add a source that has it or, if the archive has it without its id, name it under"
                        + " «posts» in seeds/site.yaml");
        assertThat(findings("broken-link"))
                .containsExactly(
                        "content/made/5.md:7:75: broken: the link to «22.md» leads to no post; write the name of"
                                + " a file beside this one, or the post's address on t.me");
    }

    @Test
    void filesThatPostsNameInVain() throws Exception {
        post("5", "media: [{kind: photo, file: media/0a/0a1b.jpg, thumbnail: media/0b/0b1c.jpg}]\n", "A picture");
        site("content/media/0b/0b1c.jpg", 10);
        assertThat(findings("missing-file"))
                .containsExactly(
                        "content/made/5.md:3:29: broken: the file «media/0a/0a1b.jpg» isn't in content/; put it"
                                + " there, or run «ayneh import» with the export that has it");
    }

    @Test
    void picturesThatNoSourceHas() {
        post("five", "media: [{kind: photo}, {kind: photo, file: media/aa/1.jpg}, {kind: video}]\n", "Five.");
        Run.write(root.resolve("content/media/aa/1.jpg"), "picture");
        assertThat(findings("missing-pictures"))
                .containsExactly("content/made/index.md: advice: 1 of 2 pictures of «Made up» are not in the archive;"
                        + " import an export that has its folder photos/ beside it, or fetch the channel with --media");
    }

    @Test
    void aChannelThatTheSettingsDontHave() {
        Run.write(root.resolve("content/former/1.md"), "---\norder: 1\n---\n\nA post.\n");
        assertThat(findings("unknown-channel"))
                .containsExactly("content/former/index.md: advice: the site has a channel «former» that seeds/site.yaml"
                        + " doesn't have; add it there, or delete its folder if its posts are now under another key");
    }

    @Test
    void partsThatTheNextImportBringsAreNoHoles() {
        settings(
                "series: {tale: {channel: made, title: Tale, episodes: [{episode: 1, id: 2}, {episode: 2, id: 3}]}}\n");
        assertThat(findings("series-gap")).isEmpty();
    }

    @Test
    void postsThatAreTakenDownAreNotChecked() {
        post("5", "media: [{kind: photo, file: media/0a/0a1b.jpg}]\n", "[x](22.md)");
        settings("exclude: [made/5]\n");
        assertThat(Run.in(root, "check").out()).doesNotContain("5.md");
    }

    @Test
    void placesAreThoseOfWholeWords() {
        post(
                "5",
                "title: Cab C\ntags: [Cab, C_]\n",
                "[x](https://t.me/made_up_one/888) [y](https://t.me/made_up_one/88)");
        post("6", "tags: [C]\nlang: en\n", "[x](22.md)");
        post("7", "tags: [C]\nsource: 22.md:1-2\n", "[x](22.md)");
        assertThat(findings("missing-post")).anyMatch(line -> line.startsWith("content/made/5.md:7:39: "));
        assertThat(findings("tag-spelling")).singleElement().asString().startsWith("content/made/5.md:4:13: ");
        assertThat(findings("broken-link")).anyMatch(line -> line.startsWith("content/made/7.md:7:5: "));
    }

    @Test
    void filesThatAreTooLarge() throws Exception {
        site("content/media/0a/0a1b.mp4", (100L << 20) + 1);
        site("public/media/0a/0a1b.mp4", (100L << 20) + 1);
        site("public/media/0b/0b1c.mp4", 100L << 20);
        assertThat(findings("large-file"))
                .containsExactly("content/media/0a/0a1b.mp4: broken: the file has 100 MiB, and GitHub allows 100 MiB;"
                        + " import with --media small, which leaves out files over 5 MiB");
        assertThat(findings("large-site")).isEmpty();
        site("public/one.zip", 900_000_000);
        assertThat(findings("large-site"))
                .singleElement()
                .asString()
                .startsWith("public: broken: the site takes 1,110 MB (other files 900 MB");
    }

    @Test
    void namesThatClashElsewhere() throws Exception {
        site("public/img/Photo.jpg", 1);
        site("public/img/photo.jpg", 1);
        site("public/img/caf\u00e9.jpg", 1);
        site("public/img/cafe\u0301.jpg", 1);
        site("public/Img/photo.jpg", 1);
        site("content/pages/pictures/aux.jpg", 1);
        site("content/pages/pictures/dot.", 1);
        site("content/pages/pictures/space ", 1);
        site("content/pages/pictures/a:b.png", 1);
        assertThat(findings("clashing-name"))
                .containsExactly(
                        "public/img: broken: Windows and macOS take this name for that of «Img» beside it; rename one of"
                                + " them",
                        "public/img/caf\u00e9.jpg: broken: Windows and macOS take this name for that of"
                                + " «cafe\u0301.jpg» beside it; rename one of them",
                        "public/img/photo.jpg: broken: Windows and macOS take this name for that of «Photo.jpg» beside"
                                + " it; rename one of them");
        assertThat(findings("reserved-name"))
                .containsExactly(
                        "content/pages/pictures/a:b.png: broken: Windows can't have a file or folder «a:b.png»; rename"
                                + " it",
                        "content/pages/pictures/aux.jpg: broken: Windows can't have a file or folder «aux.jpg»; rename"
                                + " it",
                        "content/pages/pictures/dot.: broken: Windows can't have a file or folder «dot.»; rename it",
                        "content/pages/pictures/space : broken: Windows can't have a file or folder «space »; rename"
                                + " it");
    }

    @Test
    void allPostsWhoseNamesClashAreNamedOnce() {
        post("a", "", "One");
        post("A", "", "Two");
        post("b", "", "Three");
        post("B", "", "Four");
        Run run = Run.in(root, "check");
        assertThat(findings("clashing-name")).hasSize(2);
        assertThat(run.out()).contains("\n2 broken, ");
    }

    @Test
    void tagsThatDifferBySpellingAlone() {
        settings("tags: {plain: [PLAIN]}\n");
        post("5", "tags: [Deep_Learning, caf\u00e9, plain, آموزش]\n", "One");
        post("6", "tags: [deeplearning, cafe, PLAIN, اموزش, C, \"C++\"]\n", "Two");
        post("7", "tags: [deeplearning, cafe, models, model]\n", "Three");
        assertThat(findings("tag-spelling"))
                .containsExactly(
                        "content/made/5.md:3:8: advice: «deeplearning» (2), «Deep_Learning» (1) differ by spelling alone;"
                                + " the site takes them for one tag, «deeplearning»; write «tags: {deeplearning:"
                                + " [Deep_Learning]}» in seeds/site.yaml",
                        "content/made/5.md:3:23: advice: «cafe» (2), «caf\u00e9» (1) differ by spelling alone and are 2"
                                + " tags on the site; write «tags: {cafe: [caf\u00e9]}» in seeds/site.yaml",
                        "content/made/6.md:3:35: advice: «آموزش» (1), «اموزش» (1) differ by spelling alone and are 2 tags"
                                + " on the site; write «tags: {آموزش: [اموزش]}» in seeds/site.yaml");
    }

    @Test
    void textsInAnotherLanguageThanDeclared() {
        String russian = "Это довольно длинный текст на русском языке, и в нём нет ни одного английского слова, "
                + "так что спутать его с английским нельзя.";
        String code = "Как это сделать:\n\n```\n" + "return value.of(something).orElse(other);\n".repeat(9) + "```\n\n"
                + "Остальное читатель найдёт в документации, там всё это описано подробно и с примерами.";
        post("5", "lang: en\n", russian);
        post("6", "lang: ru\n", russian);
        post("7", "lang: en\n", "Коротко");
        post("8", "lang: ru\n", code);
        assertThat(findings("language"))
                .containsExactly("content/made/5.md:3:7: advice: the text looks like Russian, not like English; write"
                        + " «lang: ru», or the language that it is in, in its front matter");
    }

    @Test
    void aChannelWithoutTitles() {
        for (int i = 100; i < 117; i++) {
            post("" + i, "", "Words of post " + i);
        }
        assertThat(findings("untitled")).isEmpty();
        post("120", "", "Words of post 120");
        assertThat(findings("untitled"))
                .singleElement()
                .asString()
                .startsWith("content/made/index.md:1:1: advice: 21 of 21 posts with text have no title");
    }

    @Test
    void conflictsThatWait() {
        Path post = root.resolve("content/made/3.md");
        Run.write(post, Run.read(post).replace("three", "3"));
        Export.whole()
                .text(2, "The second post of the channel")
                .text(3, "Post three, as the source has it now")
                .text(4, "Number four")
                .write(root, "a.json");
        Run.done(root, "build");
        assertThat(findings("conflict"))
                .containsExactly(
                        "content/made/3.conflict.md: advice: you and the source both changed a post, and this is"
                                + " the source's version; copy what you want from it to «3.md», then delete it");
    }

    @Test
    void aSiteThatIsNotBuiltOrOlderThanTheArchive() throws Exception {
        Path post = root.resolve("content/made/3.md");
        Files.setLastModifiedTime(post, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(findings("outdated-site")).as("a file that was only touched").isEmpty();
        Run.write(post, Run.read(post).replace("three", "3"));
        Files.setLastModifiedTime(post, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(findings("outdated-site"))
                .containsExactly(
                        "public: advice: the site is older than the archive, the settings or the templates; run «ayneh"
                                + " build»");
        Files.move(root.resolve("public"), root.resolve("elsewhere"));
        assertThat(findings("not-built"))
                .containsExactly(
                        "public: advice: the site isn't built, so its files are not checked; run «ayneh build»");
    }

    @Test
    void outsideLinksThatLeadNowhere() {
        String until = Instant.now().plus(Duration.ofDays(1)).toString();
        Run.write(
                root.resolve(".ayneh-links.tsv"),
                "link\tuntil\tanswer\nhttps://a.example/x\t" + until + "\t404\nhttps://b.example/\t" + until
                        + "\tunknown-host\nhttps://c.example/\t" + until + "\t200\nhttps://menu.example/\t" + until
                        + "\t410\n");
        settings("menu: [home, {title: {en: Elsewhere}, url: https://menu.example/}]\n");
        post("5", "buttons: [{text: Go, url: https://b.example}]\n", "[x](https://a.example/x#y) <https://c.example/>");
        post("6", "", "[x](https://a.example/x)\n\n```\nhttps://a.example/code\n```");
        Run run = Run.in(root, "check", "--external");
        assertThat(run.out().replace(root + "/", "").lines().filter(line -> line.contains("leads nowhere")))
                .containsExactly(
                        "seeds/site.yaml:7:14: broken: «https://menu.example/» leads nowhere: the server answers 410;"
                                + " correct or remove it [dead-setting-link]",
                        "content/made/5.md:3:27: advice: «https://b.example/» leads nowhere: there is no such host; link"
                                + " to another page, or to a copy in the Internet Archive, or leave it [dead-link]",
                        "content/made/5.md:6:5: advice: «https://a.example/x» leads nowhere: the server answers 404 (1"
                                + " more post links to it); link to another page, or to a copy in the Internet Archive,"
                                + " or leave it [dead-link]");
        assertThat(run.err()).contains("4 outside links: 4 answered, 0 not");
        assertThat(run.code()).isEqualTo(1);
        assertThat(Run.in(root, "check").out()).doesNotContain("leads nowhere");
    }

    @Test
    void localServersAreNotAsked() throws Exception {
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> requests.incrementAndGet());
        server.start();
        try {
            int port = server.getAddress().getPort();
            post("5", "", "<http://127.0.0.1:" + port + "/> <http://localhost:" + port + "/>");
            Run run = Run.done(root, "check", "--external");
            assertThat(run.err()).contains("2 outside links: 0 answered, 2 not");
            assertThat(requests).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void programsGetAnArray() throws Exception {
        post("5", "lang: en\n", "[x](<22.md>) \"quoted\" & </script>");
        Run run = Run.in(root, "check", "--json");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().replace(root + "/", ""))
                .startsWith(
                        "[{\"kind\":\"broken-link\",\"severity\":\"broken\",\"path\":\"content/made/5.md\",\"line\":6,"
                                + "\"column\":6,\"what\":\"the link to «22.md» leads to no post\",\"mend\":\"write ");
        int objects = 0;
        try (JsonParser parser = new JsonFactory().createParser(run.out())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                objects += token == JsonToken.START_OBJECT ? 1 : 0;
            }
        }
        assertThat(objects).isEqualTo(2); // and the outdated site
    }

    @Test
    void brokenThingsComeFirstAndTheOrderIsAlwaysTheSame() {
        post("5", "tags: [x_y]\n", "[x](22.md) [y](https://t.me/made_up_one/88)");
        post("6", "tags: [xy]\nmedia: [{kind: photo, file: media/0a/0a1b.jpg}]\n", "[x](22.md)");
        String out = Run.in(root, "check").out();
        assertThat(out.lines()
                        .takeWhile(line -> !line.contains(" broken, "))
                        .map(line -> line.replaceAll(".*\\[", "[")))
                .containsExactly(
                        "[missing-file]",
                        "[broken-link]",
                        "[broken-link]",
                        "[missing-post]",
                        "[tag-spelling]",
                        "[outdated-site]");
        assertThat(Run.in(root, "check").out()).isEqualTo(out);
    }

    @Test
    void quietLeavesTheFindings() {
        assertThat(Run.done(root, "check", "--quiet").out()).isEmpty();
        post("5", "", "[x](22.md)");
        assertThat(Run.in(root, "check", "--quiet").out().lines()).hasSize(2).allMatch(line -> line.endsWith("]"));
    }

    @Test
    void wrongUseIsAnError() {
        assertThat(Run.in(root, "check", "--no-such-option").code()).isEqualTo(2);
        settings("no_such_key: 1\n");
        Run run = Run.in(root, "check");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("seeds/site.yaml:7:1: ");
        assertThat(run.out()).isEmpty();
    }
}
