package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of the owner's own, in an archive without posts unless a test adds some. */
class OwnPagesTest {
    @TempDir
    Path root;

    @BeforeEach
    void threeLanguages() {
        settings("");
    }

    private void settings(String more) {
        Run.write(root.resolve("seeds/site.yaml"), "languages: [en, fa, ru]\nbooks: false\n" + more);
    }

    private void write(String name, String title, String body) {
        Run.write(root.resolve("content/pages/" + name + ".md"), "---\ntitle: " + title + "\n---\n\n" + body + "\n");
    }

    private void picture(String name, int width, int height) throws IOException {
        Path file = root.resolve("content/pages").resolve(name);
        Files.createDirectories(file.getParent());
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    }

    private Document page(String name) {
        return Jsoup.parse(Run.read(root.resolve("public").resolve(name)));
    }

    private Element article(String body) {
        write("p", "P", body);
        Run.done(root, "render");
        return page("pages/p.html").selectFirst("article");
    }

    private String error(String command) {
        Run run = Run.in(root, command);
        assertThat(run.code()).isEqualTo(2);
        return run.err();
    }

    @Test
    void linksNameFiles() throws IOException {
        Run.write(root.resolve("content/ch/22.md"), "---\nid: 22\norder: 1\nlang: en\n---\n\nText.\n");
        write("other", "Other", "Text.");
        write("index.fa", "خانه", "متن");
        Run.write(root.resolve("content/pages/files/a paper.pdf"), "%PDF");
        Element article = article("""
                [a](other.md) [b](other.md#part) [c](#part) [d](index.fa.md) [e](../ch/22.md) [f](files/a%20paper.pdf)
                [g](../ch/index.html) [h](../demo/) [i](https://example.org/)

                ## Part
                """);
        assertThat(article.select("p a").eachAttr("href"))
                .containsExactly(
                        "other.html",
                        "other.html#part",
                        "#part",
                        "../fa/index.html",
                        "../ch/22.html",
                        "files/a%20paper.pdf",
                        "../ch/index.html",
                        "../demo/",
                        "https://example.org/");
        assertThat(article.selectFirst("h2").id()).isEqualTo("part");
        assertThat(Run.read(root.resolve("public/pages/files/a paper.pdf"))).isEqualTo("%PDF");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](nothing.md)",
                "[x](../../secret.html)",
                "[x](../../../secret.html)",
                "[x](%2e%2e/%2e%2e/x)",
                "[x](..%5Cx)",
                "[x](.hidden)",
                "[x](../.git/config)",
                "[x](/root.html)",
                "[x](//example.org/x)",
                "[x](javascript:alert(1))",
                "[x](?q=1)",
                "[x](#)",
                "[x]()",
                "![x](javascript:alert(1))",
            })
    void whatLeadsNowhereIsText(String markdown) {
        Element article = article("Before " + markdown + " after.");
        assertThat(article.select("a, img")).isEmpty();
        assertThat(article.selectFirst("p").text()).isEqualTo("Before x after.");
    }

    @Test
    void picturesAreShownWithTheirSizesAndOthersOnDarkPages() throws IOException {
        picture("one.png", 30, 20);
        picture("sub/two.png", 8, 9);
        picture("sub/two-dark.png", 8, 9);
        Run.write(root.resolve("content/pages/drawn.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
        Element article = article("![A <b> \"quote\"](one.png)\n\n![](sub/two.png) ![S](drawn.svg) ![N](no.png)");
        assertThat(article.select("img").eachAttr("src"))
                .containsExactly("one.png", "sub/two.png", "sub/two-dark.png", "drawn.svg");
        assertThat(article.select("img").get(0).attr("alt")).isEqualTo("A <b> \"quote\"");
        assertThat(article.select("img").get(0).attr("width")).isEqualTo("30");
        assertThat(article.select("img").get(0).attr("height")).isEqualTo("20");
        assertThat(article.select("img").get(1).className()).isEqualTo("light");
        assertThat(article.select("img").get(2).className()).isEqualTo("dark");
        assertThat(article.select("a").eachText()).containsExactly("N");
        picture("one.png", 60, 40);
        assertThat(article("![A](one.png)").selectFirst("img").attr("width")).isEqualTo("60");
        picture("one.png", 61, 40);
        Run.done(root, "render");
        assertThat(page("pages/p.html").selectFirst("img").attr("width")).isEqualTo("61");
        assertThat(Files.readAllBytes(root.resolve("public/pages/one.png")))
                .isEqualTo(Files.readAllBytes(root.resolve("content/pages/one.png")));
    }

    @ParameterizedTest
    @CsvSource({
        "NOTE, en, note, Note, Line of words.",
        "TIP, ru, tip, Совет, Несколько слов.",
        "IMPORTANT, fa, important, مهم, چند واژه.",
        "warning, en, warning, Warning, Line of words.",
        "CAUTION, en, caution, Caution, Line of words.",
    })
    void aQuotationCanBeARemark(String mark, String lang, String kind, String title, String words) {
        write("p." + lang, "P", "> [!" + mark + "]\n> *" + words + "*\n>\n> - item\n\nAfter.");
        Run.done(root, "render");
        Element remark = page("pages/p." + lang + ".html").selectFirst(".admonition");
        assertThat(remark.classNames()).contains(kind);
        assertThat(remark.selectFirst("p.label").text()).isEqualTo(title);
        assertThat(remark.select("p").get(1).text()).isEqualTo(words);
        assertThat(remark.select("li").text()).isEqualTo("item");
    }

    @Test
    void otherQuotationsStay() {
        Element article = article("> [!NOTE] on the same line\n\n> [!OTHER]\n> text\n\n> text\n> [!NOTE]");
        assertThat(article.select(".admonition")).isEmpty();
        assertThat(article.select("blockquote").eachText())
                .containsExactly("[!NOTE] on the same line", "[!OTHER] text", "text [!NOTE]");
        Run.write(root.resolve("content/ch/1.md"), "---\norder: 1\nlang: en\n---\n\n> [!NOTE]\n> Text.\n");
        Run.done(root, "render");
        assertThat(page("ch/1.html").select("blockquote").text()).isEqualTo("[!NOTE] Text.");
    }

    @Test
    void headingsHaveTheIdsThatGitHubGivesThem() {
        Element article = article("# One & Two!\n\n## Same\n\n## Same\n\n## `site.yaml`: the_key\n\n## می‌شود؟ بله\n\n"
                + "## Ёлка, «да»\n\n## same-1\n\n## !!!");
        assertThat(article.select("h2").eachAttr("id"))
                .containsExactly(
                        "one--two",
                        "same",
                        "same-1",
                        "siteyaml-the_key",
                        "می‌شود-بله",
                        "ёлка-да",
                        "same-1-1",
                        "section");
    }

    @Test
    void theSidebarLeadsThroughPagesInOrder() {
        write("b", "Second", "## A\n\n## B\n\n## C");
        write("a", "First", "Text.");
        write("a.fa", "اول", "متن");
        write("c", "Third", "Text.");
        write("free", "Free", "Text.");
        settings("""
                sidebar:
                  - title: {en: Group, fa: گروه}
                    pages: [a, b]
                  - pages: [c]
                """);
        Run.done(root, "render");
        Document second = page("pages/b.html");
        assertThat(second.select(".sidebar > .label").eachText()).containsExactly("Group");
        assertThat(second.select(".sidebar > ul > li > a").eachText()).containsExactly("First", "Second", "Third");
        assertThat(second.select(".sidebar [aria-current=page] > a").text()).isEqualTo("Second");
        assertThat(second.select(".sidebar [aria-current=page] li a").eachAttr("href"))
                .containsExactly("#a", "#b", "#c");
        assertThat(second.select("a[rel=prev]").attr("href")).isEqualTo("a.html");
        assertThat(second.select("a[rel=next]").attr("href")).isEqualTo("c.html");
        Document persian = page("pages/a.fa.html");
        assertThat(persian.select(".sidebar > .label").eachText()).containsExactly("گروه");
        assertThat(persian.select(".sidebar > ul > li > a").eachAttr("href"))
                .containsExactly("a.fa.html", "b.html", "c.html");
        assertThat(persian.select("a[rel=next]").attr("href")).isEqualTo("b.html");
        assertThat(page("pages/free.html").select(".sidebar, a[rel=next]")).isEmpty();
        assertThat(second.select(".menu a").eachText()).contains("Free").doesNotContain("First", "Second", "Third");
        settings("sidebar:\n  - pages: [a, nothing]\n");
        assertThat(error("render")).contains("site.yaml:4:16: there is no page «pages/nothing»");
    }

    @Test
    void translationsAreLinkedToEachOther() {
        write("a", "First", "Text.");
        write("a.fa", "اول", "متن");
        write("b", "Second", "Text.");
        settings("base_url: https://example.org/\nmenu: [pages/a, {title: Demo, url: demo/index.html}]\n");
        Run.done(root, "render");
        assertThat(page("pages/a.fa.html").select(".languages a").eachAttr("href"))
                .containsExactly("a.html", "a.fa.html", "../ru/index.html");
        assertThat(page("pages/a.html").select("link[hreflang]")).isEmpty();
        write("a.ru", "Первая", "Текст");
        Run.done(root, "render");
        assertThat(page("pages/a.html").select("link[hreflang]").eachAttr("href"))
                .containsExactly(
                        "https://example.org/pages/a.html",
                        "https://example.org/pages/a.fa.html",
                        "https://example.org/pages/a.ru.html");
        assertThat(page("fa/index.html").select(".menu nav:first-child a").eachAttr("href"))
                .containsExactly("../pages/a.fa.html", "../demo/index.html");
        Run.write(root.resolve("content/pages/a.md"), "---\ntitle: A\nlang: fa\n---\n\nText.\n");
        assertThat(error("render"))
                .contains("content/pages/a.md:1:1: the page «a» exists twice in the language «fa»; rename this file");
    }

    @Test
    void theHomePageIsThePageNamedIndex() {
        write("index", "Welcome", "First words.");
        Run.done(root, "render");
        assertThat(page("index.html").select("main h1").text()).isEqualTo("Welcome");
        assertThat(page("en/index.html").select("main p").eachText()).containsExactly("First words.");
        assertThat(page("fa/index.html").select("main h1").text()).isNotEqualTo("Welcome");
        assertThat(Run.files(root.resolve("public")).keySet().stream().filter(name -> name.endsWith(".html")))
                .as("nothing that lists posts")
                .containsExactlyInAnyOrder(
                        "404.html",
                        "index.html",
                        "en/index.html",
                        "fa/index.html",
                        "ru/index.html",
                        "en/search.html",
                        "fa/search.html",
                        "ru/search.html",
                        "en/offline.html",
                        "fa/offline.html",
                        "ru/offline.html");
        assertThat(page("index.html").select("footer p").eachText()).containsExactly("Made with Ayneh");
        Run.write(root.resolve("content/one/1.md"), "---\ntitle: Post\norder: 1\nlang: en\n---\n\nText.\n");
        Run.done(root, "render");
        assertThat(page("en/index.html").select("main h1").text()).isEqualTo("one");
        assertThat(page("en/index.html").select(".introduction").text()).isEqualTo("Welcome First words.");
        assertThat(page("en/index.html").select(".posts").text()).contains("Post");
        Run.write(root.resolve("content/two/1.md"), "---\ntitle: Other\norder: 1\nlang: en\n---\n\nText.\n");
        Run.done(root, "render");
        assertThat(page("en/index.html").select("main h1").text()).isEqualTo("Welcome");
        assertThat(page("en/index.html").select(".card").eachText()).hasSize(2);
    }

    @Test
    void searchHasThePages() {
        write("a", "Installing", "> [!NOTE]\n> Take `ayneh.jar`.\n\n| key | value |\n|---|---|\n| one | two |");
        write("index", "Home", "Only here.");
        Run.done(root, "render");
        assertThat(Run.read(root.resolve("public/search/index.js")))
                .contains("[\"a\",\"Installing\",1,\"en\",\"en\",[],[],\"Take ayneh.jar. key value one two\",\"\"]")
                .doesNotContain("Only here");
        assertThat(page("ru/search.html")
                        .select("select[name=channel] option[value=pages]")
                        .text())
                .isEqualTo("Страницы");
    }

    @Test
    void checkFindsLinksThatLeadNowhere() throws IOException {
        picture("here.png", 3, 3);
        write(
                "a",
                "First",
                "[a](b.md) [b](b.md#there) [c](b.md#gone) [d](gone.md) [e](#gone) [f](gone.pdf)\n"
                        + "[g](../../README.md) [h](/x) [i](gone.html) [j](b.html) [k](../ch/1.md) ![l](here.png) ![m](gone.png)"
                        + " [n](https://example.org/) [o](../demo/index.html)");
        write("b", "Second", "## There");
        Run run = Run.in(root, "check");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()
                        .lines()
                        .filter(line -> line.contains("[broken-link]"))
                        .map(line -> line.replaceAll(
                                "^.*content/pages/a\\.md:[56]:[0-9]+: broken: the link to «(.*)» leads to (.*); write.*$",
                                "$1: $2")))
                .containsExactlyInAnyOrderElementsOf(List.of(
                        "b.md#gone: no heading of b.md",
                        "gone.md: no page or post",
                        "#gone: no heading of a.md",
                        "gone.pdf: no file",
                        "../../README.md: no file within content/",
                        "/x: no file within content/",
                        "gone.html: no file",
                        "../ch/1.md: no page or post",
                        "gone.png: no file"));
    }

    @Test
    void codeIsOfferedForCopyingWhereThereIsSome() {
        assertThat(article("```\nx\n```").attr("data-copy")).isEqualTo("Copy");
        assertThat(article("`x`").hasAttr("data-copy")).isFalse();
    }
}
