package ayneh.importer.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import ayneh.Effort;
import ayneh.markdown.LinkResolver;
import ayneh.markdown.MarkdownRenderer;
import ayneh.message.Line;
import ayneh.message.Mark;
import ayneh.message.Passage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Marks of a source are written as Markdown that shows the same text, marked the same. */
class MarksTest {
    private static final Map<String, Mark.Kind> ELEMENTS = Map.of(
            "strong", Mark.Kind.BOLD,
            "em", Mark.Kind.ITALIC,
            "s", Mark.Kind.STRUCK,
            "u", Mark.Kind.UNDERLINED,
            "span", Mark.Kind.SPOILER,
            "code", Mark.Kind.CODE,
            "a", Mark.Kind.LINK);
    private static final List<Mark.Kind> ELEMENTS_IN_ORDER =
            EnumSet.complementOf(EnumSet.of(Mark.Kind.TAG)).stream().toList();

    private static String markdown(Line... lines) {
        return MarkdownWriter.write(BodyParser.parse(List.of(lines), true));
    }

    private static Element html(String markdown) {
        return Jsoup.parseBodyFragment(new MarkdownRenderer((language, key) -> "…")
                        .render(markdown, "en", LinkResolver.NONE)
                        .markup())
                .body();
    }

    /** A visible character with its marks. */
    private record Shown(char character, Set<Mark.Kind> kinds) {}

    private static void collect(Node node, Set<Mark.Kind> around, List<Shown> shown) {
        if (node instanceof TextNode text) {
            for (char c : text.getWholeText().toCharArray()) {
                shown.add(new Shown(c, around));
            }
            return;
        }
        Set<Mark.Kind> inside = EnumSet.noneOf(Mark.Kind.class);
        inside.addAll(around);
        Mark.Kind kind = node instanceof Element element ? ELEMENTS.get(element.normalName()) : null;
        if (kind != null) {
            inside.add(kind);
        }
        node.childNodes().forEach(child -> collect(child, inside, shown));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a bold word; 2-6 BOLD; a **bold** word",
                "bold; 0-4 BOLD, 0-4 ITALIC; ***bold***",
                "one two three; 0-7 BOLD, 4-13 ITALIC; **one *two*** *three*",
                "unspoken; 2-5 BOLD; un**spo**ken",
                "say (this) now; 4-10 BOLD; say (**this**) now",
                "say(this)now; 3-9 BOLD; say(**this**)now",
                " spaced  out ; 0-13 ITALIC; *spaced  out*",
                "x  y; 1-3 BOLD; x  y",
                "abcd; 0-2 BOLD, 2-4 BOLD; **abcd**",
                "code `x` here; 5-8 CODE; code `` `x` `` here",
                "see here; 4-8 LINK; see [here](https://example.org/a_b)",
                "see here; 4-8 LINK, 4-8 BOLD; see [**here**](https://example.org/a_b)",
                "https://example.org/a_b; 0-23 LINK; <https://example.org/a_b>",
                "1. not a list *; 3-6 STRUCK; 1\\. ~~not~~ a list \\*",
                "hidden; 0-6 SPOILER; ||hidden||",
                "under; 0-5 UNDERLINED; ++under++",
                "#tag and #notag; 0-4 TAG; #tag and #notag",
            })
    void marksAreWrittenInMarkdownsSigns(String text, String marks, String expected) {
        List<Mark> parsed = new ArrayList<>();
        for (String mark : marks.split(", ", -1)) {
            String[] parts = mark.split("[- ]", -1);
            Mark.Kind kind = Mark.Kind.valueOf(parts[2]);
            String target = kind == Mark.Kind.LINK ? "https://example.org/a_b" : null;
            parsed.add(new Mark(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), kind, target));
        }
        String line = text.startsWith("'") ? text.substring(1) : text;
        assertThat(markdown(new Line(1, line, parsed, null))).isEqualTo(expected + "\n");
    }

    @Test
    void whateverIsMarkedTheTextStaysAndNothingElseIsMarked() {
        Random random = new Random(42);
        String signs = "ab яс مل   *_~|+`[]()<>#\\!.,«»-🎄1&";
        for (int round = 0; round < Effort.size(4_000, 20_000); round++) {
            StringBuilder text = new StringBuilder("w");
            int length = random.nextInt(24);
            for (int i = 0; i < length; i++) {
                int at = random.nextInt(signs.codePointCount(0, signs.length()));
                text.appendCodePoint(signs.codePointAt(signs.offsetByCodePoints(0, at)));
            }
            text.append('w');
            List<Mark> marks = new ArrayList<>();
            int count = random.nextInt(5);
            for (int i = 0; i < count; i++) {
                int start = random.nextInt(text.length());
                int end = start + 1 + random.nextInt(text.length() - start);
                if (Character.isLowSurrogate(text.charAt(start))
                        || end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
                    continue;
                }
                Mark.Kind kind = ELEMENTS_IN_ORDER.get(random.nextInt(ELEMENTS_IN_ORDER.size()));
                marks.add(new Mark(start, end, kind, kind == Mark.Kind.LINK ? "https://example.org/" + i : null));
            }
            check(new Line(1, text.toString(), marks, null));
        }
    }

    private static void check(Line line) {
        String markdown = markdown(line);
        String about = line + "\n" + markdown;
        List<Shown> shown = new ArrayList<>();
        collect(html(markdown).selectFirst("p"), EnumSet.noneOf(Mark.Kind.class), shown);
        String text = line.text();
        StringBuilder seen = new StringBuilder();
        shown.forEach(each -> seen.append(each.character()));
        assertThat(seen.toString()).as(about).isEqualTo(text);
        for (int i = 0; i < text.length(); i++) {
            int at = i;
            Set<Mark.Kind> allowed = EnumSet.noneOf(Mark.Kind.class);
            line.marks().stream()
                    .filter(mark -> mark.start() <= at && mark.end() > at)
                    .forEach(mark -> allowed.add(mark.kind()));
            assertThat(allowed)
                    .as("character " + i + " of " + about)
                    .containsAll(shown.get(i).kinds());
        }
    }

    @Test
    void aMarkAroundWholeWordsIsNeverLost() {
        Random random = new Random(7);
        for (int round = 0; round < Effort.size(1_000, 5_000); round++) {
            List<Mark> marks = new ArrayList<>();
            String text = "alpha beta gamma delta epsilon";
            int[] starts = {0, 6, 11, 17, 23};
            int[] ends = {5, 10, 16, 22, 30};
            for (int i = 0; i < 3; i++) {
                int from = random.nextInt(5);
                int to = from + random.nextInt(5 - from);
                Mark.Kind[] kinds = {
                    Mark.Kind.BOLD, Mark.Kind.ITALIC, Mark.Kind.STRUCK, Mark.Kind.UNDERLINED, Mark.Kind.SPOILER
                };
                marks.add(Mark.of(starts[from], ends[to], kinds[random.nextInt(5)]));
            }
            Line line = new Line(1, text, marks, null);
            List<Shown> shown = new ArrayList<>();
            collect(html(markdown(line)).selectFirst("p"), EnumSet.noneOf(Mark.Kind.class), shown);
            for (Mark mark : marks) {
                for (int i = mark.start(); i < mark.end(); i++) {
                    if (text.charAt(i) != ' ') {
                        assertThat(shown.get(i).kinds())
                                .as(line + "\n" + markdown(line))
                                .contains(mark.kind());
                    }
                }
            }
        }
    }

    @Test
    void quotationsAndCodeStandApart() {
        Passage quote = new Passage(Passage.Kind.QUOTATION, "", 1);
        Passage second = new Passage(Passage.Kind.COLLAPSED_QUOTATION, "", 2);
        Passage code = new Passage(Passage.Kind.CODE, "c++", 3);
        String markdown = markdown(
                new Line(1, "Text.", List.of(), null),
                new Line(2, "Quoted *one*.", List.of(), quote),
                new Line(3, "Two.", List.of(Mark.of(0, 3, Mark.Kind.BOLD)), quote),
                new Line(4, "Another.", List.of(), second),
                new Line(5, "int x; // ```", List.of(), code),
                new Line(6, "", List.of(), code),
                new Line(7, "  return *x;", List.of(), code),
                new Line(8, "After.", List.of(), null));
        assertThat(markdown).isEqualTo("""
                Text.

                > Quoted \\*one\\*.\\
                > **Two**.

                > Another.

                ````c++
                int x; // ```

                  return *x;
                ````

                After.
                """);
        Element html = html(markdown);
        assertThat(html.select("blockquote")).hasSize(2);
        assertThat(html.selectFirst("pre code").wholeText()).isEqualTo("int x; // ```\n\n  return *x;\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "# x", "> x", "- x", "+ x", "1) x", "***", "---", "===", "```", "~~~", "    x", "|a|b|"})
    void markedTextBeginsNoBlock(String text) {
        Line line = new Line(1, "before", List.of(), null);
        Element html = html(markdown(line, new Line(2, text, List.of(), null), new Line(3, "after", List.of(), null)));
        assertThat(html.select("p, br, li, ul, ol").not("p, br, li, ul, ol")).isEmpty();
        assertThat(html.select("h1, h2, blockquote, hr, pre, table")).isEmpty();
        assertThat(html.text()).isEqualTo(("before " + text.strip()).strip() + " after");
    }
}
