package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;

/**
 * Search in Chromium for words that are spelt almost right or in another script: on the demo site, and on one three times
 * as large, whose index is cut into pieces. The queries in {@code search/slips.tsv} and {@code search/scripts.tsv} were
 * written by someone who had read the posts and not seen any result.
 */
@BrowserTest
class ForgivingSearchIT {
    private static final int FIRST = 3;
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    @TempDir
    static Path root;

    private static Chromium browser;

    @BeforeAll
    static void open(Chromium shared) {
        browser = shared;
        Path small = root.resolve("small");
        Run.copy(Path.of("seeds"), small.resolve("seeds"));
        Run.done(small, "build");
        Run.files(small.resolve("content")).forEach((name, text) -> {
            if (name.endsWith(".md")) {
                Run.write(root.resolve("large/content").resolve(name), text);
            }
        });
        SearchIT.addFiller(root.resolve("large"));
        Run.done(root.resolve("large"), "render");
    }

    private static void show(String size) {
        browser.resize(1000, 900);
        browser.driver()
                .get(root.resolve(size).resolve("public/fa/search.html").toUri().toString());
    }

    private static List<List<String>> table(String name) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/search", name))) {
            return lines.skip(1).map(line -> List.of(line.split("\t", -1))).toList();
        }
    }

    private static boolean isFirst(List<String> wanted, List<String> found) {
        return !Collections.disjoint(found.subList(0, Math.min(FIRST, found.size())), wanted);
    }

    /**
     * Returns the queries of a table that don't find one of their posts among the first results, or the first ones in
     * other languages.
     */
    private static List<String> missed(String name, boolean here, boolean elsewhere) throws IOException {
        List<String> missed = new ArrayList<>();
        for (List<String> row : table(name)) {
            List<String> wanted = List.of(row.get(2).split(" ", -1));
            List<String> found = SearchIT.find(browser, row.get(0));
            if (!(here && isFirst(wanted, found)) && !(elsewhere && isFirst(wanted, SearchIT.elsewhere(browser)))) {
                missed.add(row.get(0));
            }
        }
        return missed;
    }

    /** Slips lead to posts among the results; names to those or other languages; translations to other languages. */
    @ParameterizedTest
    @CsvSource({"slips.tsv, true, false, 6", "scripts.tsv, true, true, 4", "across.tsv, false, true, 2"})
    void queriesFindTheirPosts(String table, boolean here, boolean elsewhere, int most) throws IOException {
        for (String size : List.of("small", "large")) {
            show(size);
            assertThat(missed(table, here, elsewhere)).as(size).hasSizeLessThanOrEqualTo(most);
        }
    }

    /** Each pair of terms that posts have in Russian and in Persian leads from one to the other. */
    @Test
    void termsLeadFromOneLanguageToTheOther() {
        show("small");
        Object pairs = browser.driver().executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                (async () => {
                  const root = await window.ayneh.load("index");
                  const archive = new window.ayneh.Archive(root);
                  const elsewhere = new window.ayneh.Elsewhere(archive, root.terms);
                  const choices = {channel: "", lang: "", tag: "", order: "", exact: ""};
                  const exactly = term => archive.find(term + " ", {...choices, exact: term});
                  const script = name => term => new RegExp("^\\\\p{Script=" + name + "}", "u").test(term);
                  const wrong = [];
                  let checked = 0;
                  for (const terms of root.terms) {
                    for (const [from, to] of [["Cyrl", "Arab"], ["Arab", "Cyrl"]]) {
                      for (const term of terms.filter(script(from))) {
                        const typed = await exactly(term);
                        const there = (await Promise.all(terms.filter(script(to)).map(exactly)))
                          .flatMap(found => found.close ? [] : found.posts);
                        if (typed.close || !typed.posts.length || !there.length) { continue; }
                        const found = await archive.find(term + " ", choices);
                        const rest = await elsewhere.find(found, choices, found.posts);
                        checked++;
                        if (!rest.posts.some(post => there.includes(post))) { wrong.push(term); }
                      }
                    }
                  }
                  done([checked, ...wrong]);
                })().catch(error => done([0, error.message]));
                """);
        List<?> told = (List<?>) pairs;
        assertThat(told.subList(1, told.size())).isEmpty();
        assertThat((Long) told.get(0)).as("pairs that the posts have").isGreaterThan(100);
    }

    /** The browser finds the same names to be one as Java does. */
    @Test
    void namesHaveOneSkeletonInThreeScripts() throws IOException {
        show("small");
        for (List<String> row : table("names.tsv")) {
            Object same = browser.run(
                    "const w = window.ayneh.words; const one = w.skeletons(w.fold(arguments[0]));"
                            + " return w.skeletons(w.fold(arguments[1])).some(each => one.includes(each))",
                    row.get(0),
                    row.get(1));
            assertThat(same).as(row.toString()).isEqualTo(row.get(2).equals("yes"));
        }
    }

    /** Words of the archive that are spelt right find their own posts before any other. */
    @Test
    void wordsThatAreSpeltRightComeFirst() {
        show("small");
        Random random = new Random(16);
        List<Path> posts = new ArrayList<>();
        List<String> names = Run.files(root.resolve("small/content")).keySet().stream()
                .filter(name -> name.endsWith(".md") && !name.endsWith("index.md"))
                .toList();
        names.forEach(name -> posts.add(root.resolve("small/content").resolve(name)));
        int checked = 0;
        while (checked < Effort.size(60, 200)) {
            String text = Run.read(posts.get(random.nextInt(posts.size()))).split("---\n", 3)[2];
            List<String> words = Pattern.compile("(?<![\\p{L}/.@#_-])\\p{L}{5,12}(?![\\p{L}/.@_-])")
                    .matcher(text)
                    .results()
                    .map(match -> match.group())
                    .toList();
            if (words.isEmpty()) {
                continue;
            }
            String word = words.get(random.nextInt(words.size()));
            Object told = browser.driver().executeAsyncScript("""
                    const done = arguments[arguments.length - 1];
                    (async () => {
                      const root = await window.ayneh.load("index");
                      const archive = window.tested = window.tested || new window.ayneh.Archive(root);
                      const typed = await archive.find(arguments[0], {exact: arguments[0]});
                      const found = await archive.find(arguments[0], {});
                      done(JSON.stringify(found.posts.slice(0, typed.posts.length)) === JSON.stringify(typed.posts)
                        && typed.posts.length > 0);
                    })();
                    """, word);
            assertThat(told).as(word).isEqualTo(true);
            checked++;
        }
    }

    /** «внимания» has eight letters, but what remains without its ending may have one slip only. */
    @Test
    void whatDiffersMoreIsNotNear() {
        show("small");
        assertThat(SearchIT.find(browser, "механизм внимания")).hasSize(1);
        assertThat(browser.driver().findElements(By.cssSelector("#results .near")))
                .isEmpty();
    }

    @Test
    void readersAreToldAndCanHaveWhatTheyTyped() {
        show("small");
        assertThat(SearchIT.find(browser, "میستارل")).isNotEmpty();
        assertThat(browser.driver()
                        .findElement(By.cssSelector("#results .near"))
                        .getText())
                .startsWith("نتیجه‌ها برای میسترال.")
                .contains("میستارل");
        browser.driver().findElement(By.cssSelector("#results .near a")).click();
        browser.await("return document.querySelectorAll('#results h2').length === 0");
        assertThat(browser.driver().findElement(By.id("found")).getText()).contains("میستارل");
        browser.await("return /[?&]exact=/.test(location.search)"); // addresses are written with pauses
    }

    /** Five searches that show all that the page has: near words, other languages, suggestions and operators. */
    @Test
    void resultsAreAccessibleAndFitAPhone() throws IOException {
        List<List<String>> searches = List.of(
                List.of("slip", "میستارل"),
                List.of("name", "hinton"),
                List.of("elsewhere", "трансформер"),
                List.of("typing", "مدلساز"),
                List.of("phrase", "\"языковая модель\" язык:ru"));
        for (List<String> search : searches) {
            for (String language : List.of("fa", "ru")) {
                for (int width : List.of(360, 1280)) {
                    show(search.get(1), language, width, width == 360 == language.equals("fa"));
                    String name = search.get(0) + "-" + language + "-" + width;
                    assertThat(browser.accessibilityFaults()).as(name).isEmpty();
                    assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
                            .as(name)
                            .isLessThanOrEqualTo(width);
                    if (Effort.THOROUGH) {
                        Files.createDirectories(SCREENSHOTS);
                        Files.write(
                                SCREENSHOTS.resolve("search-" + name + ".png"),
                                browser.driver().getScreenshotAs(OutputType.BYTES));
                    }
                }
            }
        }
    }

    private static void show(String query, String language, int width, boolean dark) {
        browser.show(root.resolve("small/public/" + language + "/search.html"), width, dark);
        browser.run("document.querySelector('.tips').open = " + query.contains(":"));
        SearchIT.find(browser, query);
        SearchIT.elsewhere(browser);
    }
}
