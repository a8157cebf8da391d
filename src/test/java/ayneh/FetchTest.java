package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fetching a channel from a server that plays its preview, and building a site from what was saved. */
@Tag("slow")
class FetchTest {
    private static final String SETTINGS = """
            version: 1
            channels: {garden: {name: A made-up garden, handle: made_up_garden, lang: en}}
            sources:
              - {file: made_up_garden, channel: garden, format: telegram-preview}
            """;

    @TempDir
    private Path root;

    private ChannelServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ChannelServer(100);
        Run.write(root.resolve("seeds/site.yaml"), SETTINGS);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Run run(String... options) {
        List<String> all = new ArrayList<>(
                List.of("fetch", "--pause", "0", "--server", server.address().toString()));
        all.addAll(Arrays.asList(options));
        return Run.in(root, all.toArray(String[]::new));
    }

    /** Fetches, and returns the summary. */
    private String fetched(String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("made_up_garden");
        Run run = run(all.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return run.out().replace(root.toString(), "").strip();
    }

    private Set<String> pages() {
        Set<String> pages = new TreeSet<>();
        Run.files(root.resolve("seeds/made_up_garden")).keySet().stream()
                .filter(name -> name.endsWith(".html"))
                .forEach(pages::add);
        return pages;
    }

    private Set<Long> imported() {
        Run.done(root, "import");
        Set<Long> ids = new TreeSet<>();
        for (List<String> row : Run.done(root, "posts").rows()) {
            ids.add(Long.valueOf(row.get(2)));
        }
        return ids;
    }

    private String post(long id) {
        return Run.read(root.resolve("content/garden/" + id + ".md"));
    }

    @Test
    void aWholeChannelOf500PostsIsFetchedAndBuilt() throws IOException {
        server.close();
        server = new ChannelServer(500);
        assertThat(fetched())
                .isEqualTo("Fetched made_up_garden into /seeds/made_up_garden: 501 new messages, 0 edited, 0 gone; "
                        + "26 pages asked for, 26 saved.");
        Run.write(root.resolve("seeds/site.yaml"), SETTINGS + "books: false\nsearch: false\n");
        Run.done(root, "build");
        assertThat(imported()).containsExactlyElementsOf(server.ids()).hasSize(500);
        assertThat(Run.files(root.resolve("public/garden")).keySet().stream()
                        .filter(name -> name.matches("[0-9]+\\.html")))
                .hasSize(500);
        assertThat(Run.read(root.resolve("public/garden/521.html"))).contains("Post number 500");
    }

    @Test
    void eachPageIsAFileNamedByItsPartOfTheChannel() {
        fetched();
        assertThat(pages())
                .containsExactly("1-1.html", "2-21.html", "22-42.html", "43-63.html", "64-84.html", "85-105.html");
        assertThat(server.asked())
                .containsExactly(
                        "/s/made_up_garden",
                        "/s/made_up_garden?before=85",
                        "/s/made_up_garden?before=64",
                        "/s/made_up_garden?before=43",
                        "/s/made_up_garden?before=22",
                        "/s/made_up_garden?before=2");
        String page = Run.read(root.resolve("seeds/made_up_garden/22-42.html"));
        String address = server.address() + "/s/made_up_garden?before=43";
        assertThat(page)
                .startsWith(
                        "<!DOCTYPE html>\n<!-- saved from url=(00" + address.length() + ")" + address + " -->\n<html>")
                .endsWith("</html>\n<!-- page generated in 12.3ms -->\n");
    }

    @Test
    void aRunWithNothingNewWritesNothing() {
        fetched();
        imported();
        Map<String, String> before = Run.files(root.resolve("seeds"));
        server.asked();
        server.tomorrow();
        assertThat(fetched()).isEqualTo("Nothing is new in made_up_garden: 3 pages asked for.");
        assertThat(server.asked()).hasSize(3);
        assertThat(Run.files(root.resolve("seeds"))).isEqualTo(before);
    }

    @Test
    void newPostsAreAddedWeekByWeekInFewPages() {
        fetched();
        for (int i = 0; i < 10; i++) {
            server.tomorrow();
            server.add(5);
            assertThat(fetched()).contains(": 5 new messages, 0 edited, 0 gone; 3 pages asked for, 3 saved.");
        }
        assertThat(pages()).hasSizeBetween(8, 10);
        assertThat(imported()).containsExactlyElementsOf(server.ids()).hasSize(150);
        assertThat(Run.files(root.resolve("content/garden")).values()).noneMatch(text -> text.contains("gone:"));
    }

    @Test
    void manyNewPostsAreFetchedDownToTheKnownOnes() {
        fetched();
        server.tomorrow();
        server.add(130);
        assertThat(fetched()).contains(": 130 new messages, 0 edited, 0 gone; 7 pages asked for");
        assertThat(imported()).containsExactlyElementsOf(server.ids()).hasSize(230);
    }

    @Test
    void anEditAndADeletionAreSeen() {
        fetched();
        imported();
        server.tomorrow();
        server.edit(100, "Other words");
        server.delete(70);
        assertThat(fetched()).contains(": 0 new messages, 1 edited, 1 gone; 3 pages asked for, 3 saved.");
        assertThat(imported()).hasSize(100);
        assertThat(post(100)).contains("Other words");
        assertThat(post(70)).contains("\ngone: 2026-03-02\n", "Post number");
        server.tomorrow();
        assertThat(fetched()).startsWith("Nothing is new");
    }

    @Test
    void theNewestPostMayBeDeleted() {
        fetched();
        server.tomorrow();
        server.delete(105);
        assertThat(fetched()).contains(": 0 new messages, 0 edited, 1 gone");
        server.add(30);
        assertThat(fetched()).contains(": 30 new messages, 0 edited, 0 gone");
        assertThat(imported()).hasSize(130).contains(105L);
        assertThat(post(105)).contains("\ngone: 2026-03-02\n");
        assertThat(fetched()).startsWith("Nothing is new");
    }

    @Test
    void wherePagesMeetAPostMayBeDeleted() {
        fetched();
        server.tomorrow();
        server.delete(84);
        server.delete(85);
        assertThat(fetched()).contains(": 0 new messages, 0 edited, 2 gone");
        imported();
        assertThat(post(84)).contains("\ngone: 2026-03-02\n");
        assertThat(post(85)).contains("\ngone: 2026-03-02\n");
        assertThat(fetched()).startsWith("Nothing is new");
    }

    @Test
    void aPageThatKeepsItsPartKeepsWhatWasDeletedBesideIt() {
        fetched();
        server.tomorrow();
        server.delete(1);
        assertThat(fetched("--all")).contains(": 0 new messages, 0 edited, 1 gone");
        server.delete(10);
        assertThat(fetched("--all")).contains(": 0 new messages, 0 edited, 1 gone");
        assertThat(pages()).contains("1-1.html", "1-21.html", "1-21-2.html");
        imported();
        assertThat(post(10)).contains("\ngone: 2026-03-02\n");
        server.tomorrow();
        server.edit(11, "Other words");
        assertThat(fetched("--all")).contains(": 0 new messages, 1 edited, 0 gone");
        assertThat(pages()).contains("1-21.html", "1-21-2.html").doesNotContain("1-21-3.html");
        imported();
        assertThat(post(11)).contains("Other words");
        assertThat(post(10)).contains("\ngone: 2026-03-02\n");
    }

    @Test
    void theWholeHistoryIsAskedForAgain() {
        fetched();
        server.tomorrow();
        server.edit(30, "Other words");
        server.delete(2);
        assertThat(fetched()).startsWith("Nothing is new");
        assertThat(fetched("--all")).contains(": 0 new messages, 1 edited, 1 gone; 5 pages asked for, 2 saved.");
        imported();
        assertThat(post(30)).contains("Other words");
        assertThat(post(2)).contains("\ngone: 2026-03-02\n");
        assertThat(fetched("--all")).isEqualTo("Nothing is new in made_up_garden: 5 pages asked for.");
    }

    @Test
    void helpHasAnExample() {
        assertThat(Run.done(root, "fetch", "--help").out()).contains("Example: ayneh fetch --media my_channel");
    }
}
