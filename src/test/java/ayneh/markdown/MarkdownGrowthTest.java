package ayneh.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import ayneh.Effort;
import ayneh.Growth;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a text repeats, rendering time grows no faster than its length. */
@Tag("growth")
class MarkdownGrowthTest {
    private static final int MANY = Effort.size(25_000, 100_000);
    /** Long enough to reach the work limit of a post: below that, the library's own time grows quadratically. */
    private static final int LONG = 100_000;

    private final MarkdownRenderer renderer = new MarkdownRenderer((language, key) -> "Quotation");
    private final Growth growth = Growth.ofThread();
    private final LinkResolver links = FixedLinks.tags("tag.html");

    private String render(String markdown) {
        return renderer.render(markdown, "fa", links).markup();
    }

    /** Characters that open or close something, to be repeated. */
    static Stream<String> signs() {
        return Stream.of(
                "[",
                "![",
                "]",
                "](",
                "*",
                "_",
                "**",
                "> ",
                ">",
                "`",
                "a_ ",
                "*a ",
                "||",
                "|| ",
                "a||b ",
                "++",
                "~",
                "~~a~~",
                "$",
                "$a ",
                "\\(",
                "\\\\(",
                "\\\\[",
                "<",
                "<a ",
                "<!--",
                "<![CDATA[",
                "<a@",
                "<http://",
                "&",
                "&#",
                "- ",
                "* ",
                "1. ",
                "> - ",
                "- > 1. ",
                "\\",
                "#",
                "#a ",
                "a|",
                "|",
                "(",
                "'",
                "\"",
                "a",
                "\0",
                "\r",
                "\t",
                "\n",
                "=\n",
                "a\n",
                "|a\n",
                "a  \n",
                "\\\n",
                "> a\n",
                "- a\n",
                "2. a\n",
                "[a]: b\n",
                "|a|b|\n|-|-|\n",
                "```\n",
                "    a\n",
                "<div>\n");
    }

    @ParameterizedTest
    @MethodSource("signs")
    void signs(String sign) {
        growth.requireLinear(sign, MANY, times -> render(sign.repeat(times)));
    }

    /** Whole constructs, which cost more: each is longer, and there are fewer of them. */
    static Stream<String> constructs() {
        return Stream.of(
                "[a](",
                "[a](<",
                "[a](b",
                "[a][b]",
                "[a]",
                "![a]",
                "[](",
                "[a](b \"",
                "&amp;",
                "&copy ",
                "<a>",
                "</a>",
                "<a b=\"",
                "`[",
                "a`b``",
                "*_",
                "*[",
                "**a**b",
                "a**b",
                "_a_",
                "[x]: <",
                "[x]: a \"",
                "# a\n\n",
                "[a]: b\n\n",
                "> a\n\n",
                "- a\n\n",
                "a\n---\n",
                "||a|| ++b++ ",
                "#تگ ",
                "https://a.b/c ",
                "a.b@c.d ",
                "C++ ",
                "+98 21 ",
                "@abcd ",
                "2024-01-01 ",
                "سلام ",
                "😀");
    }

    @ParameterizedTest
    @MethodSource("constructs")
    void constructs(String construct) {
        growth.requireLinear(construct, LONG / 10, times -> render(construct.repeat(times)));
    }

    @Test
    void formulas() {
        growth.requireLinear("formulas", MANY / 250, times -> render("$x_{y}$ ".repeat(times)));
        growth.requireLinear("short formulas", MANY / 250, times -> render("$x$ ".repeat(times)));
    }

    @Test
    void backticksOfEveryLength() {
        growth.requireLinear("backticks", MANY / 50, times -> {
            StringBuilder text = new StringBuilder();
            for (int i = 1; text.length() < 100 * times; i++) {
                text.append("`".repeat(i)).append(' ');
            }
            render(text.toString());
        });
    }

    @Test
    void aTableWithManyColumns() {
        growth.requireLinear(
                "columns",
                MANY / 5,
                times -> render("a|".repeat(times) + "\n" + "-|".repeat(times) + "\n" + "b|".repeat(times) + "\n"));
    }

    @Test
    void aTableWithManyRows() {
        growth.requireLinear(
                "rows", MANY / 25, times -> render("a | b\n--|--\n" + "c | [d](https://e.f)\n".repeat(times)));
    }

    @Test
    void listsInEachOtherLineByLine() {
        growth.requireLinear("lines", MANY / 100, times -> {
            StringBuilder text = new StringBuilder();
            for (int i = 0; text.length() < 1000 * times; i++) {
                text.append("  ".repeat(i)).append("- a\n");
            }
            render(text.toString());
        });
    }

    @Test
    void markInsideMark() {
        growth.requireLinear("marks", MANY / 5, times -> render("*a **b ".repeat(times) + "c** d* ".repeat(times)));
        growth.requireLinear("labels", MANY / 5, times -> render("[".repeat(times) + "a" + "](b)".repeat(times)));
    }

    @Test
    void manyPostsThatEachCostMuch() {
        String post = "[a](b".repeat(700) + "\n\n";
        growth.requireLinear("posts", Math.max(16, MANY / 2500), times -> render(post.repeat(times)));
    }

    /** Each further backslash doubles the ways that the library's link patterns try, until they are stopped. */
    @ParameterizedTest
    @ValueSource(strings = {"[", "![", "[a][", "[a](b \"", "[a](<", "[a]: b \"", "[a]: <"})
    void backslashesInAShortText(String opened) {
        for (String escaped : List.of("\\!", "\\\\", "\\", "\\a")) {
            for (int times : new int[] {30, 300, 1000}) {
                String text = opened + escaped.repeat(times) + " and more";
                String html = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> render(text), text);
                assertThat(Jsoup.parse(html).text()).endsWith("and more");
            }
        }
    }

    /** Hostile text takes little longer than other text of its length. */
    @ParameterizedTest
    @ValueSource(strings = {"[a](", "&amp;", "a`b``", "[a][b]", "1. ", "> - "})
    void hostileTextIsNoWorseThanAnArticle(String construct) {
        int length = 4 * LONG;
        String prose = "Some **words** and a [link](https://example.org/) &amp; more.\n\n";
        String article = prose.repeat(length / prose.length());
        String hostile = construct.repeat(length / construct.length());
        long usual = growth.best(2, () -> render(article));
        assertThat(growth.best(2, () -> render(hostile))).as(construct).isLessThan(10 * usual);
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "1. ", "- > ", "[a](b ", "&amp; ", "a`b`` ", "**", "<a> ", "\\* ", "|a\n"})
    void nothingOfAHostileTextIsLost(String construct) {
        String html = render(construct.repeat(MANY));
        String signs = construct.replace("&amp;", "&").replace("\\*", "*").repeat(MANY);
        assertThat(Jsoup.parse(html).text().replaceAll("\\s", "")).isEqualTo(signs.replaceAll("\\s", ""));
        assertThat(Jsoup.parse(html).select("body *").eachText()).hasSize(1); // one paragraph
    }

    @Test
    void whatIsNestedDeeplyIsShownFlat() {
        assertThat(render("> ".repeat(20) + "a")).contains("<blockquote>");
        assertThat(render("> ".repeat(200) + "a\n\nb\nc"))
                .isEqualTo("<p lang=\"en\" dir=\"ltr\">" + "&gt; ".repeat(200)
                        + "a</p>\n<p lang=\"en\" dir=\"ltr\">b\nc</p>\n");
        String marks = "*a **b ".repeat(200) + "c** d* ".repeat(200);
        assertThat(Jsoup.parse(render(marks)).text()).isEqualTo(marks.strip());
    }

    @Test
    void plainTextOfAHostileTextIsItsText() {
        for (String sign : List.of("[a](", "> ", "1. ")) {
            String text = sign.repeat(MANY);
            assertThat(renderer.plainText(text, text.length())).isEqualTo(text.strip());
        }
    }

    @Test
    void aLongArticleIsNoHostileText() {
        String article =
                "## Heading\n\n" + "Words with a [link](https://example.org/a) and `code` &amp; more. ".repeat(40)
                        + "\n\n- one\n  - two\n    1. three\n\n> quoted *words*\n\n| a | b |\n|---|---|\n"
                        + "| c | [d](https://example.org/e) |\n".repeat(300) + "\n```java\n"
                        + "    f(a[0], \"<b>\");\n".repeat(500)
                        + "```\n\n";
        assertThat(Jsoup.parse(render(article.repeat(10))).select("table")).hasSize(10);
    }
}
