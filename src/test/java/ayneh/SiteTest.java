package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo site as readers see it. */
class SiteTest {
    @TempDir
    static Path root;

    private static final Map<String, Document> PAGES = new TreeMap<>();

    @BeforeAll
    static void build() {
        Run.copy(Path.of("seeds"), root.resolve("seeds"));
        Run.done(root, "build");
        Run.files(root.resolve("public")).forEach((name, text) -> {
            if (name.endsWith(".html")) {
                PAGES.put(name, Jsoup.parse(text));
            }
        });
    }

    @Test
    void everyLinkAndAnchorResolvesWithinTheFolder() {
        List<String> broken = new ArrayList<>();
        PAGES.forEach((name, page) -> {
            for (Element link : page.select("[href], [src]")) {
                String address = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                if (!address.matches("[a-z]+:.*") && !resolves(name, address)) {
                    broken.add(name + " → " + address);
                }
            }
        });
        assertThat(broken).isEmpty();
    }

    private static boolean resolves(String page, String address) {
        URI target = URI.create("/" + page).resolve(address);
        String path = target.getPath().substring(1);
        String fragment = target.getFragment();
        return !address.startsWith("/")
                && Files.isRegularFile(root.resolve("public").resolve(path))
                && (fragment == null || PAGES.get(path).getElementById(fragment) != null);
    }

    @Test
    void everyPageHasLanguageDirectionOneHeadingAndLandmarks() {
        PAGES.forEach((name, page) -> {
            Element html = page.selectFirst("html");
            assertThat(html.attr("dir")).as(name).isEqualTo(html.attr("lang").equals("fa") ? "rtl" : "ltr");
            assertThat(page.select("h1")).as(name).hasSize(1);
            assertThat(page.select("main")).as(name).hasSize(1);
            if (!name.equals("404.html")) { // it is served at any address, so it can't have relative links
                assertThat(page.select("header nav")).as(name).isNotEmpty();
            }
            assertThat(page.title()).as(name).isNotBlank();
            Set<String> ids = new HashSet<>();
            page.select("[id]")
                    .forEach(element ->
                            assertThat(ids.add(element.id())).as(name).isTrue());
        });
    }

    /** A heading in another language than its post, a list that mixes them: each element goes the way of its language. */
    @Test
    void directionsFollowLanguages() {
        PAGES.forEach((name, page) -> assertThat(page.select("[lang][dir]"))
                .as(name)
                .allSatisfy(element -> assertThat(element.attr("dir"))
                        .as(element.toString())
                        .isEqualTo(element.attr("lang").equals("fa") ? "rtl" : "ltr")));
    }

    @Test
    void noPageAsksAnyoneElseForAnything() {
        PAGES.get("404.html").select("style").remove(); // at an unknown depth, no path leads to a stylesheet
        PAGES.forEach((name, page) -> assertThat(
                        page.select(
                                "script:not([src], [data-fonts], [type=application/ld+json]), script[src^=http], iframe, img[src^=http], link[href^=http]:not([rel=canonical]), [style], style"))
                .as(name)
                .isEmpty());
    }

    @Test
    void theEnglishPostOfAPersianChannelIsLeftToRightInsideItsPage() {
        Document page = PAGES.get("SingularThinker/mathematician-and-polymath-john-von-neumann-was.html");
        assertThat(page.selectFirst("html").attr("dir")).isEqualTo("rtl");
        Element article = page.selectFirst("article");
        assertThat(article.attr("lang")).isEqualTo("en");
        assertThat(article.attr("dir")).isEqualTo("ltr");
    }

    @Test
    void aSeriesIsReadInOrderAndSaysWhatIsMissing() {
        Document series = PAGES.get("SingularThinker/series/language-modeling.html");
        List<Element> episodes = series.select("ol.episodes > li");
        assertThat(episodes).hasSize(4);
        assertThat(episodes.get(0).hasClass("missing")).isTrue();
        assertThat(episodes.get(0).select("summary").text()).isEqualTo("قسمت‌های ۱ تا ۳ در بایگانی نیستند");
        assertThat(episodes.get(0).select("li").eachText()).contains("قسمت ۳ · قسمت سوم");
        assertThat(episodes.get(3).text()).contains("این قسمت در بایگانی نیست");
        String fourth = follow(
                "SingularThinker/series/language-modeling.html", episodes.get(1).selectFirst("a"));
        assertThat(PAGES.get(fourth).selectFirst("h1").text()).isEqualTo("مدل‌سازی زبان - قسمت چهارم");
        String fifth = follow(fourth, PAGES.get(fourth).selectFirst(".next-part a"));
        assertThat(PAGES.get(fifth).selectFirst("h1").text()).isEqualTo("مدل‌سازی زبان - قسمت پنجم");
    }

    @Test
    void oneWorkLeadsFromPersianToRussianAndBack() {
        String persian = "nlp_stuff/241.html";
        assertThat(PAGES.get(persian).selectFirst(".bridges .about").text()).isEqualTo("روسی");
        String russian = follow(persian, PAGES.get(persian).selectFirst(".bridges a"));
        assertThat(PAGES.get(russian).selectFirst("h1").text()).isEqualTo("Fast Model Editing at Scale");
        assertThat(PAGES.get(russian).selectFirst("html").attr("lang")).isEqualTo("ru");
        assertThat(follow(russian, PAGES.get(russian).selectFirst(".bridges a")))
                .isEqualTo(persian);
    }

    @Test
    void linksToPostsOfTheArchiveAreLocal() {
        Element link = PAGES.get("nlp_stuff/qlb-cht-jypyty-hvsh-msnvy-ba-fydbkhay-vaqy.html")
                .selectFirst("article a:contains(/channel/nlp_stuff/313)");
        assertThat(link.attr("href")).isEqualTo("313.html");
    }

    @Test
    void aPostTellsWhoMentionsItAndWhichWorksItTreats() {
        Document chatGpt = PAGES.get("nlp_stuff/313.html");
        assertThat(chatGpt.select("section[aria-labelledby=mentions] a").eachText())
                .containsExactly("قلب چت جیپیتی: هوش مصنوعی با فیدبک‌های واقعی");
        String work = follow("nlp_stuff/313.html", chatGpt.selectFirst("section[aria-labelledby=works] a"));
        assertThat(work).isEqualTo("fa/references/arxiv-2203.02155.html");
        Document mend = PAGES.get("ru/references/arxiv-2110.11309.html");
        assertThat(mend.selectFirst("h1").text()).isEqualTo("Fast Model Editing at Scale");
        assertThat(mend.select("main section h2").eachText()).containsExactly("русский", "персидский");
        assertThat(mend.select(".posts h3").eachText())
                .containsExactly("Fast Model Editing at Scale", "مدل MEND؛ ادیت سریع، فوری و انقلابی مدل‌های زبانی");
    }

    @Test
    void theArchiveAccountsForEachLineInSum() {
        Element sources = PAGES.get("en/about.html").selectFirst("dl.ledger");
        assertThat(sources.select("dt").last().text()).isEqualTo("Total · 1034 lines");
        assertThat(sources.select("dd").last().text())
                .contains("duplicate 123 ")
                .contains("text 631 ");
        assertThat(sources.select("dt")).hasSize(6);
    }

    @Test
    void aSeriesCanBeReadOnOnePage() {
        Document whole = PAGES.get("SingularThinker/series/language-modeling-all.html");
        assertThat(whole.select("article h2 a").eachText())
                .containsExactly("مدل‌سازی زبان - قسمت چهارم", "مدل‌سازی زبان - قسمت پنجم");
        assertThat(whole.select("main > .missing")).hasSize(4);
    }

    @Test
    void whatSearchEnginesAreToldIsJsonAndNoMarkup() throws Exception {
        for (Map.Entry<String, Document> page : PAGES.entrySet()) {
            for (Element data : page.getValue().select("script[type=application/ld+json]")) {
                assertThat(data.data()).doesNotContain("<").doesNotContain("datePublished");
                assertThat(new com.fasterxml.jackson.databind.ObjectMapper()
                                .readTree(data.data())
                                .get("headline")
                                .asText())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void aReplyLeadsToItsPostAndBack() {
        String reply = "SingularThinker/rasty-mdlsazy-zbany-tmvm-nshdh-v-damh-darh-v.html";
        String guide = follow(reply, PAGES.get(reply).selectFirst(".reply a"));
        assertThat(PAGES.get(guide).selectFirst("h1").text()).isEqualTo("راهنمای مطالب کانال:");
        assertThat(PAGES.get(guide).selectFirst(".pinned")).isNotNull();
        assertThat(PAGES.get(guide).select("section a").eachAttr("href"))
                .contains("rasty-mdlsazy-zbany-tmvm-nshdh-v-damh-darh-v.html");
    }

    @Test
    void everyPostIsReachedFromTheFirstByNext() {
        for (String channel : List.of("nlp_stuff", "SingularThinker", "dl_stories", "dl_in_nlp")) {
            String page = PAGES.keySet().stream()
                    .filter(name -> name.startsWith(channel + "/"))
                    .filter(name -> PAGES.get(name).selectFirst(".neighbours") != null)
                    .filter(name -> PAGES.get(name).selectFirst(".neighbours [rel=prev]") == null)
                    .findFirst()
                    .orElseThrow();
            int count = 1;
            for (Element next = next(page); next != null; next = next(page)) {
                page = follow(page, next);
                count++;
            }
            long posts = PAGES.values().stream()
                    .filter(each -> each.selectFirst(".neighbours") != null)
                    .count();
            assertThat(count).as(channel).isLessThan((int) posts).isEqualTo(postsOf(channel));
        }
    }

    private static int postsOf(String channel) {
        return (int) Run.files(root.resolve("content").resolve(channel)).keySet().stream()
                .filter(name -> !name.equals("index.md"))
                .count();
    }

    private static Element next(String page) {
        return PAGES.get(page).selectFirst(".neighbours [rel=next]");
    }

    private static String follow(String page, Element link) {
        return URI.create("/" + page).resolve(link.attr("href")).getPath().substring(1);
    }
}
