package ayneh.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import ayneh.Effort;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A text gives the same HTML and the same words in pieces as in whole. */
class PlainBlocksTest {
    /** The number of lines, at the beginning, that contain no markup. */
    private static final int PLAIN = 16;

    private static final List<String> LINES = List.of(
            "Plain words. And more, with (brackets) and \"quotes\"!",
            "متن ساده با GPT-4 و 2024-01-02 و C++ و .NET",
            "Русский текст: просто слова",
            "Words with [a link](https://example.org/a-b_c?d=1#e) and [یکی دیگر](http://example.org).",
            "[متن C++ و .NET 2024-01-02](https://example.org)",
            "**Bold words** at first, *slanted ones* then, a**b**c and **۱۲۳**: *متن* **C++**",
            "و *این* [لینک](https://example.org) با **متن پررنگ**.",
            "1984 was a year",
            "- an item with **bold** and [a link](https://example.org)",
            "- موردی با C++ و .NET",
            "- 1984 was a year",
            "- • its own marker",
            "> a quotation of *words*",
            "> نقل قول C++",
            "## A heading of **words**",
            "### تیتر 2024-01-02",
            "1984. A year, or an item",
            "3) an item",
            "- an item",
            "  - a nested item",
            "    - a deeper item",
            "* another item",
            "+ one more",
            "  two spaces before",
            "   three spaces before",
            "    four spaces before",
            "\ttab before",
            "two spaces behind  ",
            "> a quotation",
            "> - an item in it",
            ">",
            "# a heading",
            "===",
            "---",
            "***",
            "| a | b |",
            "|---|---|",
            "**bold** and _slanted_ and `code`",
            "*begins here",
            "ends there*",
            "[a link](https://example.org) and a.b@example.org",
            "[zz-zz] is a reference",
            "![an image](https://example.org/a.png) and a [link] (https://example.org)",
            "[not safe](javascript:alert) and [odd](https://example.org/a&b) and [spaced ](https://example.org)",
            "* *a* item",
            "***both*** of **them *and* inside** ** spaced ** *open",
            "**a**b** and **(c)** and d**(e)**f *g**h*i** *j***k** **l***m*",
            "[**bold**](https://example.org) [titled](https://example.org 'title') [open](https://example.org",
            "[](https://example.org) [a](https://) [b](https://example.org/(c)) [d](https://%zz)",
            "[[inner](https://example.org) outer](https://example.com) \\[e](https://example.org)",
            "text with \\* and &amp; and 5 < 6",
            "||hidden|| ++under++ ~~struck~~ $x^2$",
            "#tag and #تگ",
            "www.example.org https://example.org/a_b",
            "😀 «Ёлки» — …",
            "\u00A0a space that doesn't break",
            "\u2003",
            ": a colon",
            "= 4",
            "",
            "",
            "",
            " ",
            "\t");

    private final MarkdownRenderer renderer = new MarkdownRenderer((language, key) -> "Quotation");
    private final LinkResolver links = new LinkResolver() {
        @Override
        public Optional<String> local(String address) {
            return Optional.empty();
        }

        @Override
        public Optional<String> tag(String tag) {
            return Optional.of("tags/" + tag.length());
        }
    };

    /** Adds an unused definition, which makes the text one piece and isn't shown. */
    private static String whole(String markdown) {
        return markdown + "\n\n[nobody-uses-this]: https://example.org\n";
    }

    @Test
    void piecesAreTheSameAsTheWhole() {
        Random random = new Random(7);
        Map<PlainBlocks.Kind, Integer> plain = new EnumMap<>(PlainBlocks.Kind.class);
        for (int i = 0; i < Effort.size(2_000, 8_000); i++) {
            StringBuilder text = new StringBuilder();
            int lines = 1 + random.nextInt(12);
            for (int line = 0; line < lines; line++) {
                int kind = random.nextInt(10);
                text.append(kind < 5 ? "" : LINES.get(random.nextInt(kind < 8 ? PLAIN : LINES.size())))
                        .append('\n');
            }
            String markdown = text.toString();
            for (String language : List.of("fa", "en")) {
                String cut =
                        renderer.render(markdown, language, links, List.of(1)).markup();
                assertThat(cut)
                        .as(markdown)
                        .isEqualTo(renderer.render(whole(markdown), language, links, List.of(1))
                                .markup());
            }
            Html numbered = renderer.renderSections(markdown, "fa", links, List.of(2));
            Html all = renderer.renderSections(whole(markdown), "fa", links, List.of(2));
            assertThat(numbered.markup()).as(markdown).isEqualTo(all.markup());
            assertThat(numbered.sections()).as(markdown).isEqualTo(all.sections());
            assertThat(renderer.renderCovered(markdown, "en", links).markup())
                    .as(markdown)
                    .isEqualTo(
                            renderer.renderCovered(whole(markdown), "en", links).markup());
            assertThat(renderer.plainLines(markdown, 10_000))
                    .as(markdown)
                    .isEqualTo(renderer.plainLines(whole(markdown), 10_000));
            assertThat(renderer.plainText(markdown, 10_000))
                    .as(markdown)
                    .isEqualTo(renderer.plainText(whole(markdown), 10_000));
            PlainBlocks pieces = new PlainBlocks(markdown);
            while (pieces.hasNext()) {
                plain.merge(pieces.next().kind(), 1, Integer::sum);
            }
        }
        assertThat(plain).as("plain blocks").containsOnlyKeys(PlainBlocks.Kind.values());
        assertThat(plain.values()).as("of each kind").allMatch(count -> count > Effort.size(30, 120));
    }
}
