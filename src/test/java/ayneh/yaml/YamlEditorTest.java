package ayneh.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that people wrote get further items and entries, in their own form, and keep everything else. */
class YamlEditorTest {
    private static final Location START = Location.startOf("site.yaml");

    private static YamlValue text(String text) {
        return new YamlValue.Scalar(START, text, true);
    }

    private static YamlValue list(YamlValue... items) {
        return new YamlValue.Sequence(START, List.of(items));
    }

    private static YamlValue.Pair pair(String key, YamlValue value) {
        return new YamlValue.Pair(new YamlValue.Scalar(START, key, true), value);
    }

    private static YamlValue mapping(YamlValue.Pair... pairs) {
        return new YamlValue.Mapping(START, List.of(pairs));
    }

    /** {@code b: [c]}, below a comment. */
    private static String putTag(String document) {
        return YamlEditor.put(
                document,
                START,
                "tags",
                List.of(new YamlEditor.Entry(pair("b", list(text("c"))), List.of("Why not", ""))));
    }

    private static String putSeries(String document) {
        YamlValue episodes = list(
                mapping(pair("episode", new YamlValue.Scalar(START, "1", false)), pair("match", text("one, two: #3"))),
                mapping(pair("title", text("no"))));
        YamlValue series =
                mapping(pair("channel", text("made")), pair("title", text("A: b")), pair("episodes", episodes));
        return YamlEditor.put(document, START, "series", List.of(new YamlEditor.Entry(pair("s", series), List.of())));
    }

    private static String addPair(String document) {
        return YamlEditor.add(
                document,
                START,
                "sources",
                List.of(mapping(pair("file", text("b, c.json")), pair("lang", text("no")))));
    }

    private static String visible(String text) {
        return text.replace("\n", "⏎").replace("\r", "↤");
    }

    private static String real(String text) {
        return text.replace("⏎", "\n").replace("↤", "\r");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                // a new key
                "''                              ¦ tags:⏎  # Why not⏎  #⏎  b: [c]⏎",
                "# Only this⏎                    ¦ # Only this⏎tags:⏎  # Why not⏎  #⏎  b: [c]⏎",
                "x: 1                            ¦ x: 1⏎tags:⏎  # Why not⏎  #⏎  b: [c]⏎",
                "x: 1↤⏎                          ¦ x: 1↤⏎tags:↤⏎  # Why not↤⏎  #↤⏎  b: [c]↤⏎",
                "---⏎x: 1⏎...⏎                   ¦ ---⏎x: 1⏎tags:⏎  # Why not⏎  #⏎  b: [c]⏎...⏎",
                "--- # y⏎x: 1⏎# end⏎             ¦ --- # y⏎x: 1⏎# end⏎tags:⏎  # Why not⏎  #⏎  b: [c]⏎",
                "'  x: 1⏎  y: {}⏎'               ¦ '  x: 1⏎  y: {}⏎  tags:⏎    # Why not⏎    #⏎    b: [c]⏎'",
                "y:⏎    z: 1⏎                    ¦ y:⏎    z: 1⏎tags:⏎    # Why not⏎    #⏎    b: [c]⏎",
                "{x: 1}⏎                         ¦ {x: 1, tags: {b: [c]}}⏎",
                "{}⏎                             ¦ {tags: {b: [c]}}⏎",
                // a key with nothing
                "tags:                           ¦ tags:⏎  # Why not⏎  #⏎  b: [c]",
                "tags:⏎x: 1⏎                     ¦ tags:⏎  # Why not⏎  #⏎  b: [c]⏎x: 1⏎",
                "tags: # none⏎⏎# X⏎x: 1⏎         ¦ tags: # none⏎  # Why not⏎  #⏎  b: [c]⏎⏎# X⏎x: 1⏎",
                "tags: ~ # none↤⏎x: 1↤⏎          ¦ tags:  # none↤⏎  # Why not↤⏎  #↤⏎  b: [c]↤⏎x: 1↤⏎",
                "'{tags: , x: 1}'                ¦ '{tags: {b: [c]} , x: 1}'",
                "tags: {} # 🏷⏎x: 1⏎             ¦ tags: {b: [c]} # 🏷⏎x: 1⏎",
                // braces
                "tags: {a: [d]}                  ¦ tags: {a: [d], b: [c]}",
                "tags: {a: [d],⏎  e: [f], }⏎     ¦ tags: {a: [d],⏎  e: [f], b: [c], }⏎",
                "'tags: {⏎  a: b # c⏎  # d⏎}⏎x: 1' ¦ 'tags: {⏎  a: b, b: [c] # c⏎  # d⏎}⏎x: 1'",
                // lines
                "'? tags⏎: a: d⏎'                  ¦ '? tags⏎: a: d⏎  # Why not⏎  #⏎  b: [c]⏎'",
                "tags:⏎  a: [d] # old⏎           ¦ tags:⏎  a: [d] # old⏎  # Why not⏎  #⏎  b: [c]⏎",
                "tags:⏎  a: [d]                  ¦ tags:⏎  a: [d]⏎  # Why not⏎  #⏎  b: [c]",
                "🏷: 1⏎tags:⏎    a: [d]⏎⏎# X⏎x: 1 ¦ 🏷: 1⏎tags:⏎    a: [d]⏎    # Why not⏎    #⏎    b: [c]⏎⏎# X⏎x: 1",
                "tags:⏎ a:⏎ - d⏎ # last⏎x: 1⏎    ¦ tags:⏎ a:⏎ - d⏎ # Why not⏎ #⏎ b: [c]⏎ # last⏎x: 1⏎",
                "tags:⏎ a:⏎  - d⏎  # also⏎x: 1⏎  ¦ tags:⏎ a:⏎  - d⏎  # also⏎ # Why not⏎ #⏎ b: [c]⏎x: 1⏎",
                "tags:↤⏎  a: [d]↤⏎  # mine↤⏎     ¦ tags:↤⏎  a: [d]↤⏎  # Why not↤⏎  #↤⏎  b: [c]↤⏎  # mine↤⏎",
                "tags:⏎  a: |⏎    d⏎    e⏎x: 1⏎  ¦ tags:⏎  a: |⏎    d⏎    e⏎  # Why not⏎  #⏎  b: [c]⏎x: 1⏎",
                "tags:⏎  a: d⏎    e⏎x: 1⏎        ¦ tags:⏎  a: d⏎    e⏎  # Why not⏎  #⏎  b: [c]⏎x: 1⏎",
                "tags:⏎  a:⏎x: 1⏎                ¦ tags:⏎  a:⏎  # Why not⏎  #⏎  b: [c]⏎x: 1⏎"
            })
    void anEntryTakesTheFormOfItsMapping(String before, String after) {
        assertThat(visible(putTag(real(before)))).isEqualTo(after);
    }

    @Test
    void anEntryWithMappingsTakesLines() {
        String expected = """
                series:
                  s:
                    channel: made
                    title: 'A: b'
                    episodes:
                      - {episode: 1, match: 'one, two: #3'}
                      - {title: 'no'}
                """;
        assertThat(putSeries("")).isEqualTo(expected);
        String four = "series:\n    r: # mine\n        channel: made\n        title: R\n";
        assertThat(putSeries(four))
                .isEqualTo(four
                        + expected.replace("  ", "    ")
                                .replace("series:\n", "")
                                .replace("      - ", "      - "));
        assertThat(putSeries("series: {}\n"))
                .isEqualTo("series: {s: {channel: made, title: 'A: b', episodes: [{episode: 1, match: 'one, two: #3'},"
                        + " {title: 'no'}]}}\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "''                         ¦ sources:⏎  - {file: 'b, c.json', lang: 'no'}⏎",
                "x: 1↤⏎                     ¦ x: 1↤⏎sources:↤⏎  - {file: 'b, c.json', lang: 'no'}↤⏎",
                "sources:⏎- file: a⏎  x: y⏎ ¦ sources:⏎- file: a⏎  x: y⏎- {file: 'b, c.json', lang: 'no'}⏎",
                "sources:⏎  -  {file: a} # ⏎z: 1 ¦ sources:⏎  -  {file: a} # ⏎  -  {file: 'b, c.json', lang: 'no'}⏎z: 1",
                "sources: [{file: a}]       ¦ sources: [{file: a}, {file: 'b, c.json', lang: 'no'}]",
                "sources: # none⏎           ¦ sources: # none⏎  - {file: 'b, c.json', lang: 'no'}⏎",
                "{sources: []}              ¦ {sources: [{file: 'b, c.json', lang: 'no'}]}"
            })
    void anItemTakesTheFormOfItsList(String before, String after) {
        assertThat(visible(addPair(real(before)))).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "tags:⏎  b: [x]⏎ ¦ site.yaml:2:3: the key «b» is there already; remove it, or choose another key",
                "x: 1⏎tags: one⏎ ¦ site.yaml:2:7: unexpected text «one»; write keys and values like {key: value}",
                "tags: [one]⏎    ¦ site.yaml:1:7: unexpected a list; write keys and values like {key: value}",
                "x: {⏎           ¦ site.yaml:2:1: this isn't valid YAML (expected the node content, but found '<stream end>'); correct it; put"
                        + " text that contains «: », «#» or brackets in quotation marks",
                "tags:⏎  a: |+⏎    d⏎⏎x: 1⏎ ¦ site.yaml:1:1: «tags» can't be changed by a program; write it in another form"
            })
    void whatCantBeAddedIsRefused(String before, String message) {
        assertThatThrownBy(() -> putTag(real(before)))
                .isInstanceOf(InputException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "a:⏎  b: # c⏎    d:⏎      - x # y⏎⏎z: 1⏎ ¦ a:⏎  b: # c⏎    d:⏎      - x # y⏎      - w⏎⏎z: 1⏎",
                "a: {b: {d: [x]}} # c ¦ a: {b: {d: [x, w]}} # c",
                "a:⏎  b:⏎    d: []⏎    e: 1 ¦ a:⏎  b:⏎    d: [w]⏎    e: 1"
            })
    void anItemIsAddedToAnInnerList(String before, String after) {
        List<YamlValue> items = List.of(text("w"));
        assertThat(visible(YamlEditor.add(real(before), START, List.of("a", "b", "d"), items)))
                .isEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: {b: {}}", "a: 1", "x: 1", "a:\n  b:\n    d:\n"})
    void anInnerListIsNotMade(String document) {
        List<YamlValue> items = List.of(text("w"));
        assertThatThrownBy(() -> YamlEditor.add(document, START, List.of("a", "b", "d"), items))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("«a: b: d» can't be changed by a program; write it in another form");
    }

    @Test
    void nothingToAddChangesNothing() {
        assertThat(YamlEditor.add("a: 1", START, "b", List.of())).isEqualTo("a: 1");
        assertThat(YamlEditor.put("a: 1", START, "b", List.of())).isEqualTo("a: 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nevil: 1", "a\r\nevil: 1", "a\u2028evil: 1", "a\u0085evil: 1", "\u0000", "\uFFFF\uD800"})
    void aCommentStaysAComment(String comment) {
        String changed = YamlEditor.put(
                "", START, "tags", List.of(new YamlEditor.Entry(pair("b", list(text("c"))), List.of(comment))));
        assertThat(changed.lines()).hasSize(3);
        assertThat(YamlReader.read(changed, START).pairs()).hasSize(1);
    }

    /** Whatever strings are added, the document has them afterwards: the editor itself checks that. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: b",
                "- x",
                "[",
                "}",
                "# no",
                "no",
                "12",
                "",
                " ",
                "\"q\" 'r'",
                "x\ny",
                "ایموجی 🏷",
                "a, b",
                "@x",
                "%y"
            })
    void anyStringCanBeAdded(String string) {
        for (String document :
                Stream.of("", "tags: {a: b}", "tags:\n  a: b\n", "{x: 1}").toList()) {
            String changed = YamlEditor.put(
                    document,
                    START,
                    "tags",
                    List.of(new YamlEditor.Entry(
                            pair("key " + string.replace("\n", ""), list(text(string), text("z"))), List.of())));
            assertThat(changed).contains("z");
        }
    }
}
