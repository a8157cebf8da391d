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
        assertThat(page("pages/a.html").select("link[hreflang]").eachAttr("hreflang"))
                .containsExactly("en", "fa");
        assertThat(page("pages/b.html").select("link[hreflang]")).isEmpty();
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
        assertThat(Run.read(root.resolve("public/llms.txt")))
                .contains("## Pages\n\n- [Installing](pages/a.html): language en\n")
                .doesNotContain("## Channels");
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
    void oddNamesLeadWhereTheyShould() throws IOException {
        picture("P2.JPG", 3, 3);
        picture("br[1].png", 3, 3);
        picture("a%b.png", 3, 3);
        picture("e\u0301.png", 3, 3);
        Run.write(root.resolve("content/pages/10:30.txt"), "x");
        Element article = article("![a](P2.JPG) ![b](br[1].png) ![c](a%b.png) ![d](e\u0301.png)\n\n[e](10:30.txt)"
                + " [f](./10:30.txt) [g](../javascript:alert) [h](../) [i](.)");
        assertThat(article.select("img").eachAttr("src"))
                .containsExactly("P2.JPG", "br%5B1%5D.png", "a%25b.png", "e%CC%81.png");
        assertThat(article.select("a").eachAttr("href"))
                .as("nothing that browsers take for a scheme")
                .containsExactly("./10:30.txt", "./10:30.txt", "../javascript:alert", "../index.html", "./");
        write("index", "Home", "[g](../javascript:alert)");
        Run.done(root, "render");
        assertThat(page("index.html").select("main a").attr("href")).isEqualTo("./javascript:alert");
    }

    @Test
    void aFileCannotHaveTheAddressOfAPage() {
        write("x", "X", "Text.");
        Run.write(root.resolve("content/pages/X.html"), "x");
        assertThat(error("render")).contains("content/pages/X.html:1:1: a page will have this name; rename this");
        assertThat(Run.in(root, "check").out()).contains("[archive-unreadable]");
    }

    @Test
    void aFolderCannotHaveTheAddressOfAPage() {
        write("x", "X", "Text.");
        Run.write(root.resolve("content/pages/x.html/file.txt"), "x");
        assertThat(error("render")).contains("content/pages/x.html:1:1: a page will have this name; rename this");
    }

    @Test
    void anAddressInTheMenuIsNoSection() {
        settings("""
                menu:
                  - {title: Manual, url: pages/manual.pdf}
                  - {title: Ours, url: about}
                  - {title: Found, url: "search.html?q=arxiv:1"}
                  - {title: Odd, url: "demo/a:b.html"}
                """);
        write("x", "X", "Text.");
        Run.done(root, "render");
        assertThat(page("pages/x.html").select(".menu nav:first-child a").eachAttr("href"))
                .containsExactly("manual.pdf", "../about", "../search.html?q=arxiv:1", "../demo/a:b.html");
        assertThat(page("pages/x.html").select(".menu nav:first-child a").eachText())
                .containsExactly("Manual", "Ours", "Found", "Odd");
    }

    @Test
    void mistakesAreToldWithTheirPlaces() {
        write("a", "A", "Text.");
        settings("sidebar: [{pages: [a, a]}]\n");
        assertThat(error("render")).contains("site.yaml:3:23: the page «a» is in the sidebar twice; remove it here");
        settings("");
        write("index.de", "Seite", "Text.");
        assertThat(error("render"))
                .contains("content/pages/index.de.md:1:1: the interface has no home page in the language «de»; add it");
    }

    @Test
    void headingsDontTakeIdsOfTheProgram() {
        write("index", "Home", "## Text\n\n## Channels\n\n## Tags\n\n## Pages");
        write("p", "P", "## Text\n\n## Pages\n\n## Text");
        Run.write(root.resolve("content/one/1.md"), "---\ntitle: Post\norder: 1\nlang: en\n---\n\nText. #a\n");
        Run.write(root.resolve("content/two/1.md"), "---\ntitle: Post\norder: 1\nlang: en\n---\n\nText. #a\n");
        settings("sidebar: [{pages: [p]}]\n");
        Run.done(root, "render");
        for (String name : List.of("index.html", "pages/p.html")) {
            assertThat(page(name).select("[id]").eachAttr("id")).as(name).doesNotHaveDuplicates();
        }
    }

    @Test
    void theHomePageFollowsBothOfItsTexts() {
        settings("works: false\n");
        write("index", "Home", "Words.");
        Run.write(root.resolve("content/ch/index.md"), "---\nname: Ch\nlang: en\n---\n\nSee [two](1.md).\n");
        for (int i = 1; i <= 30; i++) {
            Run.write(
                    root.resolve("content/ch/" + i + ".md"),
                    "---\norder: " + i + "\nlang: en\n---\n\nText " + i + ".\n");
        }
        Run.done(root, "render");
        assertThat(page("en/index.html").select(".description a").attr("href")).isEqualTo("../ch/1.html");
        Run.write(root.resolve("content/ch/first.md"), Run.read(root.resolve("content/ch/1.md")));
        assertThat(root.resolve("content/ch/1.md").toFile().delete()).isTrue();
        Run.done(root, "render");
        assertThat(page("en/index.html").select(".description a")).isEmpty();
    }

    @Test
    void codeIsOfferedForCopyingWhereThereIsSome() {
        assertThat(article("```\nx\n```").attr("data-copy")).isEqualTo("Copy");
        assertThat(article("`x`").hasAttr("data-copy")).isFalse();
    }
}
