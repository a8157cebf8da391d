package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures are saved beside the pages, because their addresses expire. */
class FetchMediaTest {
    private static final String SETTINGS = """
            version: 1
            channels: {garden: {name: A made-up garden, handle: made_up_garden, lang: en}}
            sources:
              - {file: made_up_garden, channel: garden, format: telegram-preview}
            books: false
            search: false
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

    private String fetched(String... options) {
        List<String> all = new ArrayList<>(List.of("fetch", "--pause", "0", "--server"));
        all.add(server.address().toString());
        all.addAll(List.of(options));
        all.add("made_up_garden");
        Run run = Run.done(root, all.toArray(String[]::new));
        return run.out();
    }

    private Set<String> media(String folder) {
        return Run.files(root.resolve(folder)).keySet().stream()
                .filter(name -> name.startsWith("media/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> pictureQuestions() {
        return server.asked().stream().filter(path -> path.startsWith("/file/")).toList();
    }

    /** Posts 10, 20 … 100 have pictures, but what the server has for the last one is none. */
    @Test
    void picturesAreSavedImportedAndShown() {
        assertThat(fetched("--media"))
                .endsWith(": 101 new messages, 0 edited, 0 gone; 6 pages asked for, 6 saved, 10 pictures;"
                        + " pictures of 1 post are not available.\n");
        assertThat(media("seeds/made_up_garden"))
                .hasSize(10)
                .allMatch(name -> name.matches("media/[0-9a-f]{32}\\.png"));
        Run.done(root, "build");
        assertThat(Jsoup.parse(Run.read(root.resolve("public/garden/20.html")))
                        .select("img[src*='/media/']:not(.avatar)"))
                .hasSize(1);
        assertThat(Jsoup.parse(Run.read(root.resolve("public/garden/100.html")))
                        .select("img[src*='/media/']:not(.avatar)"))
                .isEmpty();
        assertThat(Jsoup.parse(Run.read(root.resolve("public/garden/20.html"))).select("img.avatar, .avatar[src]"))
                .isNotEmpty();
    }

    @Test
    void withoutTheOptionNoneIsAskedFor() {
        fetched();
        assertThat(pictureQuestions()).isEmpty();
    }

    @Test
    void picturesOfUnchangedPostsAreNotLoadedAgain() {
        fetched("--media");
        pictureQuestions();
        server.tomorrow();
        server.add(5); // 106 to 110, the last one with a picture
        assertThat(fetched("--media"))
                .contains(": 5 new messages", ", 1 picture; pictures of 1 post are not available.");
        assertThat(pictureQuestions())
                .extracting(path -> path.split("/", -1)[2])
                .containsExactlyInAnyOrder("100", "110", "0");
        server.tomorrow();
        server.edit(90, "Other words");
        fetched();
        Run.done(root, "import");
        assertThat(Run.read(root.resolve("content/garden/80.md"))).contains("media/");
        assertThat(Run.read(root.resolve("content/garden/110.md"))).contains("media/");
    }

    @Test
    void picturesOfPagesThatAreThereCanBeSavedLater() {
        fetched();
        assertThat(fetched("--media")).contains(": 0 new messages", "3 pages asked for, 3 saved, 6 pictures");
        assertThat(fetched("--all", "--media")).contains("6 pages asked for, 2 saved, 4 pictures");
        pictureQuestions();
        assertThat(fetched("--all", "--media")).startsWith("Nothing is new");
        assertThat(pictureQuestions()).hasSize(1); // the one that is none
    }
}
