package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * What readers may ask of search besides words, in Chromium: phrases, words left out, filters, dates, the order of
 * results, suggestions and results in other languages. Each query is tried on a small archive and on the same one with
 * much other text, whose index is cut into pieces.
 */
@BrowserTest
class SearchQueryIT {
    private static final List<String> SIZES = List.of("small", "large");

    @TempDir
    static Path root;

    private static Chromium browser;

    @BeforeAll
    static void build(Chromium shared) {
        browser = shared;
        for (String size : SIZES) {
            channel(size, "rus", "name: Канал о сетях\nlang: ru");
            post(size, "rus/1", "date: 2021-03-20T10:00:00Z\ntags: [сети]", "Глубокое обучение сетей: первые опыты.");
            post(size, "rus/2", "date: 2021-03-22T10:00:00Z\ntags: [nlp]", "Обучение глубокое, а сеть маленькая.");
            post(size, "rus/3", "date: 2023-07-01T10:00:00Z\ntags: [nlp, сети]", "О сети связи и о сети улиц.");
            post(size, "rus/4", "tags: [без_даты]", "Сеть без года.");
            post(size, "rus/5", "date: 2022-01-01T00:00:00Z", "Трансформер и лора, https://arxiv.org/abs/1706.03762.");
            channel(size, "far", "name: کانال شبکه\nlang: fa");
            post(size, "far/1", "date: 2022-05-05T10:00:00Z\ntags: [nlp]", "یادگیری عمیق و شبکه");
            post(size, "far/2", "date: 2020-01-01T10:00:00Z", "لورا روشی سبک است. https://arxiv.org/abs/1706.03762");
            post(size, "far/3", "date: 2020-01-02T10:00:00Z\ntags: [زبان_طبیعی]", "می‌خواهم بگویم که ترنسفورمر چیست");
            channel(size, "eng", "name: Nets\nlang: en");
            post(size, "eng/1", "date: 2019-02-01T10:00:00Z\ntitle: Notes on networks", "Well-known networks, again.");
            Run.write(root.resolve(size).resolve("seeds/site.yaml"), """
                    channels:
                      eng: {name: Nets, lang: en}
                    terms:
                      - [LoRA, лора, لورا]
                    tags:
                      nlp: [زبان_طبیعی]
                    series:
                      networks:
                        channel: eng
                        title: Networks step by step
                        episodes: [{episode: 1, match: Well-known}]
                    """);
        }
        SearchIT.addFiller(root.resolve("large"));
        SIZES.forEach(size -> Run.done(root.resolve(size), "render"));
    }

    private static void channel(String size, String key, String front) {
        Run.write(root.resolve(size).resolve("content/" + key + "/index.md"), "---\n" + front + "\n---\n");
    }

    private static void post(String size, String name, String front, String text) {
        Run.write(
                root.resolve(size).resolve("content/" + name + ".md"),
                "---\norder: " + name.replaceAll(".*/", "") + "\n" + front + "\n---\n\n" + text + "\n");
    }

    private static void show(String size, String language) {
        browser.resize(1000, 900);
        browser.driver()
                .get(root.resolve(size)
                        .resolve("public/" + language + "/search.html")
                        .toUri()
                        .toString());
    }

    private static List<String> find(String query) {
        return SearchIT.find(browser, query);
    }

    /** Chooses an option as a reader does; the driver would not send the event of an input. */
    private static void choose(String name, String value) {
        browser.run("""
                const choice = document.querySelector("form.search").elements[arguments[0]];
                choice.value = arguments[1];
                choice.dispatchEvent(new Event("input", {bubbles: true}));
                """, name, value);
    }

    private static String texts(String selector) {
        return String.join(
                "|",
                browser.driver().findElements(By.cssSelector(selector)).stream()
                        .map(WebElement::getText)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // phrases: in a row, in the form that is typed
                "\"глубокое обучение\" | rus/1",
                "«Глубокое обучение» | rus/1",
                "глубокое обучение | rus/1 rus/2",
                "\"глубоких обучений\" | ``",
                "“well known” | eng/1",
                "\"میخواهم بگویم\" | far/3",
                "\"می خواهم بگویم\" | far/3",
                // words left out, in any form
                "обучение -сети | ``",
                "глубокое -маленькая | rus/1",
                "глубокое -маленький | rus/1",
                "сеть -\"сети связи\" | rus/1 rus/2 rus/4",
                "well-known | eng/1",
                // filters
                "сеть tag:nlp | rus/2 rus/3",
                "сеть тег:NLP -tag:сети | rus/2",
                "сеть tag:без_даты | rus/4",
                "сеть тег:бездат | rus/4",
                "tag:nlp | rus/3 far/1 rus/2 far/3",
                "tag:زبان_طبیعی | rus/3 far/1 rus/2 far/3",
                "برچسب:nlp زبان:fa | far/1 far/3",
                "язык:рус тег:nlp | rus/3 rus/2",
                "lang:EN | eng/1",
                "channel:nets | eng/1",
                "канал:\"канал о\" сеть -tag:nlp | rus/1 rus/4",
                "tag:nothing | ``",
                // dates: the spring equinox of 2021, 21 March in UTC, begins 1400
                "сеть before:2022 | rus/1 rus/2",
                "сеть after:2022 | rus/3",
                "сеть after:2021 before:2022 | rus/1 rus/2",
                "сеть до:1400 | rus/1",
                "сеть after:1400 | rus/2 rus/3",
                "сеть after:۱۴۰۲ | rus/3",
                "сеть после:2023-07 | rus/3",
                "сеть after:2023-07-02 | ``",
                "شبکه بعد:1401/02/15 | far/1",
                "شبکه بعد:1401/02/16 | ``",
                "before:2020 | eng/1",
                "-сеть -شبکه lang:ru | rus/5",
                "сеть -after:2022 | rus/1 rus/2",
                "сеть after:2020 after:2022 | rus/3",
                "сеть до:01.01.2022 | rus/1 rus/2",
                // spellings and signs
                "\"wellknown\" | eng/1",
                "networks -well-known | ``",
                "tag:nlp !!! | rus/3 far/1 rus/2 far/3",
                "\u200Ftag:#nlp\u200F | rus/3 far/1 rus/2 far/3",
                "lang:فارسي | far/1 far/3 far/2",
                "сеть -сеть | ``",
                // what is still being typed asks for nothing yet
                "сеть tag: | rus/1 rus/2 rus/3 rus/4",
                "сеть before:20 | rus/1 rus/2 rus/3 rus/4",
                "сеть -\"сети св | rus/1 rus/2 rus/3 rus/4",
                "сеть channel:\" | rus/1 rus/2 rus/3 rus/4",
                // what only looks like a question of that kind
                "http://example | ``",
                "before:soon | ``",
                "? | ``",
                "c | ``",
            })
    void queriesAreUnderstood(String query, String posts) {
        for (String size : SIZES) {
            show(size, "ru");
            List<String> expected = posts.isEmpty() ? List.of() : List.of(posts.split(" ", -1));
            if (query.matches("[^ ]*:.*|-.*")) { // in the order of dates
                assertThat(find(query)).as(size).containsExactlyElementsOf(expected);
            } else {
                assertThat(find(query)).as(size).containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }

    @Test
    void resultsCanBeInTheOrderOfTheirDates() {
        for (String size : SIZES) {
            show(size, "fa");
            choose("order", "date");
            assertThat(find("сеть")).as(size).containsExactly("rus/3", "rus/2", "rus/1", "rus/4");
            browser.await("return /[?&]order=date/.test(location.search)");
            assertThat(texts("#results time")).isEqualTo("۱۰ تیر ۱۴۰۲|۲ فروردین ۱۴۰۰|۳۰ اسفند ۱۳۹۹");
            show(size, "ru");
            find("сеть связи");
            assertThat(texts("#results time")).isEqualTo("1 июля 2023");
        }
    }

    @Test
    void filtersTellHowManyPostsTheyLeave() {
        for (String size : SIZES) {
            show(size, "ru");
            find("tag:nlp");
            browser.await("return document.querySelector('[name=lang] [value=fa]').textContent.includes('(')");
            assertThat(texts("[name=lang] option").replaceAll("[\u2068\u2069]", ""))
                    .contains("Русский (2)")
                    .contains("فارسی (2)")
                    .contains("English (0)");
            choose("lang", "fa");
            browser.await("return document.querySelector('[name=channel] [value=rus]').textContent.includes('(0)')");
            assertThat(texts("[name=channel] option").replaceAll("[\u2068\u2069]", ""))
                    .contains("Канал о сетях (0)")
                    .contains("کانال شبکه (2)");
            assertThat(texts("[name=lang] option").replaceAll("[\u2068\u2069]", ""))
                    .as("without its own filter")
                    .contains("Русский (2)");
        }
    }

    @Test
    void aFilterAloneShowsItsPosts() {
        show("small", "ru");
        choose("channel", "far");
        browser.await("return document.querySelectorAll('#results h2').length === 3");
        assertThat(texts("#results time")).isEqualTo("5 мая 2022|2 января 2020|1 января 2020");
        choose("channel", "");
        browser.await("return document.querySelectorAll('#results h2').length === 0");
    }

    @Test
    void placesAreSuggestedAndReachedByKeyboard() {
        show("small", "en");
        WebElement input = browser.driver().findElement(By.name("q"));
        input.sendKeys("net");
        browser.await("return document.querySelectorAll('#suggestions a').length > 0");
        assertThat(texts("#suggestions a")).isEqualTo("Networks step by step");
        input.sendKeys(Keys.chord(Keys.CONTROL, "a"), "nl");
        browser.await("return document.querySelector('#suggestions a')?.textContent === '#nlp'");
        input.sendKeys(Keys.chord(Keys.CONTROL, "a"), "notes on n");
        browser.await("return document.querySelector('#suggestions a')?.textContent === 'Notes on networks'");
        input.sendKeys(Keys.ESCAPE);
        assertThat(browser.run("return document.getElementById('suggestions').hidden"))
                .isEqualTo(true);
        assertThat(input.getAttribute("value")).isEqualTo("notes on n");
        input.sendKeys(Keys.chord(Keys.CONTROL, "a"), "networks s");
        browser.await("return document.querySelector('#suggestions a')?.textContent === 'Networks step by step'");
        input.sendKeys(Keys.ARROW_DOWN, Keys.NULL);
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        browser.await("return location.pathname.includes('/eng/series/')");
        show("small", "en");
        assertThat(browser.run("return document.getElementById('suggestions').hidden"))
                .isEqualTo(true);
    }

    @Test
    void resultsPointToTheWordsThatWereFound() {
        show("small", "ru");
        find("сеть улиц");
        WebElement link = browser.driver().findElement(By.cssSelector("#results h2 a"));
        assertThat(URLDecoder.decode(link.getAttribute("href"), StandardCharsets.UTF_8))
                .endsWith("rus/3.html#:~:text=сети&text=улиц");
        find("ترنسفورمر بگویم");
        link = browser.driver().findElement(By.cssSelector("#results h2 a"));
        assertThat(URLDecoder.decode(link.getAttribute("href"), StandardCharsets.UTF_8))
                .endsWith("far/3.html#:~:text=بگویم&text=ترنسفورمر");
        find("well-known");
        link = browser.driver().findElement(By.cssSelector("#results h2 a"));
        assertThat(link.getAttribute("href")).endsWith("eng/1.html#:~:text=Well%2Dknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "лора | far/2", // the owner's terms, and the same work
                "глубокое обучение | far/1", // the program's terms
                "глубокое обучение -маленькая | far/1",
                "трансформер | far/3 far/2", // a name that sounds the same, and a work of the result
                "deep learning | rus/1 rus/2 far/1",
                "زبان طبیعی | rus/3 rus/2 far/1 far/3", // another spelling of a tag; nothing has the words
            })
    void postsInOtherLanguagesFollow(String query, String posts) {
        for (String size : SIZES) {
            show(size, "ru");
            find(query);
            assertThat(SearchIT.elsewhere(browser)).as(size).containsExactlyInAnyOrder(posts.split(" ", -1));
        }
    }

    @Test
    void whatIsTypedExactlyLeadsNowhereElse() {
        show("small", "ru");
        find("\"глубокое обучение\"");
        browser.await("return document.querySelector('[name=lang] [value=fa]').textContent.length > 0");
        assertThat(browser.driver().findElement(By.id("elsewhere")).isDisplayed())
                .isFalse();
        assertThat(find("qqqqqq")).isEmpty();
        browser.await("return !document.getElementById('otherwise').hidden");
    }
}
