package ayneh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ayneh.diagnostic.InputException;
import ayneh.settings.Settings;
import ayneh.settings.SettingsReader;
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
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema of the settings has exactly the keys that the program accepts. */
class SettingsSchemaTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final String BASE = """
            channels: {made_up: {name: Made up, handle: made_up_one, lang: en}}
            """;

    private static String whole(String text) {
        return text.startsWith("channels:") ? text : BASE + text;
    }

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
                "title: My archive",
                "description: Posts",
                "menu: [{title: Me, url: 'https://t.me/x'}]",
                "description: {en: d}",
                "title: {de: d, zh-Hans: z}",
                "languages: [ru, en, ar, uk]",
                "calendar: gregorian",
                "channels: {made_up: {lang: uk}, a: {lang: zh-Hans}, b: {lang: uz-Latn}, c: {lang: ckb-IR}}",
                "base_url: https://example.org/x/",
                "menu: [home, series, references, tags, about, pages/my-page, {title: {en: T}, url: 'https://t.me/x'}]",
                "menu: []",
                "menu: [{title: Demo, url: demo/index.html}]",
                "sidebar: [{title: {en: Use, fa: کار}, pages: [start, the_end]}, {title: More, pages: []}, {pages: [a]}]",
                "search: false",
                "share_images: false",
                "books: false",
                "markdown_copies: false",
                "related: false",
                "offline: false",
                "works: false",
                "works: true",
                "works: {}",
                "sources: [{file: a.txt, channel: made_up, format: mirror-columns, captured: 2026-01-31, columns: 2,"
                        + " order: newest-first, separator: '---', author: A, header_lines: 3, buttons: [b]}]",
                "sources: [{file: a.txt, channel: made_up, format: mirror-twice, order: oldest-first}]",
                "sources: [{file: a.txt, channel: made_up, format: mirror-single}]",
                "sources: [{file: a.txt, channel: made_up, format: mirror-single, half_spaces: keep}]",
                "words: {میشود: می‌شود}",
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
                "channels: {made_up: {color: teal}, other: {color: plum, avatar: pictures/me.png}}",
            })
    void bothTakeEachKey(String text) throws IOException {
        assertThat(programTakes(whole(text))).isTrue();
        assertThat(schemaTakes(YAML.readTree(whole(text)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version: 2",
                "colour: red",
                "title: {german: d}",
                "title: [d]",
                "languages: [german]",
                "calendar: islamic",
                "channels: {made_up: {lang: persian}}",
                "channels: {made_up: {lang: zh_Hans}}",
                "base_url: example.org",
                "menu: [garden]",
                "menu: [pages/..]",
                "menu: [{url: 'https://t.me/x'}]",
                "menu: [{title: {en: T}, url: 'javascript:alert(1)'}]",
                "menu: [{title: {en: T}, url: /etc/passwd}]",
                "menu: [{title: {en: T}, url: ../up}]",
                "menu: [{title: {en: T}, url: a/./b}]",
                "sidebar: [{title: Use}]",
                "sidebar: [{pages: [start.md]}]",
                "sidebar: [start]",
                "search: maybe",
                "share_images: maybe",
                "books: some",
                "markdown_copies: some",
                "related: {}",
                "offline: later",
                "works: none",
                "works: [arxiv:1]",
                "sources: [{channel: made_up, format: mirror-single}]",
                "sources: [{file: a.txt, channel: made_up, format: mirror-single, columns: 2}]",
                "sources: [{file: a.txt, channel: made_up, format: mirror-columns, columns: 3}]",
                "sources: [{file: a.txt, channel: made_up, format: mirror-twice, order: random}]",
                "sources: [{file: a.txt, channel: made_up, format: other}]",
                "sources: [{file: a.txt, channel: made_up, format: mirror-single, half_spaces: lost}]",
                "words: {word: word}",
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
                "channels: {made_up: {color: '#ff0000'}}",
                "channels: {made_up: {color: 9}}",
                "channels: {made_up: {avatar: [a.png]}}",
            })
    void bothRefuseTheSame(String text) throws IOException {
        assertThat(programTakes(whole(text))).isFalse();
        assertThat(schemaTakes(YAML.readTree(whole(text)))).isFalse();
    }

    /** Each place of the settings that has keys of its own, with an unknown one in it, and its place in the schema. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            value = {
                "unknown: 1 | /properties",
                "sidebar: [{unknown: 1}] | /$defs/group/properties",
                "channels: {made_up: {unknown: 1}} | /$defs/channel/properties",
                "series: {one: {unknown: 1}} | /$defs/series/properties",
                "series: {one: {channel: made_up, title: t, episodes: [{unknown: 1}]}} | /$defs/episode/properties",
                "works: {'arxiv:1': {unknown: 1}} | /$defs/work/properties",
                "works: {'arxiv:1': {title: t, posts: [{unknown: 1}]}} | /$defs/selector/properties",
                "posts: {made_up/7: {unknown: 1}} | /$defs/identity/properties",
                "sources: [{format: mirror-columns, unknown: 1}] | /$defs/source/oneOf/0/properties",
                "sources: [{format: mirror-twice, unknown: 1}] | /$defs/source/oneOf/1/properties",
                "sources: [{format: mirror-single, unknown: 1}] | /$defs/source/oneOf/2/properties",
                "sources: [{format: telegram-preview, unknown: 1}] | /$defs/source/oneOf/2/properties",
                "sources: [{format: telegram-json, unknown: 1}] | /$defs/source/oneOf/3/properties",
                "sources: [{format: telegram-html, unknown: 1}] | /$defs/source/oneOf/4/properties",
            })
    void bothHaveTheSameKeys(String text, String place) throws IOException {
        List<String> described = new ArrayList<>();
        schemaTree().at(place).fieldNames().forEachRemaining(described::add);
        assertThatThrownBy(() -> SettingsReader.read(whole(text), "site.yaml"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("«unknown»")
                .extracting(thrown -> List.of(
                        thrown.getMessage().split(" use one of: ", -1)[1].split(", ", -1)))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .containsExactlyInAnyOrderElementsOf(described);
    }

    /** Each place of the settings that may have keys with a default, with room for one, and its place in the schema. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            value = {
                "{%s} | /properties",
                "channels: {made_up: {%s}} | /$defs/channel/properties",
                "sources: [{file: a, channel: made_up, format: mirror-columns, %s}] | /$defs/source/properties",
                "series: {one: {channel: made_up, title: t, %s}} | /$defs/series/properties",
            })
    void aDefaultChangesNothing(String text, String place) throws IOException {
        List<String> defaults = new ArrayList<>();
        schemaTree().at(place).properties().forEach(each -> {
            if (each.getValue().has("default")) {
                defaults.add(each.getKey() + ": " + each.getValue().get("default"));
            }
        });
        assertThat(defaults).isNotEmpty();
        for (String preset : defaults) {
            assertThat(settings(text, preset)).as(preset).isEqualTo(settings(text, ""));
        }
    }

    private static Settings settings(String text, String keys) {
        String whole = text.startsWith("{") ? keys : whole(text.replace("%s", keys));
        return SettingsReader.read(whole, "site.yaml");
    }
}
