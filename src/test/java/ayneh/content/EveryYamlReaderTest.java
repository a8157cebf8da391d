package ayneh.content;

import static org.assertj.core.api.Assertions.assertThat;

import ayneh.DemoSite;
import ayneh.Run;
import ayneh.diagnostic.Location;
import ayneh.message.Attachment;
import ayneh.message.Button;
import ayneh.message.Details;
import ayneh.message.Forward;
import ayneh.message.Poll;
import ayneh.message.Preview;
import ayneh.message.Reaction;
import ayneh.message.Reply;
import ayneh.yaml.YamlReader;
import ayneh.yaml.YamlValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.snakeyaml.engine.v2.schema.JsonSchema;
import org.snakeyaml.engine.v2.schema.Schema;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Readers of YAML 1.1 and of both schemas of YAML 1.2 find the same texts in the front matter of a post. */
class EveryYamlReaderTest {
    /** What begins, ends or makes up numbers, dates, flags and marks, with letters of several scripts. */
    private static final String SIGNS =
            "0123456789abefnosuxyzTNZ +-.:_,~=<>!&*#%@`|?'\"\\[]{}/سلامЖя👍\u200C\u00A0\u0085\u2028\t";

    /** Keys whose values are numbers, times or flags. */
    private static final Set<String> TYPED = Set.of(
            "order",
            "id",
            "date",
            "edited",
            "gone",
            "episode",
            "views",
            "album",
            "size",
            "width",
            "height",
            "seconds",
            "spoiler",
            "elsewhere",
            "pinned",
            "closed",
            "voters",
            "votes",
            "percent",
            "collapsed_quotes",
            "reactions",
            "subscribers");

    private static final List<Function<String, Object>> READERS = List.of(
            text -> new Yaml(new SafeConstructor(new LoaderOptions())).load(text),
            text -> engine(text, new JsonSchema()),
            text -> engine(text, new CoreSchema()));

    @TempDir
    Path root;

    private static Object engine(String text, Schema schema) {
        return new Load(LoadSettings.builder().setSchema(schema).build()).loadFromString(text);
    }

    /** Returns a post with a text wherever one can be. */
    private static FrontMatter post(String text) {
        Details details = new Details.Builder()
                .date(Instant.parse("2024-05-02T12:00:00Z"))
                .author(text)
                .views("1.2K")
                .reply(new Reply(5L, text, text, text, text, true))
                .forward(new Forward(text, text, Instant.parse("2024-05-01T12:00:00Z")))
                .preview(new Preview(text, text, text, text))
                .poll(new Poll(text, true, "7", List.of(new Poll.Answer(text, 3L, 50))))
                .media(List.of(new Attachment(
                        text, text, "media/0a/0a.jpg", "media/0b/0b.jpg", text, text, 5L, 6, 7, 8, true)))
                .buttons(List.of(new Button(text, text)))
                .reactions(List.of(new Reaction(text, "3")))
                .build();
        YamlValue.Scalar own = new YamlValue.Scalar(Location.startOf("x"), text, true);
        return new FrontMatter(
                text,
                "channel",
                BigDecimal.ONE,
                text,
                7L,
                "en",
                List.of(text, text),
                "series",
                1,
                List.of(text),
                details,
                List.of(1),
                true,
                List.of(text),
                List.of(text),
                null,
                List.of(text, text),
                List.of(new YamlValue.Pair(own, own)));
    }

    /** Calls a function with the path and value of each text in a document, but for those of typed keys. */
    private static void walk(String path, Object value, BiConsumer<String, Object> found) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> {
                found.accept(path + " key", key);
                if (!TYPED.contains(key) || inner instanceof Map) {
                    walk(path + "/" + key, inner, found);
                }
            });
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> walk(path, inner, found));
        } else {
            found.accept(path, value);
        }
    }

    private static void assertEachReaderFinds(String text) {
        String yaml = FrontMatterWriter.write(post(text));
        for (Function<String, Object> reader : READERS) {
            List<String> found = new ArrayList<>();
            Object document = reader.apply(yaml);
            walk("", document, (path, value) -> {
                assertThat(value).as("%s in%n%s", path, yaml).isInstanceOfAny(String.class, Integer.class);
                if (value.equals(text)) {
                    found.add(path);
                }
            });
            assertThat(found).as(yaml).hasSizeGreaterThanOrEqualTo(28);
            assertThat(((Map<?, ?>) document).get("title")).isEqualTo(text);
            assertThat(((Map<?, ?>) document).get("order")).isEqualTo(1);
        }
        YamlValue.Mapping own = YamlReader.readFrontMatter(yaml, new Location("x", 2, 1));
        assertThat(own.pairs().get(0).value().asText()).isEqualTo(text);
    }

    @Test
    void trapsAreTexts() throws IOException {
        List<String> traps = Files.readAllLines(Path.of("src/test/resources/yaml/traps.txt"));
        assertThat(traps).hasSizeGreaterThan(80);
        traps.forEach(EveryYamlReaderTest::assertEachReaderFinds);
    }

    @Test
    void randomTextsAreTexts() {
        Random random = new Random(15);
        for (int i = 0; i < 1000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = 1 + random.nextInt(8); length > 0; length--) {
                text.appendCodePoint(SIGNS.codePointAt(
                        SIGNS.offsetByCodePoints(0, random.nextInt(SIGNS.codePointCount(0, SIGNS.length())))));
            }
            if (!text.toString().isBlank()) {
                assertEachReaderFinds(text.toString());
            }
        }
    }

    /** What the owner wrote without quotation marks keeps its type, and old files are read as they are written. */
    @Test
    void ownKeysAndOldFilesKeepTheirMeaning() {
        String old = """
                title: True
                channel: ch
                order: 1
                tags: [no, NULL]
                author: 12:30
                draft: no
                weight: 010
                layout: null
                until: 2024-01-02
                empty:
                """;
        FrontMatter meta = FrontMatterReader.read(old, new Location("x", 2, 1), "ch");
        assertThat(meta.title()).isEqualTo("True");
        assertThat(meta.tags()).containsExactly("no", "NULL");
        assertThat(FrontMatterWriter.write(meta)).isEqualTo("""
                title: 'True'
                channel: ch
                order: 1
                tags: ['no', 'NULL']
                author: '12:30'
                draft: no
                weight: 010
                layout: null
                until: 2024-01-02
                empty: ''
                """);
    }

    /** The address in Telegram was once under {@code url}, which an owner may need for another program. */
    @Test
    void theOldKeyOfTheAddressIsRead() {
        FrontMatter old = FrontMatterReader.read("order: 1\nurl: https://t.me/ch/7\n", new Location("x", 2, 1), "ch");
        assertThat(old.url()).isEqualTo("https://t.me/ch/7");
        assertThat(FrontMatterWriter.write(old)).isEqualTo("channel: ch\norder: 1\nsource_url: https://t.me/ch/7\n");
        FrontMatter own = FrontMatterReader.read(
                "order: 1\nurl: /a/b/\nsource_url: https://t.me/ch/7\n", new Location("x", 2, 1), "ch");
        assertThat(own.url()).isEqualTo("https://t.me/ch/7");
        assertThat(FrontMatterWriter.write(own)).endsWith("source_url: https://t.me/ch/7\nurl: /a/b/\n");
    }

    /** Imports once more, after a program that didn't quote such values, rewrite no post that didn't change. */
    @Test
    void anOldArchiveStaysAsItIs() {
        String export = "{\"name\": \"On\", \"type\": \"public_channel\", \"id\": 77, \"messages\": [%s]}";
        String message = "{\"id\": %d, \"type\": \"message\", \"date_unixtime\": \"1714651200\", \"author\": \"12:30\","
                + " \"from\": \"On\", \"from_id\": \"channel77\", \"text\": \"%s\"}";
        Run.write(root.resolve("seeds/site.yaml"), """
                channels: {ch: {name: 'On', lang: en}}
                sources: [{file: result.json, channel: ch, format: telegram-json}]
                """);
        Path source = root.resolve("seeds/result.json");
        Run.write(source, export.formatted(message.formatted(1, "One.") + "," + message.formatted(2, "Two.")));
        Run.done(root, "import");
        Map<String, String> now = Run.files(root.resolve("content/ch"));
        assertThat(now.get("1.md")).contains("author: '12:30'\n");
        assertThat(now.get("index.md")).contains("name: 'On'\n");
        now.forEach((file, text) -> Run.write(
                root.resolve("content/ch/" + file),
                text.replace("'12:30'", "12:30").replace("'On'", "On")));
        String edited = now.get("2.md").replace("'12:30'", "12:30").replace("Two.", "Mine.");
        Run.write(root.resolve("content/ch/2.md"), edited);

        Run.done(root, "import");
        assertThat(Run.files(root.resolve("content/ch")))
                .containsEntry("1.md", now.get("1.md").replace("'12:30'", "12:30"))
                .containsEntry("2.md", edited)
                .containsEntry("index.md", now.get("index.md").replace("'On'", "On"))
                .hasSize(3);
        Run.write(source, export.formatted(message.formatted(1, "Changed.") + "," + message.formatted(2, "Two.")));
        Run.done(root, "import");
        assertThat(Run.files(root.resolve("content/ch")))
                .containsEntry("1.md", now.get("1.md").replace("One.", "Changed."))
                .containsEntry("2.md", edited)
                .hasSize(3);
    }

    @Test
    void allArchivesOfTheTestsReadAlike(DemoSite demo) throws IOException {
        List<Path> folders = List.of(demo.root().resolve("content"), Path.of("src/test/resources/archives"));
        int count = 0;
        for (Path folder : folders) {
            for (Map.Entry<String, String> file : Run.files(folder).entrySet()) {
                if (file.getKey().endsWith(".md")) {
                    Entry.Document document = Entry.Document.read(file.getValue(), file.getKey());
                    YamlValue ours = YamlReader.read(document.frontMatter(), document.start());
                    READERS.forEach(
                            reader -> assertSame(file.getKey(), ours, reader.apply(document.frontMatter()), false));
                    count++;
                }
            }
        }
        assertThat(count).isGreaterThan(150);
    }

    private static void assertSame(String path, YamlValue ours, Object theirs, boolean typed) {
        if (ours instanceof YamlValue.Mapping mapping) {
            assertThat(((Map<?, ?>) theirs).keySet())
                    .as(path)
                    .isEqualTo(mapping.pairs().stream()
                            .map(pair -> pair.key().text())
                            .collect(Collectors.toSet()));
            mapping.pairs()
                    .forEach(pair -> assertSame(
                            path + "/" + pair.key().text(),
                            pair.value(),
                            ((Map<?, ?>) theirs).get(pair.key().text()),
                            typed || TYPED.contains(pair.key().text())));
        } else if (ours instanceof YamlValue.Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                assertSame(path, sequence.items().get(i), ((List<?>) theirs).get(i), typed);
            }
        } else {
            String text = ((YamlValue.Scalar) ours).text();
            if (typed && theirs instanceof Date time) {
                assertThat(text).as(path).startsWith(time.toInstant().toString().substring(0, 10));
            } else if (typed && theirs instanceof Double number) {
                assertThat(Double.parseDouble(text)).as(path).isEqualTo(number);
            } else if (typed) {
                assertThat(String.valueOf(theirs)).as(path).isEqualTo(text);
            } else {
                assertThat(theirs).as(path).isEqualTo(text);
            }
        }
    }
}
