package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/**
 * The demo site in Chromium, from disk. Without Chromium and its driver the tests are skipped and say so; with
 * {@code -Dbrowser=required} they fail then. Screenshots are left in {@code target/screenshots}.
 */
class BrowserIT {
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    @TempDir
    static Path root;

    private static Chromium browser;

    /** One page of each kind, in both directions where there is one. */
    static List<String> pages() {
        return List.of(
                "index.html",
                "ru/index.html",
                "en/index.html",
                "nlp_stuff/index.html",
                "dl_stories/index.html",
                "dl_stories/page-1.html",
                "nlp_stuff/241.html",
                "SingularThinker/mdlsazy-zban-qsmt-chharm.html",
                "SingularThinker/my-book-is-at-last-out-just-in-time-for.html",
                "dl_stories/c-nastupivshim-novym-godom-vsekh-zhelayu-vsem.html",
                "dl_in_nlp/multitask-prompted-training-enables-zero-shot.html",
                "fa/tags/index.html",
                "ru/tags/handson.html",
                "nlp_stuff/tags/paper.html",
                "SingularThinker/series/language-modeling.html",
                "SingularThinker/series/language-modeling-all.html",
                "dl_stories/series/forbes-2024.html",
                "ru/series/index.html",
                "fa/references/index.html",
                "ru/references/arxiv-2110.11309.html",
                "fa/search.html",
                "ru/search.html",
                "fa/about.html",
                "ru/about.html",
                "nlp_stuff/glance.html",
                "dl_stories/glance.html",
                "farsi/index.html",
                "farsi/archive/1403-01.html",
                "farsi/2.html",
                "farsi/3.html",
                "farsi/4.html",
                "farsi/5.html",
                "russian/1.html",
                "russian/2.html",
                "russian/6.html",
                "404.html");
    }

    @BeforeAll
    static void open() {
        browser = Chromium.open(root.resolve("profile"));
        Run.copy(Path.of("seeds"), root.resolve("seeds"));
        EveryKind.write(root, "farsi", "fa");
        EveryKind.write(root, "russian", "ru");
        Run.done(root, "build");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static void show(String page, int width, boolean dark) {
        browser.show(root.resolve("public").resolve(page), width, dark);
    }

    private static Object run(String script, Object... arguments) {
        return browser.run(script, arguments);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noPageScrollsSidewaysNorSaysAnythingNorAsksOutside(String page) throws IOException {
        browser.said(); // what other tests have left is gone once it is read
        browser.asked();
        for (int width : List.of(320, 768, 1280)) {
            for (boolean dark : List.of(false, true)) {
                show(page, width, dark);
                assertThat((Long) run("return document.documentElement.scrollWidth"))
                        .as(page + " at " + width)
                        .isLessThanOrEqualTo(width);
                screenshot(page, width, dark);
            }
        }
        assertThat(browser.said()).isEmpty();
        assertThat(browser.asked()).isEmpty();
    }

    private static void screenshot(String page, int width, boolean dark) throws IOException {
        Files.createDirectories(SCREENSHOTS);
        long height = Math.min(6000, (Long) run("return document.documentElement.scrollHeight"));
        browser.resize(width, height);
        File taken = browser.driver().getScreenshotAs(OutputType.FILE);
        String name = page.replaceAll("[/.]", "-") + "-" + width + (dark ? "-dark" : "-light") + ".png";
        Files.copy(taken.toPath(), SCREENSHOTS.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void axeFindsNothing(String page) {
        for (int width : List.of(320, 1280)) {
            for (boolean dark : List.of(false, true)) {
                show(page, width, dark);
                List<Rule> violations =
                        new AxeBuilder().analyze(browser.driver()).getViolations();
                assertThat(violations.stream()
                                .map(rule -> rule.getId() + " "
                                        + rule.getNodes().get(0).getHtml()))
                        .as(page + " at " + width + (dark ? " dark" : " light"))
                        .isEmpty();
            }
        }
    }

    /** Where the first and the last letter of a line stand, as shares of the width of the text. */
    private static List<Number> ends(String selector) {
        @SuppressWarnings("unchecked")
        List<Number> ends = (List<Number>) run("""
                const block = document.querySelector(arguments[0]);
                const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
                const texts = [];
                while (walker.nextNode()) { if (walker.currentNode.data.trim()) { texts.push(walker.currentNode); } }
                const main = document.querySelector("article").getBoundingClientRect();
                const at = (node, offset) => {
                  const range = document.createRange();
                  range.setStart(node, offset); range.setEnd(node, offset + 1);
                  const box = range.getBoundingClientRect();
                  return ((box.left + box.right) / 2 - main.left) / main.width;
                };
                const first = texts[0], last = texts[texts.length - 1];
                return [at(first, first.data.search(/\\S/)), at(last, last.data.trimEnd().length - 1)];
                """, selector);
        return ends;
    }

    @Test
    void blocksBeginOnTheSideOfTheirLanguage() {
        show("SingularThinker/my-book-is-at-last-out-just-in-time-for.html", 1280, false);
        assertThat(ends("article h1").get(0).doubleValue()).isLessThan(0.1);
        assertThat(ends("article p:nth-of-type(3)").get(0).doubleValue()).isGreaterThan(0.9);
        show("dl_in_nlp/multitask-prompted-training-enables-zero-shot.html", 1280, false);
        assertThat(ends("article p").get(0).doubleValue()).isLessThan(0.1);
    }

    @Test
    void theLastMarkOfAPersianTitleStandsAtItsLeft() {
        show("nlp_stuff/241.html", 1280, false);
        show("nlp_stuff/lama3-ba-pshtybany-z-farsy-md.html", 1280, false);
        List<Number> title = ends("article h1"); // it ends in «!»
        assertThat(title.get(1).doubleValue()).isLessThan(title.get(0).doubleValue());
    }

    @Test
    void aReaderGoesThroughASeriesByKeyboardAlone() {
        show("SingularThinker/index.html", 1280, false);
        follow("مدل‌سازی زبان");
        follow("مدلسازی زبان - قسمت چهارم");
        assertThat(browser.driver().findElement(By.tagName("h1")).getText()).isEqualTo("مدلسازی زبان - قسمت چهارم");
        follow("مدلسازی زبان - قسمت پنجم");
        assertThat(browser.driver().findElement(By.tagName("h1")).getText()).isEqualTo("مدلسازی زبان - قسمت پنجم");
        show("nlp_stuff/241.html", 1280, false);
        follow("Fast Model Editing at Scale");
        assertThat(browser.driver().getCurrentUrl()).endsWith("/dl_in_nlp/fast-model-editing-at-scale.html");
    }

    /** Presses Tab until a link with that text has the focus, which must show, and then Enter. */
    private static void follow(String text) {
        for (int i = 0; i < 200; i++) {
            new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
            WebElement focused = browser.driver().switchTo().activeElement();
            if (focused.getText().equals(text)) {
                assertThat(focused.getCssValue("outline-style")).isEqualTo("solid");
                focused.sendKeys(Keys.ENTER);
                return;
            }
        }
        throw new AssertionError("no link «" + text + "» is reached by keyboard on "
                + browser.driver().getCurrentUrl());
    }

    @Test
    void theChoiceOfColoursIsRemembered() {
        show("index.html", 1280, false);
        String light = (String) run("return getComputedStyle(document.documentElement).backgroundColor");
        browser.driver().findElement(By.cssSelector("button.theme")).click();
        String dark = (String) run("return getComputedStyle(document.documentElement).backgroundColor");
        assertThat(dark).isNotEqualTo(light);
        browser.driver().navigate().refresh();
        assertThat(run("return getComputedStyle(document.documentElement).backgroundColor"))
                .isEqualTo(dark);
        browser.driver().findElement(By.cssSelector("button.theme")).click();
        assertThat(run("return getComputedStyle(document.documentElement).backgroundColor"))
                .isEqualTo(light);
        run("localStorage.clear()");
    }
}
