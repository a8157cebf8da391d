package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An archive written by hand, without any settings. */
class HandWrittenTest {
    @TempDir
    Path root;

    @BeforeEach
    void pagesAlone() {
        Run.pagesAlone(root);
    }

    private void post(String slug, String meta, String body) {
        Run.write(root.resolve("content/ch/" + slug + ".md"), "---\n" + meta + "---\n\n" + body);
    }

    private Document page(String name) {
        return Jsoup.parse(Run.files(root.resolve("public")).get(name));
    }

    private Element article(String markdown) {
        post("p", "title: T\norder: 1\nlang: en\ntags: [own]\n", markdown);
        post("other", "title: Other\norder: 2\nlang: en\n", "Text.\n");
        Run.done(root, "render");
        return page("ch/p.html").selectFirst("article");
    }

    @Test
    void theDialectIsRendered() {
        Element article = article("""
                Before.

                *em* **strong** ~~struck~~ ++under++ ||cover *this*|| `code`

                | a | |
                |---|---|
                | ++u++ | `a\\|b` |

                ```java
                int x = 1 < 2;
                ```
                """);
        assertThat(article.select("p em, p strong, p s, p u, p .spoiler, p code")
                        .eachText())
                .containsExactly("em", "strong", "struck", "under", "cover this", "this", "code");
        assertThat(article.select("td code").text()).isEqualTo("a|b");
        assertThat(article.select("thead th").eachText()).containsExactly("a");
        assertThat(article.select("thead td")).hasSize(1);
        assertThat(article.select("td u").text()).isEqualTo("u");
        assertThat(article.select("pre[dir=ltr] code.language-java").text()).isEqualTo("int x = 1 < 2;");
    }

    @Test
    void rawHtmlIsShownAsText() {
        Element article = article("<script>alert(1)</script>\n\nAn <b onclick=x>inline</b> &lt;tag&gt;.\n");
        assertThat(article.select("script, b")).isEmpty();
        assertThat(article.text()).isEqualTo("<script>alert(1)</script> An <b onclick=x>inline</b> <tag>.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt&#58;alert(1))",
                "[x](java&Tab;script:alert(1))",
                "[x](data:text/html,x)",
                "[x](vbscript:x)",
                "[x](../secret.html)",
                "[x](%2e%2e/x)",
                "[x](..)",
                "[x](/absolute)",
                "[x](//other.host/x)",
                "[x](nowhere.html)",
                "[x](#nowhere)",
                "[x](http:x)",
                "[x](http://%)",
                "<javascript:alert(1)>",
                "![x](javascript:alert(1))",
                "[x][r]\n\n[r]: javascript:alert(1)",
            })
    void linksThatAreNotSafeAreText(String markdown) {
        assertThat(article(markdown + "\n").select("a, img, [src]")).isEmpty();
    }

    @Test
    void linksThatAreSafeLeadWhereTheySay() {
        Element article = article("""
                [web](https://example.org/a?b=c&d=[e]) <mailto:a@b.example> [tel](tel:+1234) [local](other.html)
                [text](other.md) [![badge](http://i.example/x.png)](http://a.example) [**#own**](http://d.example)
                """);
        assertThat(article.select("a").eachAttr("href"))
                .containsExactly(
                        "https://example.org/a?b=c&d=%5Be%5D",
                        "mailto:a@b.example",
                        "tel:+1234",
                        "other.html",
                        "other.html",
                        "http://a.example",
                        "http://d.example");
        assertThat(article.select("a a")).isEmpty();
    }

    @Test
    void frontMatterIsTextAndItsAddressesAreVetted() {
        post("p", """
                title: "<b>&\\"'${x}"
                order: 1
                url: javascript:alert(1)
                tags: ['<i>', 'a"b']
                reply_to: {url: 'javascript:alert(2)', text: '<u>'}
                forwarded_from: {name: '<s>', url: 'javascript:alert(3)'}
                preview: {url: 'javascript:alert(4)', title: '<q>', description: "bell \\a"}
                """, "Text.\n");
        Run.done(root, "render");
        Document page = page("ch/p.html");
        assertThat(page.selectFirst("h1").text()).isEqualTo("<b>&\"'${x}");
        assertThat(page.select("b, i, u, s, q")).isEmpty();
        assertThat(page.html()).doesNotContain("javascript:").doesNotContain("\u0007");
        assertThat(page.select(".tags").text()).contains("#<i>").contains("#a\"b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ch/javascript:alert(1).md",
                "ch/a b.md",
                "ch/page-1.md",
                "ch/Tags.md",
                "ch/con.md",
                "ch/é.md",
                "assets/p.md",
                "fa/p.md",
                "канал/p.md",
                "CON/p.md",
            })
    void namesThatCannotBeAddressesAreRefused(String file) {
        Run.write(root.resolve("content").resolve(file), "---\norder: 1\n---\n");
        Run run = Run.in(root, "render");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith(root + "/content/" + file + ":1:1: ")
                .endsWith("but no name reserved by the site or Windows\n");
        assertThat(root.resolve("public")).doesNotExist();
    }

    @Test
    void hiddenFilesAreNotPosts() {
        post("p", "order: 1\n", "Text.\n");
        Run.write(root.resolve("content/ch/._p.md"), "\u0000\u0001");
        Run.write(root.resolve("content/.git/p.md"), "x");
        Run.done(root, "render");
        assertThat(Run.files(root.resolve("public"))).doesNotContainKey("ch/._p.html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "", "seeds/site", "content/ch"})
    void theSiteNeverGoesWhereItIsMadeFrom(String output) {
        post("p", "order: 1\n", "Text.\n");
        Run run = Run.in(root, "render", "--output", root.resolve(output).toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("must not contain one another");
        assertThat(Run.files(root)).containsOnlyKeys("content/ch/p.md", "seeds/site.yaml");
    }

    @Test
    void spoilersAreNotToldInLists() {
        post("p", "order: 1\nlang: en\n", "It was ||the butler|| who did it to <T> and [x].\n");
        Run.done(root, "render");
        assertThat(page("ch/index.html").select(".posts").text())
                .doesNotContain("butler")
                .contains("It was ▒▒▒ who did it to <T> and [x]");
    }

    @Test
    void gapsInASeriesAreStated() {
        post("one", "title: One\norder: 1\nlang: en\nseries: s\nepisode: 1\n", "Text.\n");
        post("three", "title: Three\norder: 2\nlang: en\nseries: s\nepisode: 3\n", "Text.\n");
        Run.done(root, "render");
        assertThat(page("ch/series/s.html").select("ol.episodes > li").eachText())
                .containsExactly("Part 1 One Text.", "Part 2 · This part is not in the archive", "Part 3 Three Text.");
        assertThat(page("ch/one.html").select(".series-box").text()).contains("Part 1 of 3");
    }

    @Test
    void nothingLeadsToWhatTheSiteLacks() {
        post("undated", "order: 1\nlang: en\n", "Text.\n");
        Run.done(root, "render");
        assertThat(page("ch/index.html").select("[href$=feed.xml]")).isEmpty();
        assertThat(page("en/index.html").select("[href$=feed.xml]")).isEmpty();
        assertThat(page("ch/undated.html").select(".top nav:first-of-type a").eachText())
                .containsExactly("Home", "About");
        post("dated", "order: 2\nlang: en\ndate: 2024-05-02T10:00:00Z\ntags: [t]\nseries: s\nepisode: 1\n", "Text.\n");
        assertThat(Run.done(root, "render").code()).isZero();
        assertThat(page("ch/undated.html").select(".top nav:first-of-type a").eachText())
                .containsExactly("Home", "Series", "Tags", "About");
    }

    @Test
    void missingPartsInARowShareALine() {
        post("one", "title: One\norder: 1\nlang: en\nseries: s\nepisode: 1\n", "Text.\n");
        post("five", "title: Five\norder: 2\nlang: en\nseries: s\nepisode: 5\n", "Text.\n");
        Run.done(root, "render");
        assertThat(page("ch/series/s.html").select("ol.episodes > li").eachText())
                .containsExactly("Part 1 One Text.", "Parts 2 to 4 are not in the archive", "Part 5 Five Text.");
        assertThat(page("ch/one.html").select(".after > .label").text())
                .isEqualTo("Next part · This part is not in the archive");
        assertThat(page("ch/one.html").select(".next-part")).isEmpty();
    }

    @Test
    void postsWithoutATitleKeepTheirLinesInLists() {
        post("one", "order: 1\nlang: en\n", "Column\nFirst *line* \n\n- second\n- third\n");
        post("two", "title: T\norder: 2\nlang: en\n", "First\nsecond\n");
        Run.done(root, "render");
        Document list = page("ch/index.html");
        assertThat(list.selectFirst(".opening").wholeText()).isEqualTo("Column\nFirst line\nsecond\nthird");
        assertThat(list.selectFirst(".summary").wholeText()).isEqualTo("First second");
        assertThat(page("ch/one.html").selectFirst("meta[name=description]").attr("content"))
                .isEqualTo("Column First line second third");
    }

    @Test
    void threeHeadingsMakeATableOfContents() {
        post("long", "title: T\norder: 1\nlang: en\n", """
                # One *two*

                > # A quoted one

                Under
                -----

                ### بخش سوم
                """);
        post("short", "title: T\norder: 2\nlang: en\n", "# One\n\n# Two\n");
        Run.done(root, "render");
        Document page = page("ch/long.html");
        List<Element> links = page.select(".sections a");
        assertThat(links).extracting(Element::text).containsExactly("One two", "Under", "بخش سوم");
        assertThat(links)
                .extracting(link -> page.select("article " + link.attr("href")).text())
                .containsExactly("One two", "Under", "بخش سوم");
        assertThat(links.get(2).selectFirst("bdi").attr("dir")).isEqualTo("rtl");
        assertThat(page("ch/short.html").select(".sections, article [id]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20, 21, 40, 41})
    void listsHaveEachPostOnceAndLeadOn(int count) {
        for (int i = 1; i <= count; i++) {
            post("p" + i, "title: Post " + i + "\norder: " + i + "\nlang: en\n", "Text.\n");
        }
        Run.write(root.resolve("content/ch/index.md"), "---\nname: Ch\nlang: en\n---\n");
        Run.done(root, "render");
        int pages = (count + 19) / 20;
        int listed = 0;
        for (int i = 1; i <= pages; i++) {
            listed += page("ch/page-" + i + ".html").select(".posts > li").size();
        }
        assertThat(listed).isEqualTo(count);
        Document home = page("ch/index.html");
        int olderPages = Math.max(0, count / 20 - 1);
        assertThat(home.select(".posts > li")).as("the rest").hasSize(count - 20 * olderPages);
        List<String> next = home.select(".pager [rel=next]").eachAttr("href");
        assertThat(next).isEqualTo(olderPages == 0 ? List.of() : List.of("page-" + olderPages + ".html"));
    }

    @Test
    void longListsOfATagAndOfAMonthHavePages() {
        for (int i = 1; i <= 45; i++) {
            String date = "date: 2024-05-02T10:00:" + (i + 10) + "Z\n";
            post("p" + i, "title: Post " + i + "\norder: " + i + "\nlang: en\ntags: [t]\n" + date, "Text.\n");
        }
        Run.done(root, "render");
        for (String list : List.of("ch/tags/t", "ch/archive/2024-05")) {
            List<String> newest =
                    page(list + ".html").select(".posts h3, .posts h2").eachText();
            assertThat(newest).hasSize(25).startsWith("Post 45").endsWith("Post 21");
            String older = page(list + ".html").selectFirst(".pager [rel=next]").attr("href");
            assertThat(older).isEqualTo(list.substring(list.lastIndexOf('/') + 1) + "/1.html");
            assertThat(page(list + "/1.html").select(".posts h3, .posts h2").eachText())
                    .hasSize(20)
                    .startsWith("Post 20")
                    .endsWith("Post 1");
        }
        Document everywhere = page("en/tags/t.html");
        assertThat(everywhere.select(".posts h3")).hasSize(20);
        assertThat(everywhere.select(".heading > a").eachText()).containsExactly("All 45");
        assertThat(everywhere.select(".heading > a").attr("href")).isEqualTo("../../ch/tags/t.html");
    }

    @Test
    void theDirectionOfAPartIsThatOfItsProse() {
        post("p", "order: 1\nlang: fa\n", """
                تابع `torch.nn.functional.scaled_dot_product_attention` را ببینید!

                زبان C++ و تاریخ 2024-01-31 خوب است.

                این خط فارسی است\\
                This line is English.

                1. یک

                   two words

                2. دو
                """);
        Run.write(root.resolve("content/ch/index.md"), "---\nname: Ch\nlang: fa\n---\n");
        Run.done(root, "render");
        Element article = page("ch/p.html").selectFirst("article");
        assertThat(article.child(0).hasAttr("dir")).isFalse();
        assertThat(article.child(1).select("bdi[dir=ltr]").eachText()).containsExactly("C++", "2024-01-31");
        assertThat(article.select(".line").eachAttr("dir")).containsExactly("ltr");
        assertThat(article.select("li p:first-child").eachText()).containsExactly("1. یک", "2. دو");
    }

    @Test
    void theOwnerHasPagesAndAStylesheetOfTheirOwn() {
        post("p", "order: 1\nlang: ru\n", "Text.\n");
        Run.write(root.resolve("content/pages/hello.md"), "---\ntitle: Привет\nlang: ru\n---\n\nЯ *здесь*.\n");
        Run.write(root.resolve("content/pages/hidden.md"), "---\ntitle: Hidden\nmenu: false\n---\n\nText.\n");
        Run.write(root.resolve("static/own.css"), "body { color: teal }\n");
        Run.write(root.resolve("seeds/site.yaml"), "languages: [fa, ru]\n");
        Run.done(root, "render");
        Document page = page("pages/hello.html");
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("ru");
        assertThat(page.selectFirst("article").text()).isEqualTo("Привет Я здесь.");
        assertThat(page("ru/index.html").select("header nav a").eachText())
                .contains("Привет")
                .doesNotContain("Hidden");
        assertThat(page("fa/index.html").select("header nav a").eachText()).doesNotContain("Привет");
        assertThat(page.select("link[rel=stylesheet]").eachAttr("href").get(1))
                .matches("../assets/own-[0-9a-f]+\\.css");
        assertThat(Run.files(root.resolve("public"))).containsKey("pages/hidden.html");
    }

    @Test
    void theOwnerSetsTheMenu() {
        post("p", "order: 1\nlang: ru\n", "Text.\n");
        Run.write(root.resolve("content/pages/hello.md"), "---\ntitle: Привет\nlang: ru\nmenu: false\n---\n\nЯ.\n");
        Run.write(root.resolve("seeds/site.yaml"), """
                languages: [ru, en]
                menu: [tags, pages/hello, {title: {ru: Канал}, url: https://t.me/some_channel}]
                """);
        Run.done(root, "render");
        assertThat(page("ru/index.html").select(".top nav:not(.languages) a").eachText())
                .containsExactly("Теги", "Привет", "Канал");
        assertThat(page("ru/index.html").select(".top nav:not(.languages) a").eachAttr("href"))
                .containsExactly("tags/index.html", "../pages/hello.html", "https://t.me/some_channel");
        assertThat(page("en/index.html").select(".top nav:not(.languages) a").eachText())
                .containsExactly("Tags");
        Run.write(root.resolve("seeds/site.yaml"), "menu:\n  - home\n  - pages/nothing\n");
        Run run = Run.in(root, "render");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("site.yaml:3:5: there is no page «pages/nothing»");
    }
}
