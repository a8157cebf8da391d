package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an owner can leave out of the site, and that the site has it otherwise. */
class LeftOutTest {
    private static final String PAPER = "https://arxiv.org/abs/2110.11309";

    @TempDir
    Path root;

    @BeforeEach
    void postsOfTwoLanguagesOnOnePaper() {
        Run.write(root.resolve("content/ru_news/index.md"), "---\nname: Новости\nlang: ru\n---\n");
        Run.write(root.resolve("content/fa_news/index.md"), "---\nname: خبرها\nlang: fa\n---\n");
        post("fa_news", 1, "", "این مقاله را بخوانید: <" + PAPER + ">");
        post("ru_news", 1, "", "Читаем <" + PAPER + ">");
        for (int i = 2; i <= 6; i++) {
            post("ru_news", i, i % 2 == 0 ? "tags: [чтение]\n" : "", "Другое, номер " + i + ".");
        }
        post("ru_news", 7, "works: ['arxiv:2110.11309']\n", "Ещё раз о той же статье.");
    }

    private void post(String channel, int id, String front, String body) {
        Run.write(
                root.resolve("content/" + channel + "/" + id + ".md"),
                "---\ntitle: T" + id + "\norder: " + id + "\nid: " + id + "\n" + front + "---\n\n" + body + "\n");
    }

    /** Returns the site's files with these settings. */
    private Map<String, String> site(String settings) {
        Run.write(root.resolve("seeds/site.yaml"), settings);
        Run.done(root, "render");
        return new TreeMap<>(Run.files(root.resolve("public")));
    }

    private static Document page(Map<String, String> site, String name) {
        return Jsoup.parse(site.get(name));
    }

    @Test
    void aSiteHasAllOfIt() {
        Map<String, String> site = site("");
        assertThat(site)
                .containsKeys("ru_news/1.md", "ru/references/index.html", "fa/references/arxiv-2110.11309.html");
        Document post = page(site, "ru_news/1.html");
        assertThat(post.select("a[href=1.md]")).hasSize(1);
        assertThat(post.select("[aria-labelledby=works] a").eachAttr("href"))
                .containsExactly("../ru/references/arxiv-2110.11309.html");
        assertThat(post.select(".bridges a").eachAttr("href")).containsExactly("../fa_news/1.html");
        assertThat(post.select("[aria-labelledby=related] a").eachAttr("href")).containsExactly("7.html");
        assertThat(page(site, "ru/index.html").select(".bridge a")).hasSize(3);
        assertThat(site.get("llms.txt")).contains("<slug>.md");
    }

    @Test
    void theTextsAsMarkdown() {
        Map<String, String> site = site("markdown_copies: false\n");
        assertThat(site.keySet()).noneMatch(name -> name.endsWith(".md")).contains("ru_news/1.html");
        site.forEach((name, text) -> assertThat(text).as(name).doesNotContain(".md\"", "<slug>.md"));
        assertThat(site.get("llms.txt")).contains("`<channel>/<slug>.html`");
    }

    @Test
    void theWorks() {
        Map<String, String> site = site("works: false\nmenu: [home, references, tags]\n");
        assertThat(site.keySet()).noneMatch(name -> name.contains("references"));
        site.forEach((name, text) -> {
            if (name.endsWith(".html")) {
                assertThat(Jsoup.parse(text).select("[href*=references], .bridges, [aria-labelledby=works]"))
                        .as(name)
                        .isEmpty();
            }
        });
        assertThat(page(site, "ru/index.html")
                        .select("header nav:not(.languages) a")
                        .eachAttr("href"))
                .containsExactly("index.html", "tags/index.html");
        assertThat(page(site, "ru_news/1.html").select("[aria-labelledby=related]"))
                .as("posts that only a work makes alike")
                .isEmpty();
        assertThat(page(site, "ru_news/2.html")
                        .select("[aria-labelledby=related] a")
                        .eachAttr("href"))
                .as("posts that a tag makes alike")
                .containsExactly("4.html", "6.html");
        assertThat(page(site, "ru_news/1.html").select("article a[href=" + PAPER + "]"))
                .as("the post's own link")
                .hasSize(1);
    }

    @Test
    void theRelatedPosts() {
        Map<String, String> site = site("related: false\n");
        site.forEach((name, text) -> assertThat(text).as(name).doesNotContain("\"related\""));
        assertThat(page(site, "ru_news/1.html").select("[aria-labelledby=works] a, .bridges a"))
                .hasSize(2);
    }

    @Test
    void whatIsLeftOutLaterGoesFromTheSiteThatIsThere() {
        site("");
        Map<String, String> over = site("markdown_copies: false\nworks: false\nrelated: false\n");
        Run.write(root.resolve("other/seeds/site.yaml"), "markdown_copies: false\nworks: false\nrelated: false\n");
        Run.copy(root.resolve("content"), root.resolve("other/content"));
        Run.done(root.resolve("other"), "render");
        assertThat(over).isEqualTo(new TreeMap<>(Run.files(root.resolve("other/public"))));
    }
}
