package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** Reading in Chromium: by keyboard and by clicks, through series, along links between languages, from page to page. */
@BrowserTest
class ReadingIT {
    private static Chromium browser;
    private static DemoSite demo;

    @BeforeAll
    static void open(Chromium shared, DemoSite site) {
        browser = shared;
        demo = site;
    }

    private static void show(String page) {
        browser.show(demo.site().resolve(page), 1280, false);
    }

    private static Object run(String script, Object... arguments) {
        return browser.run(script, arguments);
    }

    /** Returns where the first and the last letter of a line are, as fractions of the text's width. */
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
        show("SingularThinker/my-book-is-at-last-out-just-in-time-for.html");
        assertThat(ends("main h1").get(0).doubleValue()).isLessThan(0.1);
        assertThat(ends("article p:nth-of-type(3)").get(0).doubleValue()).isGreaterThan(0.9);
        show("dl_in_nlp/multitask-prompted-training-enables-zero-shot.html");
        assertThat(ends("article p").get(0).doubleValue()).isLessThan(0.1);
    }

    @Test
    void theLastMarkOfAPersianTitleStandsAtItsLeft() {
        show("nlp_stuff/241.html");
        show("nlp_stuff/lama3-ba-pshtybany-z-farsy-md.html");
        List<Number> title = ends("main h1"); // it ends in «!»
        assertThat(title.get(1).doubleValue()).isLessThan(title.get(0).doubleValue());
    }

    @Test
    void aReaderGoesThroughASeriesByKeyboardAlone() {
        show("SingularThinker/index.html");
        follow("مدل‌سازی زبان");
        follow("مدل‌سازی زبان - قسمت چهارم");
        assertThat(browser.driver().findElement(By.tagName("h1")).getText()).isEqualTo("مدل‌سازی زبان - قسمت چهارم");
        follow("مدل‌سازی زبان - قسمت پنجم");
        assertThat(browser.driver().findElement(By.tagName("h1")).getText()).isEqualTo("مدل‌سازی زبان - قسمت پنجم");
        show("nlp_stuff/241.html");
        follow("Fast Model Editing at Scale");
        assertThat(browser.driver().getCurrentUrl()).endsWith("/dl_in_nlp/fast-model-editing-at-scale.html");
    }

    /** Presses Tab until a link with that text has the focus, which must be visible, and then Enter. */
    private static void follow(String text) {
        for (int i = 0; i < 200; i++) {
            browser.tab();
            if (text.equals(run("return document.activeElement.innerText"))) {
                WebElement focused = browser.driver().switchTo().activeElement();
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
        show("index.html");
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

    @Test
    void thePageBeforeTakesTheColoursThatWereChosenAfterIt() {
        run("localStorage.clear()");
        show("index.html");
        run("localStorage.setItem('ayneh:theme', 'dark')");
        comeBack();
        assertThat(run("return document.documentElement.dataset.theme")).isEqualTo("dark");
        assertThat(run("return document.querySelector('button.theme').getAttribute('aria-pressed')"))
                .isEqualTo("true");
        run("localStorage.clear()");
    }

    private static void comeBack() {
        run("window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))");
    }

    @Test
    void theMenuOfAPhoneClosesWhenReadersTurnAway() {
        browser.show(demo.site().resolve("dl_stories/index.html"), 360, false);
        WebElement button = browser.driver().findElement(By.cssSelector(".menu > summary"));
        for (String away : List.of("Escape", "click", "focus")) {
            button.click();
            assertThat(run("return document.querySelector('.menu').open"))
                    .as(away)
                    .isEqualTo(true);
            switch (away) {
                case "Escape" -> press(Keys.ESCAPE);
                case "click" ->
                    new Actions(browser.driver())
                            .moveByOffset(0, 0)
                            .moveToElement(browser.driver().findElement(By.cssSelector(".bottom")))
                            .click()
                            .perform();
                default -> run("document.querySelector('main a').focus()");
            }
            assertThat(run("return document.querySelector('.menu').open"))
                    .as(away)
                    .isEqualTo(false);
        }
    }

    @Test
    void theSkipLinkLeadsPastTheMenu() {
        for (String page : List.of("index.html", "dl_stories/index.html")) {
            show(page);
            new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
            WebElement skip = browser.driver().switchTo().activeElement();
            assertThat(skip.getDomAttribute("class")).isEqualTo("skip");
            assertThat(skip.getRect().getY()).isGreaterThanOrEqualTo(0);
            skip.sendKeys(Keys.ENTER);
            new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
            assertThat((Boolean) browser.run("return document.activeElement.closest('main') !== null"))
                    .isTrue();
        }
    }

    @Test
    void arrowKeysTurnPagesInTheDirectionOfTheLanguage() {
        show("SingularThinker/mdlsazy-zban-qsmt-chharm.html");
        String next = (String) run("return document.querySelector('main a[rel=next]').href");
        press(Keys.ARROW_LEFT);
        assertThat(browser.driver().getCurrentUrl()).isEqualTo(next);
        press(Keys.ARROW_RIGHT);
        assertThat(browser.driver().getCurrentUrl()).endsWith("/mdlsazy-zban-qsmt-chharm.html");
        show("dl_in_nlp/fast-model-editing-at-scale.html");
        next = (String) run("return document.querySelector('main a[rel=next]').href");
        press(Keys.ARROW_RIGHT);
        assertThat(browser.driver().getCurrentUrl()).isEqualTo(next);
        press("?");
        assertThat(run("return document.querySelector('dialog.keys').open")).isEqualTo(true);
        press(Keys.ARROW_RIGHT); // belongs to the dialog
        assertThat(browser.driver().getCurrentUrl()).isEqualTo(next);
    }

    private static void press(CharSequence key) {
        new Actions(browser.driver()).sendKeys(key).perform();
    }

    @Test
    void aSeriesShowsWhatWasReadAndWhereToGoOn() {
        run("localStorage.clear()");
        String series = "SingularThinker/series/language-modeling.html";
        show(series);
        assertThat(browser.driver().findElements(By.cssSelector(".read, .continue a")))
                .isEmpty();
        show("SingularThinker/mdlsazy-zban-qsmt-chharm.html");
        assertThat(run("return Object.keys(localStorage).length"))
                .as("read before its end")
                .isEqualTo(0L);
        run("document.querySelector('.after').scrollIntoView()");
        browser.await("return Object.keys(localStorage).some(key => key.startsWith('ayneh:read:'))");
        show(series);
        assertThat(browser.driver().findElements(By.cssSelector(".read"))).hasSize(1);
        comeBack(); // by the browser's button, to the page as it was left
        assertThat(browser.driver().findElements(By.cssSelector(".mark"))).hasSize(1);
        WebElement offer = browser.driver().findElement(By.cssSelector(".continue a"));
        assertThat(offer.getText()).isEqualTo("ادامه از قسمت ۵");
        offer.click();
        assertThat(browser.driver().getCurrentUrl()).endsWith("/mdlsazy-zban-qsmt-pnjm.html");
        run("localStorage.clear()");
    }

    @Test
    void aLinkIsCopied() {
        show("SingularThinker/mdlsazy-zban-qsmt-chharm.html");
        run("navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); }");
        browser.driver().findElement(By.cssSelector("button.copy")).click();
        browser.await("return document.querySelector('button.copy').textContent === 'کپی شد'");
        assertThat(run("return window.copied")).isEqualTo(run("return location.href"));
    }

    /** Every kind of page can be reached from the home page by clicks alone. */
    @Test
    void aReaderClicksThroughEveryKindOfPage() {
        browser.consoleMessages();
        browser.requests();
        for (String home : List.of("fa/index.html", "ru/index.html")) {
            String persian = home.startsWith("fa") ? "nlp_stuff" : "dl_stories";
            show(home);
            click(".card h3 a[href*='" + persian + "']", persian + "/index.html");
            click(".posts h3 a, .posts .about a", persian + "/");
            click(".neighbours a", persian + "/");
            click(".crumb a[href*='index.html']", persian + "/index.html");
            click("a[href$='glance.html']", "glance.html");
            click(".top nav a[href*='series/']", "/series/index.html");
            click("main a[href*='series/']", "/series/");
            click("main .about a[href$='-all.html'], main .episodes a", ".html");
            click(".top nav a[href*='references/']", "/references/index.html");
            click("main .works a", "/references/");
            click(".posts h3 a, .posts .about a:not(.of)", ".html");
            click(".top nav a[href*='tags/']", "/tags/index.html");
            click("main .tags a", "/tags/");
            click(".top nav a[href$='about.html']", "/about.html");
            click(".languages a[hreflang=en]", "en/about.html");
            click(".top .site a", "en/index.html");
        }
        show("mixed/index.html");
        click(".pager [rel=next]", "mixed/page-1.html");
        click(".pager [rel=prev]", "mixed/page-2.html");
        click(".crumb a", "mixed/index.html");
        assertThat(browser.consoleMessages()).isEmpty();
        assertThat(browser.requests()).isEmpty();
    }

    private static void click(String selector, String leadsTo) {
        WebElement link = browser.driver().findElement(By.cssSelector(selector));
        browser.run("arguments[0].scrollIntoView({block: 'center'})", link);
        new Actions(browser.driver()).moveToElement(link).click().perform();
        assertThat(browser.driver().getCurrentUrl()).as(selector).contains(leadsTo);
        assertThat(browser.driver().findElements(By.tagName("h1"))).as(leadsTo).hasSize(1);
    }
}
