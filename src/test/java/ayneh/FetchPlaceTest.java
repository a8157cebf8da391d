package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which channel is meant, where its pages go, and what is known of it from elsewhere. */
class FetchPlaceTest {
    @TempDir
    private Path root;

    private ChannelServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ChannelServer(45);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void settings(String channel, String... sources) {
        Run.write(
                root.resolve("seeds/site.yaml"),
                "channels: {" + channel + "}\n"
                        + (sources.length == 0 ? "" : "sources:\n  - " + String.join("\n  - ", sources)));
    }

    private Run fetch(String channel) {
        return Run.in(root, "fetch", "--pause", "0", "--server", server.address() + "/", channel);
    }

    private Set<String> files() {
        return Run.files(root.resolve("seeds")).keySet();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "made_up_garden",
                "@Made_Up_Garden",
                "t.me/made_up_garden",
                "https://t.me/s/made_up_garden/12?before=40",
                "https://telegram.me/made_up_garden",
            })
    void withoutSettingsItsPagesAreSavedByItsHandle(String channel) {
        Run run = fetch(channel);
        assertThat(run.code()).isZero();
        assertThat(run.err())
                .isEqualTo("The site doesn't have these pages yet. Add them: ayneh init "
                        + root.resolve("seeds/made_up_garden") + "\n");
        assertThat(files()).hasSize(3).allMatch(name -> name.startsWith("made_up_garden/"));
    }

    @Test
    void aSourceOfTheSettingsIsTheFolder() {
        settings(
                "garden: {name: A, handle: MADE_up_garden, lang: en}",
                "{file: saved/pages, channel: garden, format: telegram-preview}");
        for (String channel : List.of("garden", "made_up_garden")) {
            Run run = fetch(channel);
            assertThat(run.err()).isEmpty();
            assertThat(run.code()).isZero();
        }
        assertThat(files()).hasSize(4).allMatch(name -> name.startsWith("saved/pages/") || name.equals("site.yaml"));
    }

    @Test
    void aChannelWithoutSuchASourceGetsAFolder() {
        Run.write(root.resolve("seeds/one.html"), "");
        settings(
                "garden: {name: A, handle: made_up_garden, lang: en}",
                "{file: one.html, channel: garden, format: telegram-preview}");
        assertThat(fetch("garden").err()).endsWith("ayneh init " + root.resolve("seeds/garden") + "\n");
        assertThat(files()).hasSize(5).contains("garden/28-47.html");
    }

    @Test
    void aChannelThatTheSettingsLackIsSavedByItsHandle() {
        settings(
                "other: {name: B, handle: other_one, lang: en}",
                "{file: other, channel: other, format: telegram-preview}");
        assertThat(fetch("made_up_garden").code()).isZero();
        assertThat(files()).contains("made_up_garden/1-6.html");
    }

    @Test
    void aChannelWithoutAHandleCannotBeFound() {
        settings("garden: {name: A, lang: en}", "{file: garden, channel: garden, format: telegram-preview}");
        Run run = fetch("garden");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().replace(root + "/", ""))
                .isEqualTo("seeds/site.yaml:1:12: the channel «garden» has no handle, so its pages can't be found;"
                        + " add its handle\n");
    }

    @Test
    void whatIsNoChannelIsAnError() {
        for (String channel : List.of("a b", "", "abc", "1abcd", "https://example.org/abcd", "a".repeat(33))) {
            Run run = fetch(channel);
            assertThat(run.code()).as(channel).isEqualTo(2);
            assertThat(run.err())
                    .isEqualTo(channel + ":1:1: this is not the handle of a channel;"
                            + " write it as name, @name or https://t.me/name\n");
        }
        for (String channel : List.of("https://t.me/+Ab-c", "https://t.me/joinchat/Abc", "https://t.me/c/123/4")) {
            assertThat(fetch(channel).err())
                    .isEqualTo(
                            channel + ":1:1: a private channel has no public pages; export it with Telegram Desktop\n");
        }
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void optionsAreChecked() {
        for (List<String> wrong : List.of(
                List.of("--pause", "0"),
                List.of("--server", "ftp://127.0.0.1"),
                List.of("--server", "127.0.0.1"),
                List.of("--server", "http://127.0.0.1/path"))) {
            List<String> all = new ArrayList<>(List.of("fetch"));
            all.addAll(wrong);
            all.add("made_up_garden");
            Run run = Run.in(root, all.toArray(String[]::new));
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).startsWith(wrong.get(0) + " must be");
        }
    }

    /** An export has the posts up to 35. */
    @Test
    void postsOfAnExportAreNotFetchedAgain() {
        Export export = Export.whole();
        server.ids().stream().filter(id -> id <= 35).forEach(id -> export.text(id, "Of the export"));
        export.write(root, "json/result.json");
        settings(
                "garden: {name: A, handle: made_up_garden, lang: en}",
                "{file: json/result.json, channel: garden, format: telegram-json}");
        Run.done(root, "import");
        assertThat(fetch("garden").out()).contains(": 12 new messages, 0 edited, 0 gone; 1 page asked for, 1 saved.");
        settings(
                "garden: {name: A, handle: made_up_garden, lang: en}",
                "{file: json/result.json, channel: garden, format: telegram-json}",
                "{file: garden, channel: garden, format: telegram-preview}");
        Run.done(root, "import");
        assertThat(Run.done(root, "posts").rows()).hasSize(45);
        assertThat(Run.read(root.resolve("content/garden/35.md"))).contains("Of the export");

        server.tomorrow();
        assertThat(fetch("garden").out()).isEqualTo("Nothing is new in made_up_garden: 2 pages asked for.\n");
        server.add(1);
        assertThat(fetch("garden").out()).contains(": 1 new message, 0 edited, 0 gone; 3 pages asked for, 2 saved.");
        server.tomorrow();
        assertThat(Run.in(
                                root,
                                "fetch",
                                "--all",
                                "--pause",
                                "0",
                                "--server",
                                server.address().toString(),
                                "garden")
                        .out())
                .contains("26 new messages");
    }
}
