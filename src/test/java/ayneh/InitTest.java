package ayneh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import ayneh.settings.Settings;
import ayneh.settings.SettingsReader;
import ayneh.setup.Setup;
import ayneh.setup.UnpackLimits;
import ayneh.yaml.YamlReader;
import ayneh.yaml.YamlValue;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people have saved is recognised, and becomes a workspace whose site has it. */
@Tag("slow")
class InitTest {
    private static final String PERSIAN = "گنجشک در باغ ژاله و چمن نشست و پیش از ظهر صدای خوش او را شنیدیم؛ "
            + "لذت بردیم، غذا آوردیم، طوطی هم ثابت و ضعیف حرف قشنگی زد.";
    private static final String RUSSIAN = "Съешь же ещё этих мягких французских булок, да выпей чаю.";
    private static final String ENGLISH = "The quick brown fox jumps over the lazy dog in the garden.";

    @TempDir
    Path there;

    @TempDir
    Path root;

    private Path site() {
        return root.resolve("my-site");
    }

    private Run init(Object... arguments) {
        List<String> all = new ArrayList<>(List.of("init"));
        for (Object each : arguments) {
            all.add(each.toString());
        }
        return Run.in(site(), all.toArray(String[]::new));
    }

    private Run done(Object... arguments) {
        Run run = init(arguments);
        assertThat(run.code()).as(run.err()).isZero();
        return run;
    }

    private Settings settings() {
        return SettingsReader.read(yaml(), "site.yaml");
    }

    private String yaml() {
        return Run.read(site().resolve("seeds/site.yaml"));
    }

    private static Export posts(Export export, int count, String text) {
        for (int id = 2; id < count + 2; id++) {
            export.text(id, text + " " + id);
        }
        return export;
    }

    private static String named(Export export, String name) {
        return export.json().replace("\"name\": \"Made up\"", "\"name\": \"" + name + "\"");
    }

    private Path write(String name, String text) {
        Run.write(there.resolve(name), text);
        return there.resolve(name);
    }

    private Path persian() {
        return write("ChatExport_2024-06-01/result.json", named(posts(Export.whole(), 12, PERSIAN), "باغ و باغچه"));
    }

    private static String preview(String handle, String title, int from, int to, String text) {
        return "<!DOCTYPE html><html><body><main class=\"tgme_main\" data-url=\"/s/" + handle
                + "\"><div class=\"tgme_channel_info_header_title\"><span>" + title
                + "</span></div><section class=\"tgme_channel_history\">\n"
                + IntStream.rangeClosed(from, to)
                        .mapToObj(id -> "<div class=\"tgme_widget_message\" data-post=\"" + handle + "/" + id
                                + "\"><div class=\"tgme_widget_message_text\">" + text + " " + id
                                + "</div><a class=\"tgme_widget_message_date\" href=\"https://t.me/" + handle + "/" + id
                                + "\"><time datetime=\"2024-02-03T10:30:00+00:00\">10:30</time></a></div>\n")
                        .collect(Collectors.joining())
                + "</section></main></body></html>\n";
    }

    private static Path zip(Path file, Map<String, String> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private void assertBuilds(int posts) {
        Run run = Run.done(site(), "build");
        assertThat(run.out()).contains("Imported " + posts + " posts");
    }

    @Test
    void anExportBecomesAWorkspaceWithItsSite() {
        Run run = done(persian().getParent());
        assertThat(run.out())
                .isEqualTo("bagh-v-baghchh «باغ و باغچه»: telegram-json, 12 posts, Persian, from the channel's"
                        + " beginning → seeds/bagh-v-baghchh/export-2024-06-01/result.json\n"
                        + "Wrote seeds/site.yaml, .github/workflows/pages.yml, .gitignore.\n"
                        + "Next: «ayneh serve --root ROOT» shows the site, «ayneh check --root ROOT» tells what to mend,"
                                .replace("ROOT", site().toString())
                        + " «ayneh publish --root ROOT» puts it online.\n".replace("ROOT", site().toString()));
        assertThat(yaml())
                .contains("\ntitle: باغ و باغچه\n")
                .contains("\n    # As in t.me/my_channel: with it, posts link to Telegram.\n    # handle: my_channel\n")
                .contains("\n    # The language of its posts, by their letters.\n    lang: fa\n")
                .contains("\n    chat: 77\n")
                .contains("\n    captured: 2024-06-01\n")
                .contains("\n# base_url: ");
        assertBuilds(12);
        assertThat(Run.read(site().resolve("public/index.html")))
                .contains("<html lang=\"fa\" dir=\"rtl\"")
                .contains("باغ و باغچه");
        assertThat(Run.files(site()).keySet())
                .contains(".gitignore", ".github/workflows/pages.yml")
                .noneMatch(name -> name.startsWith(".ayneh"));
    }

    @Test
    void withoutAPathThereIsAnExample() {
        Run run = done();
        assertThat(run.out())
                .endsWith("\nNext: «ayneh init PATH --root " + site() + "» adds an export of a channel.\n");
        assertThat(settings().channels()).isEmpty();
        assertThat(yaml()).contains("\n# channels:\n#   my_channel:\n");
        done(persian());
        assertThat(settings().channels()).containsOnlyKeys("bagh-v-baghchh");
        assertThat(yaml()).contains("\n# channels:\n#   my_channel:\n");
        assertBuilds(12);
    }

    @Test
    void pagesOfTelegramDesktop() {
        Path folder = there.resolve("export");
        RedactedExports.writePages(folder);
        Run.write(folder.resolve("css/style.css"), "body {}");
        done(folder.resolve("messages2.html"));
        Settings settings = settings();
        assertThat(settings.channels().get("taynyy-sad").name()).isEqualTo("Тайный сад");
        assertThat(settings.sources().get(0).format().key()).isEqualTo("telegram-html");
        assertThat(settings.sources().get(0).captured()).isNull();
        assertThat(Run.files(site().resolve("seeds/" + settings.sources().get(0).file())))
                .containsOnlyKeys("messages.html", "messages2.html", "photos/секрет.jpg");
        assertThat(Run.done(site(), "build").code()).isZero();
    }

    @Test
    void pagesOfThePreviewAreOneSourceForEachChannel() {
        write("saved/b.html", preview("garden_i", "The garden", 1, 20, ENGLISH));
        write("saved/a.html", preview("garden_i", "The garden", 15, 30, ENGLISH));
        write("saved/c.htm", preview("sad_i", "Сад", 4, 6, RUSSIAN));
        Run run = done(there.resolve("saved"));
        assertThat(run.out())
                .contains("garden_i «The garden»: telegram-preview, 30 posts, perhaps English, from the channel's")
                .contains("sad_i «Сад»: telegram-preview, 3 posts, ");
        assertThat(settings().channels().get("garden_i").handle()).isEqualTo("garden_i");
        assertThat(yaml()).contains("# A guess at the language of its posts, by their letters.");
        assertBuilds(33);
    }

    @Test
    void aPreviewedChannelMirrorsItself() {
        write("page.html", preview("garden_i", "The garden", 1, 3, ENGLISH));
        done(there.resolve("page.html"));
        String workflow = Run.read(site().resolve(".github/workflows/pages.yml"));
        assertThat(workflow).contains("\n          fetch: garden_i\n").contains("\npermissions: {contents: write, ");
    }

    @Test
    void theWorkflowHasWhatGitHubNeeds() {
        done(persian());
        String text = Run.read(site().resolve(".github/workflows/pages.yml"));
        assertThat(text)
                .contains("\n          # fetch: my_channel\n")
                .doesNotContain("باغ")
                .doesNotContain("<<");
        YamlValue.Mapping workflow = YamlReader.read(text, Location.startOf("pages.yml"));
        assertThat(keys(workflow)).containsExactly("name", "on", "permissions", "concurrency", "jobs");
        assertThat(keys(value(workflow, "on"))).containsExactly("push", "schedule", "workflow_dispatch");
        YamlValue schedule = value(value(workflow, "on"), "schedule").asList().get(0);
        assertThat(value(schedule, "cron").asText()).matches("\\d+ \\d+ \\* \\* [0-6]");
        YamlValue permissions = value(workflow, "permissions");
        assertThat(keys(permissions)).containsExactly("contents", "pages", "id-token");
        assertThat(value(permissions, "contents").asText()).isEqualTo("read");
        YamlValue job = value(value(workflow, "jobs"), "pages");
        assertThat(keys(job)).contains("runs-on", "environment", "steps");
        List<YamlValue> steps = value(job, "steps").asList();
        assertThat(steps.stream().map(step -> value(step, "uses").asText().replaceFirst("@v[0-9]+$", "")))
                .containsExactly("actions/checkout", "OWNER/ayneh");
        assertThat(text.lines().filter(line -> !line.startsWith("#")).count()).isLessThan(20);
        assertThat(inputs(Run.read(Path.of("action.yml"))))
                .containsAll(inputs(text.replace("# fetch", "fetch")))
                .contains("fetch", "pages");
    }

    /** Returns the inputs that an action takes, or that the last step of a workflow gives. */
    private static List<String> inputs(String yaml) {
        YamlValue.Mapping top = YamlReader.read(yaml, Location.startOf("yaml"));
        if (keys(top).contains("inputs")) {
            return keys(value(top, "inputs"));
        }
        List<YamlValue> steps =
                value(value(value(top, "jobs"), "pages"), "steps").asList();
        return keys(value(steps.get(steps.size() - 1), "with"));
    }

    private static List<String> keys(YamlValue value) {
        return value.asMapping().pairs().stream().map(pair -> pair.key().text()).toList();
    }

    private static YamlValue value(YamlValue mapping, String key) {
        return mapping.asMapping().pairs().stream()
                .filter(pair -> pair.key().text().equals(key))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void textsOfMirrors() {
        write(
                "columns.txt",
                IntStream.range(0, 4)
                        .mapToObj(i -> "The first line of post " + i + "\nA second line of " + i + "\n@garden_i\n")
                        .collect(Collectors.joining()));
        write(
                "twice.txt",
                IntStream.range(0, 6)
                        .mapToObj(i -> "Title number " + i + "\nThe text of post " + i + "\nMore of post " + i
                                + "\nThe text of post " + i + "\nMore of post " + i + "\n👍" + (i + 1) + "\n")
                        .collect(Collectors.joining()));
        write("notes.txt", "Buy bread\nBuy milk\nCall the plumber\n");
        Run run = done(there);
        assertThat(run.out())
                .contains("garden_i «garden_i»: mirror-columns, 4 posts, ")
                .contains("channel «channel»: mirror-twice, 6 posts, ");
        assertThat(yaml()).contains("\n    # columns: 2\n").contains("\n    # order: oldest-first\n");
        assertThat(settings().sources()).hasSize(2);
        assertThat(done(there).out()).endsWith("Nothing was changed.\n");
        assertBuilds(10);
        Run other = init(there.resolve("notes.txt"));
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("notes.txt:1:1: no saved channel was recognised; name result.json or ");
    }

    @Test
    void aZipFileIsUnpacked() throws IOException {
        Path zip = zip(
                there.resolve("ChatExport_2024-06-01.zip"),
                Map.of(
                        "ChatExport_2024-06-01/result.json",
                        posts(Export.whole(), 3, RUSSIAN).photo(9, 4, "a").json(),
                        "ChatExport_2024-06-01/photos/a.jpg",
                        "picture",
                        "__MACOSX/._result.json",
                        "{\"messages\": 1}"));
        done(zip);
        assertThat(settings().sources().get(0).file()).isEqualTo("made-up/export-2024-06-01/result.json");
        assertThat(site().resolve("seeds/made-up/export-2024-06-01/photos/a.jpg"))
                .hasContent("picture");
        assertThat(init(zip, "--link").err()).startsWith("--link:1:1: a ZIP file can't be linked to; ");
        assertBuilds(4);
    }

    @ParameterizedTest
    @CsvSource({"../x.txt", "a/../../x.txt", "/x.txt", "C:/x.txt", "a\\..\\x.txt", "a/con.txt"})
    void aZipFileCantWriteElsewhere(String name) throws IOException {
        Path zip = zip(
                there.resolve("a.zip"),
                Map.of("result.json", posts(Export.whole(), 2, RUSSIAN).json(), name, "x"));
        Run run = init(zip);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("a.zip:1:1: the ZIP file has a file that can't be unpacked safely («");
        assertThat(site()).doesNotExist();
    }

    @Test
    void aZipFileCantFillTheDisk() throws IOException {
        Path zip = zip(there.resolve("a.zip"), Map.of("result.json", "{\"messages\": [" + " ".repeat(100_000) + "]}"));
        Setup setup = new Setup(site(), Settings.defaults());
        assertThatThrownBy(() -> setup.add(List.of(zip), List.of(), null, false, new UnpackLimits(10, 1000, 2)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a.zip:1:1: the ZIP file unpacks to more than ");
        assertThatThrownBy(() -> setup.add(List.of(zip), List.of(), null, false, new UnpackLimits(0, 1000, 2)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the ZIP file has more than 0 files");
        assertThat(site()).doesNotExist();
    }

    private String account() {
        String channel = named(
                posts(Export.whole(), 3, RUSSIAN)
                        .raw(9, "\"photo\": \"chats/chat_1/photos/a.jpg\"," + " \"text\": \"С картинкой\""),
                "Сад");
        String other = named(posts(Export.part(), 2, ENGLISH), "Garden").replace("\"id\": 77", "\"id\": 78");
        String chat = channel.replace("public_channel", "personal_chat")
                .replace("\"name\": \"Сад\"", "\"name\": \"Тайный друг\"")
                .replace("Съешь", "Тайна");
        return "{\"about\": \"x\", \"chats\": {\"about\": \"x\", \"list\": [" + chat + "," + channel + "]},"
                + " \"left_chats\": {\"list\": [" + other + "]}}";
    }

    @Test
    void onlyTheChannelsOfAnAccountAreCopied() {
        write("DataExport_2024-06-01/result.json", account());
        write("DataExport_2024-06-01/chats/chat_1/photos/a.jpg", "picture");
        write("DataExport_2024-06-01/chats/chat_2/photos/b.jpg", "private");
        done(there.resolve("DataExport_2024-06-01"));
        assertThat(settings().channels()).containsOnlyKeys("sad", "garden");
        assertThat(settings().sources().stream().map(source -> source.export().chat()))
                .containsExactly(77L, 78L);
        Map<String, String> seeds = Run.files(site().resolve("seeds"));
        assertThat(seeds)
                .containsOnlyKeys(
                        "site.yaml",
                        "sad/export-2024-06-01/result.json",
                        "sad/export-2024-06-01/chats/chat_1/photos/a.jpg",
                        "garden/export-2024-06-01/result.json");
        assertThat(String.join("", seeds.values())).contains("Съешь").doesNotContain("Тайн");
        assertBuilds(6);
        assertThat(done(there.resolve("DataExport_2024-06-01")).out()).endsWith("Nothing was changed.\n");
    }

    @Test
    void someChannelsOfAnAccount() {
        Path account = write("result.json", account());
        assertThat(init(account, "--channel", "Поле").err())
                .isEqualTo(
                        "--channel:1:1: there is no channel «Поле»; write the name, id or handle of one of: 77 «Сад»,"
                                + " 78 «Garden»\n");
        done(account, "--channel", "78");
        assertThat(settings().channels()).containsOnlyKeys("garden");
        done(account, "--channel", "Сад");
        assertThat(settings().channels()).containsOnlyKeys("garden", "sad");
        assertBuilds(6);
    }

    @Test
    void onlyChannelsAreTaken() throws IOException {
        Path group = write(
                "group/result.json",
                posts(Export.whole(), 2, RUSSIAN).json().replace("public_channel", "private_group"));
        Run run = init(group);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("result.json:3:10: this is an export of a «private_group»; export a channel");
        String talk = RedactedExports.page(
                RedactedExports.post(2, "<div class=\"text\">Привет</div>"),
                RedactedExports.post(3, "<div class=\"text\">Здравствуй</div>").replace("Тайный сад", "Анна"));
        Path chat = write("chat/messages.html", talk);
        assertThat(init(chat).err())
                .contains("messages.html:1:1: several people write here, as in a group or a private chat: «Анна»,"
                        + " «Тайный сад»; export a channel");
        Path export =
                write("account/export_results.html", "<html><div class=\"page_wrap\"><a href=\"lists/chats.html\">");
        assertThat(init(export.getParent()).err()).contains("this is the HTML export of a whole account");
        assertThat(site()).doesNotExist();
    }

    @Test
    void amongSeveralExportsThoseOfChatsAreLeftOut() {
        write("group/result.json", posts(Export.whole(), 2, RUSSIAN).json().replace("public_channel", "private_group"));
        persian();
        Run run = done(there);
        assertThat(run.err()).contains("this is an export of a «private_group»");
        assertThat(settings().channels()).containsOnlyKeys("bagh-v-baghchh");
    }

    @Test
    void whatIsNoExportIsRefused() throws IOException {
        Path empty = Files.createDirectory(there.resolve("empty"));
        Run run = init(empty);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("empty:1:1: no saved channel was recognised; name result.json or messages.html");
        assertThat(init(there.resolve("missing")).err()).contains("missing:1:1: there is no such file or folder; ");
        assertThat(init(write("a.json", "{\"messages\": 3}")).code()).isEqualTo(2);
        assertThat(site()).doesNotExist();
        assertThat(Run.in(root, "build", empty.toString()).err())
                .isEqualTo("«build» takes no path: «ayneh " + empty + "» makes a site of an export, «ayneh init "
                        + empty + "» begins a workspace with it\n");
    }

    @Test
    void theOwnerTellsTheHandle() {
        posts(Export.whole(), 3, "A post").write(there, "ChatExport_2026-01-31/result.json");
        Run run = done("--handle", "@made_up_garden", there.resolve("seeds/ChatExport_2026-01-31"));
        assertThat(run.out()).startsWith("made_up_garden «Made up»");
        assertThat(settings().channels().get("made_up_garden").handle()).isEqualTo("made_up_garden");
        assertBuilds(3);
        assertThat(Run.read(site().resolve("public/made_up_garden/3.html"))).contains("https://t.me/made_up_garden/3");
        assertThat(init("--handle", "a b").err()).startsWith("--handle: «a b» is no handle");
    }

    @Test
    void aHandleIsThatOfOneChannel() {
        posts(Export.whole(), 3, "A post").write(there, "one/result.json");
        Path other = there.resolve("seeds/two/result.json");
        Run.write(
                other,
                Run.read(there.resolve("seeds/one/result.json"))
                        .replace("Made up", "Another")
                        .replace("77", "78"));
        Run run = init("--handle", "made_up_garden", there.resolve("seeds"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("--handle:1:1: there are several channels; say which one has this handle");
        assertThat(Run.files(site())).isEmpty();
        assertThat(done("--handle", "made_up_garden", "--channel", "Another", there.resolve("seeds"))
                        .out())
                .startsWith("made_up_garden «Another»");
    }

    @Test
    void theSameExportIsAddedOnce() {
        Path export = persian();
        done(export);
        Map<String, String> before = Run.files(site());
        Run again = done(export);
        assertThat(again.err()).contains("from the channel's beginning: it is there already");
        assertThat(again.out()).isEqualTo("Nothing was changed.\n");
        assertThat(Run.files(site())).isEqualTo(before);
        assertThat(done(export, export).out()).isEqualTo("Nothing was changed.\n");
    }

    @Test
    void aNewerExportIsAddedBesideTheOlder() {
        done(persian());
        Path file = site().resolve("seeds/site.yaml");
        Run.write(file, yaml().replace("\nversion: 1\n", "\nversion: 1 # mine\n"));
        assertBuilds(12);
        Path newer = write(
                "ChatExport_2024-07-01/result.json",
                named(posts(Export.whole(), 14, PERSIAN).without(5), "باغ و باغچه"));
        Run run = done(newer);
        assertThat(run.out())
                .contains("→ seeds/bagh-v-baghchh/export-2024-07-01/result.json\nChanged seeds/site.yaml.\n");
        assertThat(yaml()).contains("version: 1 # mine").contains("\n    # complete: true\n");
        assertThat(settings().channels()).hasSize(1);
        assertThat(settings().sources()).hasSize(2);
        assertThat(Run.done(site(), "build").out())
                .contains("Imported 14 posts")
                .contains("1 marked as gone");
        Path sameDay =
                write("ChatExport_2024-07-01 (1)/result.json", named(posts(Export.whole(), 15, PERSIAN), "نام تازه"));
        assertThat(done(sameDay).out()).containsPattern("seeds/bagh-v-baghchh/export-2024-07-01-[0-9a-f]{8}/");
        assertThat(settings().channels()).hasSize(1);
        assertThat(settings().sources()).hasSize(3);
    }

    @Test
    void sourcesOfOneChannelAreMerged() {
        write("saved.html", preview("bagh_i", "باغ و باغچه", 10, 20, PERSIAN));
        done(persian(), there.resolve("saved.html"));
        assertThat(settings().channels()).containsOnlyKeys("bagh_i");
        assertThat(settings().channels().get("bagh_i").handle()).isEqualTo("bagh_i");
        assertThat(settings().sources()).hasSize(2);
        assertBuilds(19);
    }

    @Test
    void nothingIsOverwritten() {
        Run.write(site().resolve(".gitignore"), "mine\n");
        Run.write(site().resolve(".github/workflows/pages.yml"), "mine: 1\n");
        Run run = done(persian());
        assertThat(run.err().lines())
                .containsExactly(
                        ".github/workflows/pages.yml is there already, and stays as it is",
                        ".gitignore is there already, and stays as it is");
        assertThat(site().resolve(".gitignore")).hasContent("mine");
        assertThat(site().resolve(".github/workflows/pages.yml")).hasContent("mine: 1");
    }

    @Test
    void anErrorLeavesEverythingAsItWas() {
        done(persian());
        Map<String, String> before = Run.files(site());
        Path other = write("other.json", named(posts(Export.whole(), 2, RUSSIAN), "Сад"));
        assertThat(init(other, there.resolve("missing")).code()).isEqualTo(2);
        assertThat(Run.files(site())).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "a: b § a-b",
                "'\\n- {file: ../x}\\n# ' § file-x",
                "../../x § x",
                "<<file>> § file",
                "${{ secrets.TOKEN }} § secrets-token",
                "fa § fa-channel",
                "Search § search-channel",
                "CON § con-channel",
                "🌱 § channel",
                "\\u202E\\u0007x § x",
            })
    void namesAreTextAndNothingElse(String name, String key) {
        String raw = name.replace("'", "");
        done(write("result.json", named(posts(Export.whole(), 2, ENGLISH), raw)));
        assertThat(settings().channels()).containsOnlyKeys(key);
        assertThat(settings().sources()).hasSize(1);
        assertThat(settings().sources().get(0).file()).startsWith(key + "/export-");
        assertThat(Run.read(site().resolve(".github/workflows/pages.yml"))).doesNotContain("secrets");
        assertBuilds(2);
    }

    @Test
    void mediaOutsideTheExportStaysThere() {
        write("secret.txt", "private");
        Path export = write(
                "export/result.json",
                posts(Export.whole(), 2, RUSSIAN)
                        .raw(5, "\"photo\": \"../secret.txt\", \"text\": \"Путь наружу\"")
                        .raw(6, "\"photo\": \"photos/link.jpg\", \"text\": \"Ссылка наружу\"")
                        .json());
        Run.write(there.resolve("export/photos/b.jpg"), "not named");
        try {
            Files.createSymbolicLink(there.resolve("export/photos/link.jpg"), there.resolve("secret.txt"));
        } catch (IOException | UnsupportedOperationException noLinks) {
            // then there is one way less out
        }
        done(export);
        Map<String, String> seeds = Run.files(site().resolve("seeds"));
        assertThat(seeds).hasSize(2);
        assertThat(seeds.values()).doesNotContain("private", "not named");
    }

    @Test
    void anExportCanBeLinkedTo() {
        Path export = persian();
        try {
            Files.createSymbolicLink(there.resolve("link"), export);
        } catch (IOException | UnsupportedOperationException noLinks) {
            Assumptions.abort("this system has no symbolic links");
        }
        done(export.getParent(), "--link");
        Path link = site().resolve("seeds/bagh-v-baghchh/export-2024-06-01");
        assertThat(link).isSymbolicLink();
        assertThat(export).exists();
        assertBuilds(12);
        assertThat(done(export, "--link").out()).isEqualTo("Nothing was changed.\n");
        Path account = write("DataExport_2024-06-02/result.json", account());
        done(account, "--link", "--channel", "Garden");
        assertThat(settings().sources().get(1).export().chat()).isEqualTo(78);
        assertBuilds(14);
    }

    @Test
    void whatIsInSeedsStaysWhereItIs() {
        Run.write(
                site().resolve("seeds/mine/result.json"),
                posts(Export.whole(), 2, RUSSIAN).json());
        done(site().resolve("seeds/mine"));
        assertThat(settings().sources().get(0).file()).isEqualTo("mine/result.json");
        assertThat(Run.files(site().resolve("seeds"))).containsOnlyKeys("mine/result.json", "site.yaml");
        assertBuilds(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "fa § Persian § گنجشک در باغ ژاله و چمن نشست و پیش از ظهر صدای خوش او را شنیدیم؛ ثابت ضعیف طوطی لذت غذا قصه",
                "ar § Arabic § صف خلق خود كمثل الشمس إذ بزغت يحظى الضجيع بها نجلاء معطارة في سؤال ئ",
                "ur § Urdu § ٹھنڈ میں ایک قحط زدہ گاؤں سے گذرتے وقت ایک چڑچڑے باأثر و فارغ شخص کو بعض جل پری نما اژدہے نظر آئے",
                "ru § Russian § Съешь же ещё этих мягких французских булок, да выпей чаю",
                "uk § Ukrainian § Жебракують філософи при ґанку церкви в Гадячі, ще й шатро їхнє п'яне знаємо",
                "bg § Bulgarian § Под южно дърво, цъфтящо в синьо, бягаше малко пухкаво зайче",
                "he § Hebrew § דג סקרן שט בים מאוכזב ולפתע מצא חברה",
            })
    void theLanguageByItsLetters(String tag, String language, String text) {
        Run run = done(write("result.json", posts(Export.part(), 20, text).json()));
        assertThat(run.out()).contains("20 posts, " + language + ", a part of the channel");
        assertThat(settings().channels().get("made-up").lang()).isEqualTo(tag);
    }

    @Test
    void aLanguageThatLettersDontTellIsAGuess() {
        Run few = done(write("result.json", posts(Export.part(), 1, "Привет").json()));
        assertThat(few.out()).contains("1 post, perhaps ");
        assertThat(yaml()).contains("# A guess at the language of its posts, by their letters. If it is wrong, write");
    }

    @Test
    void withoutLettersTheLanguageIsLeftOpen() {
        Run none = done(write("result.json", posts(Export.part(), 1, "👍").json()));
        assertThat(none.out()).contains("1 post, no language, ");
        assertThat(yaml()).contains("\n    # lang: en\n");
    }
}
