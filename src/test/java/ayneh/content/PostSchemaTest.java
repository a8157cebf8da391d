package ayneh.content;

import static org.assertj.core.api.Assertions.assertThat;

import ayneh.DemoSite;
import ayneh.Run;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema of front matter in {@code docs/} describes what archives hold, key by key. */
class PostSchemaTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private static JsonNode tree() throws IOException {
        return new ObjectMapper().readTree(Files.readString(Path.of("docs/site/content/pages/post.schema.json")));
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(tree());
    }

    private static List<String> keys(JsonNode properties) {
        List<String> keys = new ArrayList<>();
        properties.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @Test
    void itHasTheKeysThatTheProgramKnows() throws IOException {
        assertThat(new TreeSet<>(keys(tree().get("properties"))))
                .isEqualTo(new TreeSet<>(Stream.concat(FrontMatterReader.KNOWN.stream(), DetailsReader.KEYS.stream())
                        .toList()));
    }

    @Test
    void docsDescribeEachKey() throws IOException {
        String docs = Files.readString(Path.of("docs/site/content/pages/archive.md"));
        for (String key : keys(tree().get("properties"))) {
            assertThat(docs).as(key).contains("| `" + key + "`");
        }
        for (String inner : List.of("reply", "forward", "preview", "poll", "media", "button")) {
            for (String key : keys(tree().at("/$defs/" + inner + "/properties"))) {
                assertThat(docs).as(inner).containsPattern("`" + key + "(?:: true)?`");
            }
        }
    }

    @Test
    void allArchivesOfTheTestsFollowIt(DemoSite demo) throws IOException {
        JsonSchema schema = schema();
        int count = 0;
        for (Path folder : List.of(demo.root().resolve("content"), Path.of("src/test/resources/archives"))) {
            for (Map.Entry<String, String> file : Run.files(folder).entrySet()) {
                if (file.getKey().endsWith(".md") && !file.getKey().matches("(?:.*/)?(?:index|pages/.*)\\.md")) {
                    Entry.Document document = Entry.Document.read(file.getValue(), file.getKey());
                    assertThat(schema.validate(YAML.readTree(document.frontMatter())))
                            .as(file.getKey())
                            .isEmpty();
                    count++;
                }
            }
        }
        assertThat(count).isGreaterThan(130);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: T",
                "order: first",
                "order: 1\nid: one",
                "order: 1\ndate: yesterday",
                "order: 1\nlang: persian",
                "order: 1\ntags: a",
                "order: 1\nmedia: [{kind: photo, file: ../x.jpg}]",
                "order: 1\ngone: never",
                "order: 1\nhalf_spaces: maybe",
                "order: 1\nseries: A B",
                "order: 1\npinned: perhaps",
            })
    void itRefusesWhatIsWrong(String meta) throws IOException {
        assertThat(schema().validate(YAML.readTree(meta))).isNotEmpty();
    }
}
