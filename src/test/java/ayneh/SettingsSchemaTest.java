package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import ayneh.diagnostic.InputException;
import ayneh.settings.SettingsReader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema of the settings has exactly the keys that the program accepts. */
class SettingsSchemaTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final String BASE = """
            channels: {made_up: {name: Made up, handle: made_up_one, lang: en}}
            """;

    private static JsonNode schemaTree() throws IOException {
        return new ObjectMapper().readTree(Files.readString(Path.of("seeds/site.schema.json")));
    }

    private static boolean schemaTakes(JsonNode document) throws IOException {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schemaTree());
        return schema.validate(document).isEmpty();
    }

    private static boolean programTakes(String text) {
        try {
            SettingsReader.read(text, "site.yaml");
            return true;
        } catch (InputException refused) {
            return false;
        }
    }

    @Test
    void bothTakeTheDemo() throws IOException {
        String text = Files.readString(Path.of("seeds/site.yaml"));
        assertThat(schemaTakes(YAML.readTree(text))).isTrue();
        assertThat(programTakes(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version: 1",
                "title: {fa: ت, ru: т, en: t}",
                "description: {en: d}",
                "languages: [ru, en]",
                "base_url: https://example.org/x/",
                "menu: [home, series, references, tags, about, pages/my-page, {title: {en: T}, url: 'https://t.me/x'}]",
                "menu: []",
                "search: false",
                "share_images: false",
                "books: false",
                "markdown_copies: false",
                "related: false",
                "works: false",
                "works: true",
                "works: {}",
                "sources: [{file: a.txt, channel: made_up, format: mirror-columns, captured: 2026-01-31, columns: 2,"
                        + " order: newest-first, separator: '---', author: A, header_lines: 3, buttons: [b]}]",
                "sources: [{file: a.txt, channel: made_up, format: mirror-twice, order: oldest-first}]",
                "sources: [{file: a.txt, channel: made_up, format: mirror-single}]",
                "sources: [{file: export/result.json, channel: made_up, format: telegram-json, zone: Asia/Tehran,"
                        + " complete: true, chat: 1410035294}]",
                "sources: [{file: export, channel: made_up, format: telegram-html, zone: '+03:00', complete: false}]",
                "sources: [{file: saved, channel: made_up, format: telegram-preview}]",
                "series: {one: {channel: made_up, title: One, continued: true,"
                        + " episodes: [{episode: 1, match: m}, {episode: 2, id: 7}, {episode: 3, title: t, note: n}]}}",
                "tags: {a: [b, c]}",
                "works: {'arxiv:1': {title: T, posts: [{channel: made_up, match: m}, {channel: made_up, id: 3}]}}",
                "posts: {made_up/7: {match: m}}",
                "exclude: [made_up/a]",
            })
    void bothTakeEachKey(String text) throws IOException {
        assertThat(programTakes(BASE + text)).isTrue();
        assertThat(schemaTakes(YAML.readTree(BASE + text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version: 2",
                "colour: red",
                "title: {de: d}",
                "languages: [de]",
                "base_url: example.org",
                "menu: [garden]",
                "menu: [pages/..]",
                "menu: [{url: 'https://t.me/x'}]",
                "menu: [{title: {en: T}, url: 'javascript:alert(1)'}]",
                "search: maybe",
                "share_images: maybe",
                "books: some",
                "markdown_copies: some",
                "related: {}",
                "works: none",
                "works: [arxiv:1]",
                "sources: [{channel: made_up, format: mirror-single}]",
                "sources: [{file: a.txt, channel: made_up, format: mirror-single, columns: 2}]",
                "sources: [{file: a.txt, channel: made_up, format: mirror-columns, columns: 3}]",
                "sources: [{file: a.txt, channel: made_up, format: mirror-twice, order: random}]",
                "sources: [{file: a.txt, channel: made_up, format: other}]",
                "sources: [{file: a, channel: made_up, format: telegram-preview, zone: UTC}]",
                "sources: [{file: a, channel: made_up, format: telegram-html, chat: 5}]",
                "series: {One: {channel: made_up, title: One}}",
                "series: {one: {channel: made_up}}",
                "series: {one: {channel: made_up, title: One, episodes: [{match: m}]}}",
                "tags: {a: b}",
                "works: {nothing: {title: T}}",
                "posts: {made_up: {match: m}}",
                "posts: {made_up/7: {}}",
                "exclude: made_up/a",
            })
    void bothRefuseTheSame(String text) throws IOException {
        assertThat(programTakes(BASE + text)).isFalse();
        assertThat(schemaTakes(YAML.readTree(BASE + text))).isFalse();
    }

    /** Finds a key that only one of the two has: the program rejects each key of the schema when misspelt. */
    @Test
    void everyKeyOfTheSchemaIsDescribed() throws IOException {
        List<String> undescribed = new ArrayList<>();
        JsonNode top = schemaTree().get("properties");
        for (String key : (Iterable<String>) top::fieldNames) {
            ObjectNode node = (ObjectNode) top.get(key);
            if (!node.has("description")) {
                undescribed.add(key);
            }
            assertThat(programTakes("x" + key + ": 1")).as(key).isFalse();
        }
        assertThat(undescribed).isEmpty();
    }
}
