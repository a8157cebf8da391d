package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/**
 * Search in Chromium on the demo site, from disk and from a server, and on a site three times as large, whose index is
 * cut into pieces. The queries in {@code search/queries.tsv} were written by someone who had read the posts, before
 * search existed.
 */
@BrowserTest
class SearchIT {
    /** The most that the index of the demo site may have when compressed, in bytes. */
    private static final int MOST_BYTES = 96_000;
    /** The most that its scripts may have. */
    private static final int MOST_SCRIPTS = 40_000;

    /** The beginnings of the message that no post has all the words. */
    private static final List<String> CLOSE = List.of("هیچ پستی همهٔ", "Ни в одном посте нет всех", "No post has all");

    @TempDir
    static Path root;

    private static Chromium browser;
    private static StaticServer server;

    @BeforeAll
    static void open(Chromium shared) throws IOException {
        browser = shared;
        Path small = root.resolve("small");
        Run.copy(Path.of("seeds"), small.resolve("seeds"));
        Run.done(small, "build");
        Run.files(small.resolve("content")).forEach((name, text) -> {
            for (String copy : name.endsWith(".md") ? List.of("", "_2", "_3") : List.<String>of()) {
                String channel = name.substring(0, name.indexOf('/'));
                Run.write(
                        root.resolve("large/content").resolve(name.replace(channel + "/", channel + copy + "/")),
                        text.replace("channel: " + channel, "channel: " + channel + copy));
            }
        });
        Run.done(root.resolve("large"), "render");
        server = StaticServer.of(small.resolve("public"));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    /** Returns the rows of a table beside the tests, without its header. */
    private static List<List<String>> table(String name) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/search", name))) {
            return lines.skip(1).map(line -> List.of(line.split("\t", -1))).toList();
        }
    }

    private static String onDisk(String site) {
        return root.resolve(site).resolve("public").toUri().toString();
    }

    private static String onServer() {
        return server.address("");
    }

    private static void show(String address) {
        browser.resize(1000, 900);
        browser.driver().get(address);
    }

    private static WebElement input() {
        return browser.driver().findElement(By.name("q"));
    }

    /** Types a query into the page and returns the posts found, each as channel/slug. */
    private static List<String> find(String query) {
        return find(browser, query);
    }

    /** Types a query into the page of a browser, and returns the posts found. */
    static List<String> find(Chromium browser, String query) {
        return results(browser.driver().executeAsyncScript("""
                        const done = arguments[arguments.length - 1];
                        const input = document.querySelector("form.search input");
                        const found = document.getElementById("found");
                        found.textContent = "";
                        new MutationObserver(function (changes, self) {
                          if (!found.textContent || found.textContent === found.dataset.loading) { return; }
                          self.disconnect();
                          const links = [...document.querySelectorAll("#results h2 a")];
                          done(links.map(link => link.getAttribute("href")));
                        }).observe(found, {childList: true});
                        input.value = arguments[0];
                        input.dispatchEvent(new Event("input", {bubbles: true}));
                        """, query));
    }

    /** Returns the posts in other languages that follow what was found. */
    static List<String> elsewhere(Chromium browser) {
        browser.await("return document.getElementById('elsewhere').ariaBusy === 'false'");
        return results(browser.run(
                "return [...document.querySelectorAll('#elsewhere h3 a')].map(link => link.getAttribute('href'))"));
    }

    /** Adds a channel with so much text to an archive that its index is cut into pieces. */
    static void addFiller(Path root) {
        Run.write(root.resolve("content/filler/index.md"), "---\nname: Filler\nlang: de\n---\n");
        for (int i = 1; i <= 12; i++) {
            Run.write(
                    root.resolve("content/filler/" + i + ".md"),
                    "---\norder: " + i + "\n---\n\n" + "filler ".repeat(3000) + "\n");
        }
    }

    private static List<String> results(Object links) {
        return ((List<?>) links)
                .stream()
                        .map(link -> link.toString().replaceAll("^\\.\\./|\\.html(?:#.*)?$", ""))
                        .toList();
    }

    /**
     * Requires that queries find their posts.
     *
     * @param step which queries a run that isn't thorough tries: every n-th
     */
    private static void assertFinds(String page, int step) throws IOException {
        browser.consoleMessages();
        browser.requests();
        show(page);
        Map<String, String> wrong = new LinkedHashMap<>();
        for (List<String> row : Effort.sample(table("queries.tsv"), step)) {
            List<String> found = find(row.get(0));
            String first = found.isEmpty() ? "nothing" : found.get(0).replaceAll("_[23]/", "/");
            if (!first.equals(row.get(2))) {
                wrong.put(row.get(0), first + " before " + row.get(2));
            }
        }
        for (List<String> row : Effort.sample(table("questions.tsv"), step)) {
            List<String> found = find(row.get(0));
            String first = found.isEmpty() ? "nothing" : found.get(0).replaceAll("_[23]/", "/");
            String said = browser.driver().findElement(By.id("found")).getText();
            boolean close = CLOSE.stream().anyMatch(said::startsWith);
            if (!first.equals(row.get(2)) || close != row.get(1).equals("closest")) {
                wrong.put(row.get(0), first + " before " + row.get(2) + ": " + said);
            }
        }
        for (List<String> row : Effort.sample(table("none.tsv"), step)) {
            List<String> found = find(row.get(0));
            if (!found.isEmpty()) {
                wrong.put(row.get(0), found.get(0) + ", where nothing should be");
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(browser.consoleMessages()).isEmpty();
    }

    @Test
    void queriesFindTheirPostsFromADisk() throws IOException {
        assertFinds(onDisk("small") + "fa/search.html", 1);
        assertThat(browser.requests()).as("requests that leave the disk").isEmpty();
    }

    @Test
    void queriesFindTheirPostsFromAServer() throws IOException {
        assertFinds(onServer() + "ru/search.html", 9);
        assertThat(browser.requests()).allMatch(request -> request.contains("\"url\":\"" + onServer()));
    }

    @Test
    void queriesFindTheirPostsInAnIndexThatIsCut() throws IOException {
        assertThat(root.resolve("large/public/search")).isDirectoryContaining("glob:**/t-.js");
        assertFinds(onDisk("large") + "ru/search.html", 3);
        assertThat(browser.requests()).as("requests that leave the disk").isEmpty();
    }

    @Test
    void wordsThatAreTheSameToAReaderFindEachOther() throws IOException {
        show(onDisk("small") + "en/search.html");
        List<String> wrong = new ArrayList<>();
        for (List<String> row : table("forms.tsv")) {
            for (List<String> pair : List.of(row.subList(0, 2), List.of(row.get(1), row.get(0)))) {
                Object found = browser.driver().executeAsyncScript("""
                                const done = arguments[2];
                                const posts = [["a", "", 0, "en", "en", [], [], arguments[1], ""], ["b", "", 0, "en", "en", [], [], "", ""]];
                                const archive = new ayneh.Archive({languages: ["en"], terms: [], channels: [{key: "c", name: "C", count: 2, posts}]});
                                archive.find(arguments[0] + " ", {exact: true}).then(found => done(found.posts.includes(0)));
                                """, pair.get(0), pair.get(1));
                if (!found.equals(row.get(2).equals("yes"))) {
                    wrong.add(pair + " " + row.get(3));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** The browser indexes a small archive by the same rules as the program indexes a large one. */
    @Test
    void theBrowserAndTheProgramMakeTheSameIndex() {
        show(onDisk("large") + "ru/search.html");
        assertThat(find("gpt")).isNotEmpty();
        assertThat(differencesOfIndex(browser)).isEmpty();
    }

    /**
     * Returns the differences between a site's index in pieces and the one that the browser builds from the same texts.
     */
    static List<?> differencesOfIndex(Chromium browser) {
        return (List<?>) browser.driver().executeAsyncScript("""
                        const done = arguments[0];
                        (async function () {
                          const root = await ayneh.load("index");
                          const cut = new ayneh.Archive(root);
                          const channels = [];
                          for (const channel of root.channels) {
                            const posts = [];
                            for (let i = 0; posts.length < channel.count; i++) {
                              posts.push(...await ayneh.load("d-" + channel.key + "-" + i));
                            }
                            channels.push({...channel, posts});
                          }
                          const whole = new ayneh.Archive({channels});
                          const wrong = [];
                          for (const term of whole.store.terms) {
                            const one = JSON.stringify(await whole.store.list(term));
                            const other = JSON.stringify(await cut.store.list(term));
                            if (one !== other) { wrong.push(term + " " + one + " " + other); }
                          }
                          let count = 0;
                          for (let i = 0; i < root.bounds.length; i++) { count += (await cut.store.piece(i)).size; }
                          if (count !== whole.store.terms.length) { wrong.push(count + " terms, not " + whole.store.terms.length); }
                          done(wrong);
                        })().catch(failed => done([failed.stack]));
                        """);
    }

    @Test
    void aReaderSearchesByKeyboardAlone() {
        show(onDisk("small") + "nlp_stuff/241.html");
        browser.driver().findElement(By.tagName("body")).sendKeys("/");
        browser.await("return location.pathname.endsWith('/fa/search.html')");
        assertThat(browser.driver().switchTo().activeElement()).isEqualTo(input());
        input().sendKeys("مدل زبانی");
        browser.await("return document.querySelector('#results mark') !== null"
                + " && document.querySelector('#found').textContent.includes('پیدا شد')");
        // The address is updated once typing pauses.
        browser.await("return location.search.startsWith('?q=')");
        find("مدل زبانی"); // by then all results of earlier typing have been shown
        input().sendKeys(Keys.ARROW_DOWN);
        List<WebElement> links = browser.driver().findElements(By.cssSelector("#results h2 a"));
        assertThat(browser.driver().switchTo().activeElement()).isEqualTo(links.get(0));
        links.get(0).sendKeys(Keys.ARROW_DOWN);
        assertThat(browser.driver().switchTo().activeElement()).isEqualTo(links.get(1));
        links.get(1).sendKeys(Keys.ARROW_UP);
        links.get(0).sendKeys(Keys.ARROW_UP);
        assertThat(browser.driver().switchTo().activeElement()).isEqualTo(input());
        String first = links.get(0).getAttribute("href").replaceAll("#.*", "");
        input().sendKeys(Keys.ARROW_DOWN, Keys.NULL);
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        browser.await("return location.href === '" + first + "'");
        browser.driver().navigate().back();
        browser.await("return document.querySelector('#results li') !== null");
        assertThat(input().getAttribute("value")).isEqualTo("مدل زبانی");
    }

    @Test
    void resultsAreShownInTheirOwnDirectionWithTheirWordsMarked() {
        show(onDisk("small") + "ru/search.html");
        find("языковых моделей");
        List<WebElement> snippets = browser.driver().findElements(By.cssSelector("#results li > p[dir]"));
        assertThat(snippets).isNotEmpty();
        assertThat(snippets.get(0).findElements(By.tagName("mark")).stream()
                        .map(mark -> mark.getText().toLowerCase(java.util.Locale.ROOT)))
                .anyMatch(word -> word.startsWith("модел"))
                .anyMatch(word -> word.startsWith("языков"));
        find("gpt");
        List<String> directions = browser.driver().findElements(By.cssSelector("#results li > p[dir]")).stream()
                .map(each -> each.getAttribute("lang") + " " + each.getAttribute("dir"))
                .distinct()
                .toList();
        assertThat(directions).contains("fa rtl").isSubsetOf("fa rtl", "ru ltr", "en ltr");
    }

    @Test
    void filtersNarrowWhatIsFoundAndStandInTheAddress() {
        show(onDisk("small") + "en/search.html");
        int all = find("gpt").size();
        new Select(browser.driver().findElement(By.name("channel"))).selectByValue("SingularThinker");
        List<String> own = find("gpt");
        assertThat(own).hasSizeLessThan(all).isNotEmpty().allMatch(post -> post.startsWith("SingularThinker/"));
        assertThat(browser.driver().getCurrentUrl()).contains("channel=SingularThinker");
        new Select(browser.driver().findElement(By.name("channel"))).selectByValue("");
        new Select(browser.driver().findElement(By.name("lang"))).selectByValue("ru");
        assertThat(find("gpt")).allMatch(post -> post.startsWith("dl_")).isNotEmpty();
        new Select(browser.driver().findElement(By.name("lang"))).selectByValue("");
        new Select(browser.driver().findElement(By.name("tag"))).selectByVisibleText("handson");
        assertThat(find("مدل")).isNotEmpty().hasSizeLessThan(10);
        String address = browser.driver().getCurrentUrl();
        show(address);
        assertThat(new Select(browser.driver().findElement(By.name("tag")))
                        .getFirstSelectedOption()
                        .getText())
                .isEqualTo("handson");
    }

    @Test
    void whatSourcesWroteIsNeverMarkup() {
        show(onDisk("small") + "en/search.html?q="
                + URLEncoder.encode("<img src=x onerror=alert(1)>", StandardCharsets.UTF_8));
        assertThat(find("<b>zzzz</b> <img src=x onerror=alert(1)>")).isEmpty();
        assertThat(browser.driver().findElement(By.id("found")).getText()).contains("<img src=x");
        assertThat(browser.driver().findElements(By.cssSelector("main img, #found b")))
                .isEmpty();
    }

    @Test
    void axeFindsNothingInThePageWithAndWithoutResults() {
        for (String page :
                List.of("fa/search.html", "ru/search.html?q=" + URLEncoder.encode("модель", StandardCharsets.UTF_8))) {
            for (boolean dark : List.of(false, true)) {
                browser.show(root.resolve("small/public/fa/index.html"), 320, dark);
                browser.driver().get(onDisk("small") + page);
                if (page.contains("?")) {
                    find("модель");
                }
                assertThat(browser.accessibilityFaults()).as(page).isEmpty();
                assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
                        .isLessThanOrEqualTo(320);
            }
        }
    }

    @Test
    void withoutItsIndexThePageSaysSo() throws IOException {
        Run.copy(root.resolve("small/public"), root.resolve("broken/public"));
        Files.delete(root.resolve("broken/public/search/index.js"));
        show(onDisk("broken") + "en/search.html");
        assertThat(find("gpt")).isEmpty();
        assertThat(browser.driver().findElement(By.id("found")).getText()).contains("can’t be loaded");
        browser.consoleMessages();
    }

    @Test
    void theDemoSiteIsSearchedForLittle() throws IOException {
        assertThat(compressed("search/")).isBetween(20_000L, (long) MOST_BYTES);
        assertThat(compressed("assets/search-")).isBetween(10_000L, (long) MOST_SCRIPTS);
    }

    /** Returns the compressed size of the scripts whose addresses begin so. */
    private static long compressed(String start) throws IOException {
        Path site = root.resolve("small/public");
        long bytes = 0;
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".js")
                            && site.relativize(each).toString().startsWith(start))
                    .toList()) {
                bytes += Compressed.size(file);
            }
        }
        return bytes;
    }
}
