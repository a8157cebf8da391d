package ayneh.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ayneh.Effort;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rendered Markdown consists only of allowed markup, whatever its source. */
class AllowedMarkupTest {
    private static final List<String> PIECES = List.of(
            "[",
            "](",
            ")",
            "![",
            "][",
            "]: ",
            "<",
            ">",
            "</",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?",
            "*",
            "**",
            "_",
            "~~",
            "||",
            "++",
            "`",
            "```",
            "~~~",
            "$",
            "$$",
            "\\\\(",
            "\\\\)",
            "\\",
            "&",
            "&amp;",
            "&#60;",
            "&lt",
            "\"",
            "'",
            "=",
            "(",
            "|",
            "|-|-|",
            "\n",
            "\n\n",
            "  \n",
            "\n> ",
            "\n- ",
            "\n1. ",
            "\n# ",
            "\n    ",
            "\n---\n",
            "\n```java\n",
            "\n```math\n",
            "\n<div>\n",
            "\n| a | b |\n|---|---|\n| ",
            " ",
            "a",
            "word",
            "سلام",
            "слово",
            "#tag",
            "C++",
            "javascript:",
            "data:text/html,",
            "https://example.org/",
            "https://t.me/x/1",
            "mailto:a@b.c",
            "//x",
            "script",
            "img src=x onerror=alert(1)",
            "svg onload=alert(1)",
            "a href=",
            "style",
            "\\href{",
            "\\text{",
            "}",
            "{",
            "^2",
            "\u0000",
            "\u202E",
            "\u2028",
            "\uFEFF",
            "😀",
            "\r");

    private static final LinkResolver LINKS = FixedLinks.telegram("../x/1.html", "../tags/x.html");

    private final MarkdownRenderer renderer = new MarkdownRenderer((language, key) -> "Quotation");

    private void require(String markdown) {
        for (String language : List.of("fa", "ru", "en")) {
            AllowedMarkup.require(
                    renderer.render(markdown, language, LINKS, List.of(1, 2)).markup());
            AllowedMarkup.require(
                    renderer.renderCovered(markdown, language, LINKS).markup());
        }
    }

    @Test
    void whateverIsPutTogether() {
        Random random = new Random(11);
        for (int round = 0; round < Effort.size(600, 3_000); round++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(24);
            for (int i = 0; i < length; i++) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            require(text.toString());
        }
    }

    @Test
    void everyInjection() throws IOException {
        Path strings = Path.of("src/test/resources/hostile/injections.txt");
        for (String text : Files.readAllLines(strings, StandardCharsets.UTF_8)) {
            require(text);
            require("> - **" + text + "** `" + text + "` [" + text + "](" + text + ") [a](<" + text + "> \"" + text
                    + "\")");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<p onclick=\"x\">a</p>",
                "<a href=\"javascript:alert(1)\">a</a>",
                "<a href=\"//example.org\">a</a>",
                "<img src=\"x\">",
                "<p style=\"color:red\">a</p>",
                "<svg><path/></svg>",
                "<math href=\"x\"><mi>x</mi></math>",
                "<p class=\"x\">a</p>",
                "<a href=\"a\">a<a href=\"b\">b</a></a>"
            })
    void theListRefusesWhatIsNotOnIt(String html) {
        assertThatThrownBy(() -> AllowedMarkup.require(html)).isInstanceOf(AssertionError.class);
    }

    @Test
    void theListIsTheOneThatIsDocumented() throws IOException {
        String documented = Files.readString(Path.of("src/main/java/ayneh/markdown/package-info.java"));
        assertThat(AllowedMarkup.elements()).allMatch(name -> documented.matches("(?s).*\\b" + name + "\\b.*"));
    }
}
