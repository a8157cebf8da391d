package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Code is highlighted and LaTeX is typeset at build time: neither needs a script. */
@Tag("slow")
class CodeAndFormulaTest {
    @TempDir
    Path root;

    private Element article(String body) {
        Run.pagesAlone(root);
        Run.write(root.resolve("content/ch/index.md"), "---\nname: Ch\nlang: fa\n---\n");
        Run.write(root.resolve("content/ch/p.md"), "---\norder: 1\nlang: fa\n---\n\n" + body + "\n");
        Run.done(root, "render");
        return Jsoup.parse(Run.files(root.resolve("public")).get("ch/p.html")).selectFirst("article");
    }

    /** Imports lines of a mirror and returns the article on the page. */
    private Element imported(String... lines) {
        Run.write(root.resolve("seeds/site.yaml"), """
                version: 1
                books: false
                search: false
                channels:
                  ch: {name: Ch, lang: en}
                sources:
                  - {file: a.txt, channel: ch, format: mirror-columns, columns: 1, order: oldest-first}
                """);
        String header = "ch | Ch\n\n2 345\n\nChannel\n\nПодписаться на канал\n\nCh\n\n";
        Run.write(
                root.resolve("seeds/a.txt"),
                header + "Title of the post\n\n" + String.join("\n", lines) + "\n\nЧитать полностью…\n");
        Run.done(root, "build");
        String page = Run.files(root.resolve("public")).entrySet().stream()
                .filter(file -> file.getKey().matches("ch/[a-z-]+\\.html")
                        && !file.getKey().matches(".*(index|glance).*"))
                .findFirst()
                .orElseThrow()
                .getValue();
        return Jsoup.parse(page).selectFirst("article");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "متن $x_i^2$ متن",
                "متن $\\alpha$، متن",
                "متن ($n$) متن",
                "متن \\\\(x_i^2\\\\) متن",
                "متن $a_1 * b_1 * c_1$ متن",
                "متن $\\{x \\,|\\, x_1\\}$ متن",
                "$$\na_i\n= b\n$$",
                "\\\\[a_i = b\\\\]",
                "```math\nx^2\n```"
            })
    void formulasAreTypesetFromLeftToRight(String body) {
        Element formula = article(body).selectFirst("[dir=ltr] > math");
        assertThat(formula).as(body).isNotNull();
        assertThat(formula.parent().attr("lang")).isEqualTo("zxx"); // no language: ISO 639-2
        assertThat(formula.selectFirst("annotation").text())
                .isEqualTo(body.replace("\n", " ")
                        .replaceAll("(?s)```math|```|[$]|\\\\\\\\[()\\[\\]]|متن|[(،]|(?<=[$])\\)", "")
                        .replaceAll("\\s*\\)?\\s*$", "")
                        .strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "از $5 تا $10",
                "US$5_000 and A$x_1",
                "$ x_i $",
                "$100",
                "$HOME و $PATH",
                "$\\frac{1}$",
                "$\\undefined$",
                "$از x_i تا y_i$",
                "\\$x_i\\$",
                "`$x_i$`",
                "$$ $$"
            })
    void whatIsNoFormulaStaysText(String body) {
        Element article = article(body);
        assertThat(article.select("math")).as(body).isEmpty();
        assertThat(article.text()).isEqualTo(body.replaceAll("\\\\\\$", "\\$").replace("`", ""));
    }

    @Test
    void formulasOfASourceReachThePageAndTheMarkdownKeepsThem() {
        Element article = imported(
                "Let $x_i \\in \\{0, 1\\}$ and \\(y_1 * y_2\\), for $5 or $10.", "", "$$", "\\frac{a}{b}", "$$");
        assertThat(article.select("math annotation").eachText())
                .containsExactly("x_i \\in \\{0, 1\\}", "y_1 * y_2", "\\frac{a}{b}");
        assertThat(article.select("math[display=block]")).hasSize(1);
        assertThat(article.text()).contains("for $5 or $10.");
        String markdown = Run.files(root.resolve("content")).get("ch/title-of-the-post.md");
        assertThat(markdown)
                .contains("$x_i \\in \\{0, 1\\}$")
                .contains("\\\\(y_1 * y_2\\\\)")
                .contains("\\$5 or \\$10")
                .contains("$$\n\\frac{a}{b}\n$$");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\href{javascript:alert(1)}{x}",
                "\\url{javascript:alert(1)}",
                "\\includegraphics{http://example.org/x.png}",
                "\\htmlClass{a}{x}",
                "\\htmlStyle{color:red}{x}",
                "\\text{<script>alert(1)</script>}",
                "\\def\\a{\\a\\a}\\a",
                "\\edef\\a{\\a\\a}\\a"
            })
    void aFormulaBringsNothingThatActs(String tex) {
        Element article = article("متن $" + tex + "^1$ متن");
        assertThat(article.select("a, img, script, [style], [class~=^a$], [href], [src]"))
                .isEmpty();
    }

    @Test
    void stylesOfLettersAreLettersOfTheirOwn() {
        assertThat(article("$\\mathbb{R}\\mathcal{L}\\mathbf{x}\\mathfrak{g}_1$")
                        .select("mi")
                        .eachText())
                .containsExactly("ℝ", "ℒ", "𝐱", "𝔤");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "python | def f(x): return 1 # end | keyword:def, keyword:return, number:1, comment:# end",
                "py     | s = 'text'               | string:'text'",
                "Java   | int x = 0x1F;            | name:int, number:0x1F",
                "bash   | echo \"a\" # b           | name:echo, string:\"a\", comment:# b",
                "c++    | return 1.5;              | keyword:return, number:1.5",
                "klingon| qapla 1                  | ''"
            })
    void codeIsColoured(String language, String code, String parts) {
        Element block = article("```" + language + "\n" + code + "\n```").selectFirst("pre[dir=ltr] > code");
        assertThat(block.wholeText()).isEqualTo(code + "\n");
        assertThat(block.select("span").stream().map(span -> span.className() + ":" + span.text()))
                .containsExactlyElementsOf(parts.isEmpty() ? List.of() : List.of(parts.split(", ")));
    }

    @Test
    void commentsOverSeveralLinesAndPersianInThemKeepTheirText() {
        String code = "/* یک\n   دو <b> & */\nint x; // سه";
        Document page = Jsoup.parse(article("```java\n" + code + "\n```").outerHtml());
        assertThat(page.selectFirst("pre code").wholeText()).isEqualTo(code + "\n");
        assertThat(page.select("pre .comment")).hasSize(2);
    }

    @Test
    void codeWithoutALanguageIsLeftAlone() {
        assertThat(article("```\ndef f(x): return 1\n```").select("pre span")).isEmpty();
    }

    /** Code doesn't count when the language of a text is detected. */
    @Test
    void aPostOfWordsAndCodeIsInTheLanguageOfItsWords() {
        Run.write(root.resolve("seeds/site.yaml"), """
                version: 1
                channels:
                  ch: {name: Ch, lang: fa}
                sources:
                  - {file: result.json, channel: ch, format: telegram-json}
                """);
        Export.whole().raw(2, """
                        "text_entities": [
                          {"type": "plain", "text": "Функция:\\n\\n"},
                          {"type": "pre", "text": "def fibonacci(number):\\n    return number", "language": "python"}]
                        """).write(root, "result.json");
        Run.done(root, "build");
        Element post =
                Jsoup.parse(Run.files(root.resolve("public")).get("ch/2.html")).selectFirst("article");
        assertThat(post.attr("lang")).isEqualTo("ru");
        assertThat(post.selectFirst("pre").attr("dir")).isEqualTo("ltr");
    }
}
