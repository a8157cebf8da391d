package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a site with one channel, that channel's page is the home page. */
class OneChannelTest {
    private static final String BASE = "https://example.org/site/";

    @TempDir
    Path root;

    @BeforeEach
    void anArchive() {
        Run.write(
                root.resolve("content/gorod/index.md"),
                "---\nname: Город\nhandle: gorod_made_up\nlang: ru\n---\n\nО трамваях и людях.\n");
        for (int i = 1; i <= 45; i++) {
            Run.write(
                    root.resolve("content/gorod/" + i + ".md"),
                    "---\ntitle: Пост " + i + "\norder: " + i + "\nid: " + i
                            + "\nsource_url: https://t.me/gorod_made_up/" + i
                            + "\ndate: 2024-01-01T10:00:00Z\ntags: [трамвай]\nseries: s\nepisode: " + i
                            + "\n---\n\nСмотрите [канал](https://t.me/gorod_made_up) и думайте.\n");
        }
        settings("");
    }

    private void settings(String more) {
        Run.write(root.resolve("seeds/site.yaml"), "books: false\nsearch: false\nshare_images: false\n" + more);
    }

    /** Builds, and returns the pages. */
    private Map<String, Document> built(String... options) {
        String[] all = new String[options.length + 1];
        all[0] = "render";
        System.arraycopy(options, 0, all, 1, options.length);
        Run.done(root, all);
        Map<String, Document> pages = new TreeMap<>();
        Run.files(root.resolve("public")).forEach((name, text) -> {
            if (name.endsWith(".html")) {
                pages.put(name, Jsoup.parse(text));
            }
        });
        return pages;
    }

    private static String canonical(Document page) {
        return page.selectFirst("link[rel=canonical]").attr("href");
    }

    private static String target(String page, Element link) {
        return URI.create("/" + page).resolve(link.attr("href")).getPath().substring(1);
    }

    @Test
    void theHomePageIsTheChannels() {
        Map<String, Document> pages = built("--base-url", BASE);
        for (String name : List.of("index.html", "ru/index.html", "gorod/index.html")) {
            Document page = pages.get(name);
            assertThat(page.select("h1").eachText()).as(name).containsExactly("Город");
            assertThat(page.select(".head .avatar")).as(name).hasSize(1);
            assertThat(page.select(".head .description").text()).as(name).isEqualTo("О трамваях и людях.");
            assertThat(page.select(".posts > li")).as(name).hasSize(25);
            assertThat(page.select(".side section").eachAttr("aria-labelledby"))
                    .as(name)
                    .containsExactly("series.", "tags.", "along.", "archive.");
            assertThat(page.body().attr("data-hue")).as(name).isNotEmpty();
            assertThat(page.select(".card")).as(name).isEmpty();
            assertThat(target(name, page.selectFirst(".pager a[rel=next]"))).isEqualTo("gorod/page-1.html");
            assertThat(canonical(page)).as(name).isEqualTo(BASE + "ru/index.html");
        }
        assertThat(canonical(pages.get("gorod/page-1.html"))).isEqualTo(BASE + "gorod/page-1.html");
        assertThat(canonical(pages.get("gorod/1.html"))).isEqualTo(BASE + "gorod/1.html");
    }

    @Test
    void itStandsOnceInWhatCrawlersRead() {
        built("--base-url", BASE);
        String sitemap = Run.read(root.resolve("public/sitemap.xml"));
        assertThat(sitemap)
                .contains("<loc>" + BASE + "ru/index.html</loc>", "<loc>" + BASE + "gorod/page-1.html</loc>")
                .doesNotContain("<loc>" + BASE + "index.html", "<loc>" + BASE + "gorod/index.html");
        assertThat(Run.read(root.resolve("public/llms.txt")))
                .contains("[Город](" + BASE + "ru/index.html)")
                .contains("[feed](" + BASE + "gorod/feed.xml)");
    }

    @Test
    void linksToTheChannelLeadHome() {
        Map<String, Document> pages = built();
        for (String name : List.of("gorod/1.html", "gorod/page-1.html", "gorod/archive/2024-01.html")) {
            assertThat(target(
                            name,
                            pages.get(name).selectFirst("main a:containsOwn(Город), main a:has(bdi:contains(Город))")))
                    .as(name)
                    .isEqualTo("ru/index.html");
        }
        assertThat(target("gorod/1.html", pages.get("gorod/1.html").selectFirst("article a")))
                .as("its address in a text")
                .isEqualTo("ru/index.html");
        assertThat(target("ru/about.html", pages.get("ru/about.html").selectFirst("main a:contains(Город)")))
                .isEqualTo("ru/index.html");
        assertThat(pages.get("ru/index.html").select("header nav a").eachAttr("href"))
                .containsOnlyOnce("index.html")
                .noneMatch(href -> href.contains("gorod"));
        assertThat(pages.get("index.html").select("header nav [aria-current=page]"))
                .hasSize(1);
    }

    @Test
    void everyLinkResolves() {
        Map<String, Document> pages = built();
        pages.forEach((name, page) -> page.select("[href], [src]").forEach(link -> {
            String address = link.hasAttr("href") ? link.attr("href") : link.attr("src");
            if (!address.matches("[a-z]+:.*")) {
                String path = URI.create("/" + name).resolve(address).getPath().substring(1);
                assertThat(Files.isRegularFile(root.resolve("public").resolve(path)))
                        .as(name + " → " + address)
                        .isTrue();
            }
        }));
    }

    @Test
    void aTitleThatIsTheChannelsNameIsNotRepeatedInTitles() {
        for (String title : List.of("", "title: {ru: Город}\n")) {
            settings(title);
            Map<String, Document> pages = built();
            Document home = pages.get("ru/index.html");
            assertThat(home.title()).isEqualTo("Город");
            assertThat(home.selectFirst(".site").text()).isEqualTo("Город");
            assertThat(home.selectFirst("h1").text()).isEqualTo("Город");
            assertThat(pages.get("gorod/index.html").title()).isEqualTo("Город");
            assertThat(pages.get("gorod/page-1.html").title()).isEqualTo("Город · Страница 1");
            assertThat(pages.get("gorod/1.html").title()).isEqualTo("Пост 1 · Город");
        }
    }

    @Test
    void theSitesTitleAndDescriptionAreThoseOfTheHomePage() {
        settings("title: {ru: Мой архив}\ndescription: {ru: Всё за десять лет}\n");
        Map<String, Document> pages = built();
        for (String name : List.of("index.html", "ru/index.html", "gorod/index.html")) {
            Document page = pages.get(name);
            assertThat(page.title()).as(name).isEqualTo("Мой архив");
            assertThat(page.selectFirst("meta[name=description]").attr("content"))
                    .as(name)
                    .isEqualTo("Всё за десять лет");
            assertThat(page.selectFirst(".head .lead").text()).as(name).isEqualTo("Всё за десять лет");
            assertThat(page.selectFirst("h1").text()).as(name).isEqualTo("Город");
            assertThat(page.selectFirst("h1").hasClass("hidden")).as(name).isFalse();
        }
        settings("title: {ru: Мой архив}\n");
        assertThat(built().get("index.html")
                        .selectFirst("meta[name=description]")
                        .attr("content"))
                .isEqualTo("О трамваях и людях.");
    }

    @Test
    void oneTitleIsThatOfAllLanguages() {
        settings("languages: [fa, ru]\ntitle: Gorod\n");
        Map<String, Document> pages = built();
        assertThat(pages.get("fa/index.html").title()).isEqualTo("Gorod");
        assertThat(pages.get("ru/index.html").title()).isEqualTo("Gorod");
    }

    @Test
    void homePagesInOtherLanguagesHaveItToo() {
        settings("languages: [fa, ru]\ntitle: {fa: شهر, ru: Город}\n");
        Map<String, Document> pages = built("--base-url", BASE);
        Document persian = pages.get("fa/index.html");
        assertThat(persian.selectFirst("html").attr("dir")).isEqualTo("rtl");
        assertThat(persian.select(".head .description").attr("lang")).isEqualTo("ru");
        assertThat(persian.select(".head .description").attr("dir")).isEqualTo("ltr");
        assertThat(persian.select("h1 bdi").attr("lang")).isEqualTo("ru");
        assertThat(persian.select(".posts > li[lang=ru][dir=ltr]")).hasSize(25);
        assertThat(persian.select("[id=archive.]"))
                .as("months of another calendar")
                .isEmpty();
        assertThat(canonical(persian)).isEqualTo(BASE + "fa/index.html");
        assertThat(canonical(pages.get("index.html"))).isEqualTo(BASE + "fa/index.html");
        assertThat(canonical(pages.get("gorod/index.html"))).isEqualTo(BASE + "ru/index.html");
        assertThat(persian.select("link[hreflang]").eachAttr("href"))
                .containsExactly(BASE + "fa/index.html", BASE + "ru/index.html");
        assertThat(target("fa/about.html", pages.get("fa/about.html").selectFirst("main a:contains(Город)")))
                .isEqualTo("fa/index.html");
    }

    @Test
    void aSecondChannelMakesAHomePageOfItsOwn() {
        Run.write(root.resolve("content/dva/1.md"), "---\ntitle: T\norder: 1\nlang: ru\n---\n\nText.\n");
        Map<String, Document> pages = built("--base-url", BASE);
        assertThat(pages.get("index.html").select(".card")).hasSize(2);
        assertThat(canonical(pages.get("gorod/index.html"))).isEqualTo(BASE + "gorod/index.html");
        assertThat(Run.read(root.resolve("public/sitemap.xml"))).contains("gorod/index.html");
    }
}
