package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** What can be measured of the design: sizes, contrast, focus, targets, the edges of lists. */
class DesignIT {
    private static final double BODY_CONTRAST = 7; // WCAG 2.2, 1.4.6
    private static final int CHARACTERS_A_LINE = 80; // WCAG 2.2, 1.4.8

    @TempDir
    static Path root;

    private static Chromium browser;

    static List<String> pages() {
        return BrowserIT.pages();
    }

    @BeforeAll
    static void open() {
        browser = Chromium.open(root.resolve("profile"));
        Run.copy(Path.of("seeds"), root.resolve("seeds"));
        EveryKind.write(root, "farsi", "fa");
        EveryKind.write(root, "russian", "ru");
        Run.write(root.resolve("content/mixed/index.md"), "---\nname: Mixed\nlang: fa\n---\n");
        Run.write(root.resolve("content/mixed/p.md"), """
                ---
                title: فهرست
                order: 1
                lang: fa
                ---

                - یک مورد به فارسی
                - An item in English
                - مورد سوم

                او گفت: «سلام» و رفت.
                """);
        for (int i = 2; i < 45; i++) {
            Run.write(root.resolve("content/mixed/p" + i + ".md"), "---\norder: " + i + "\nlang: fa\n---\n\nمتن.\n");
        }
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

    private static double number(String script, Object... arguments) {
        return ((Number) browser.run(script, arguments)).doubleValue();
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(String script, Object... arguments) {
        return (List<String>) browser.run(script, arguments);
    }

    @Test
    void persianHasRoomBetweenItsLines() {
        show("nlp_stuff/lama3-ba-pshtybany-z-farsy-md.html", 1280, false);
        String ratio = """
                const style = getComputedStyle(document.querySelector(arguments[0]));
                return parseFloat(style.lineHeight) / parseFloat(style.fontSize);
                """;
        assertThat(number(ratio, "article p")).isGreaterThanOrEqualTo(1.7);
        assertThat(number(ratio, "article h1")).isGreaterThanOrEqualTo(1.35);
        assertThat(number(ratio, ".about")).isGreaterThanOrEqualTo(1.7);
    }

    @Test
    void linesAreNoLongerThanReadersFollow() {
        for (String page : List.of(
                "nlp_stuff/241.html",
                "nlp_stuff/lama3-ba-pshtybany-z-farsy-md.html",
                "dl_stories/c-nastupivshim-novym-godom-vsekh-zhelayu-vsem.html",
                "dl_in_nlp/multitask-prompted-training-enables-zero-shot.html",
                "SingularThinker/my-book-is-at-last-out-just-in-time-for.html")) {
            show(page, 1920, false);
            double longest = number("""
                    let longest = 0;
                    for (const block of document.querySelectorAll("article p, article li")) {
                      if (block.textContent.length < 300) { continue; }
                      const range = document.createRange();
                      range.selectNodeContents(block);
                      const line = parseFloat(getComputedStyle(block).lineHeight);
                      const count = Math.round(range.getBoundingClientRect().height / line);
                      longest = Math.max(longest, block.textContent.length / count);
                    }
                    return longest;
                    """);
            assertThat(longest).as(page).isLessThanOrEqualTo(CHARACTERS_A_LINE);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void countersAreAsWideAsEachOther(String page) {
        show(page, 1280, false);
        assertThat(texts("""
                return [...document.querySelectorAll(".count, time, td, .marker, .pager a")]
                  .filter(each => !getComputedStyle(each).fontVariantNumeric.includes("tabular-nums"))
                  .map(each => each.outerHTML);
                """)).isEmpty();
    }

    /** All but 404.html, which has the browser's own colours where no base URL tells where the stylesheet is. */
    static List<String> styledPages() {
        return pages().stream().filter(page -> !page.equals("404.html")).toList();
    }

    @ParameterizedTest
    @MethodSource("styledPages")
    void textStandsOutFromItsGround(String page) {
        for (boolean dark : List.of(false, true)) {
            show(page, 1280, dark);
            double contrast = number("""
                    const light = colour => {
                      const [r, g, b] = colour.match(/[0-9.]+/g).slice(0, 3).map(Number).map(c => c / 255)
                        .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
                      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
                    };
                    const ground = light(getComputedStyle(document.documentElement).backgroundColor);
                    const text = light(getComputedStyle(document.querySelector("main")).color);
                    return (Math.max(ground, text) + 0.05) / (Math.min(ground, text) + 0.05);
                    """);
            assertThat(contrast).isGreaterThanOrEqualTo(BODY_CONTRAST);
            String ground = (String) browser.run("return getComputedStyle(document.documentElement).backgroundColor");
            assertThat(ground).isNotEqualTo("rgb(0, 0, 0)");
        }
    }

    /** All but those with players, which have stops of the browser's own inside. */
    static List<String> pagesWithoutPlayers() {
        return pages().stream()
                .filter(page -> !page.matches("(?:farsi|russian)/[24]\\.html"))
                .toList();
    }

    /** Goes through a whole page by Tab: each stop must show, and inside the window. */
    @ParameterizedTest
    @MethodSource("pagesWithoutPlayers")
    void theFocusIsSeenEverywhere(String page) {
        show(page, 320, false);
        long stops = (long) number("""
                const active = document.activeElement; // the field of the search page has the focus at once
                return [...document.querySelectorAll("a[href], button, summary, input, select, [tabindex='0']")]
                  .filter(each => each.checkVisibility() && each.disabled !== true)
                  .filter(each => active === document.body || active.compareDocumentPosition(each) & 4).length;
                """);
        Set<String> seen = new LinkedHashSet<>();
        List<String> unseen = new ArrayList<>();
        for (int i = 0; i < Math.min(stops, 40); i++) {
            new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
            WebElement focused = browser.driver().switchTo().activeElement();
            seen.add(focused.getDomProperty("outerHTML") + focused.getRect().getPoint());
            boolean shown = (Boolean) browser.run("""
                    const style = getComputedStyle(arguments[0]);
                    const box = arguments[0].getBoundingClientRect();
                    return style.outlineStyle === "solid" && parseFloat(style.outlineWidth) >= 3
                      && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
                    """, focused);
            if (!shown) {
                unseen.add(focused.getDomProperty("outerHTML"));
            }
        }
        assertThat(unseen).isEmpty();
        assertThat(seen).hasSize((int) Math.min(stops, 40));
    }

    @Test
    void theSkipLinkLeadsPastTheMenu() {
        for (String page : List.of("index.html", "dl_stories/index.html")) {
            show(page, 1280, false);
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

    /** WCAG 2.2, 2.5.8 and 2.5.5: links in running text are free, all others have room. */
    @ParameterizedTest
    @MethodSource("pages")
    void whatOneTouchesIsLargeEnough(String page) {
        show(page, 320, false);
        assertThat(texts("""
                const small = [];
                const check = (selector, least) => document.querySelectorAll(selector).forEach(each => {
                  const box = each.getBoundingClientRect();
                  if (each.checkVisibility() && box.height > 1 && (box.height < least || box.width < 24)) {
                    small.push(selector + " " + Math.round(box.width) + "x" + Math.round(box.height)
                      + " " + each.textContent.trim());
                  }
                });
                check(".top a, .top button, .pager a, .neighbours a, .buttons a", 44);
                check(".tags a, .plain > li, .card li, .posts h2, .posts h3, .episodes a, .source li, .months a, summary", 24);
                return small;
                """)).isEmpty();
    }

    @Test
    void theMarkersOfAListStandOnOneEdge() {
        show("mixed/p.html", 1280, false);
        assertThat(texts("""
                return [...document.querySelectorAll("article li")].map(item =>
                  getComputedStyle(item).direction + " " + Math.round(item.getBoundingClientRect().right));
                """)).hasSize(3).containsOnly(texts("""
                const item = document.querySelector("article li");
                return ["rtl " + Math.round(item.getBoundingClientRect().right)];
                """).get(0));
    }

    @Test
    void quotationMarksOpenOutwards() {
        show("mixed/p.html", 1280, false);
        List<String> places = texts("""
                const text = document.querySelector("article > p:last-of-type").firstChild;
                const at = sign => {
                  const range = document.createRange();
                  const i = text.data.indexOf(sign);
                  range.setStart(text, i); range.setEnd(text, i + 1);
                  return range.getBoundingClientRect().left;
                };
                return [String(at("«") > at("س")), String(at("»") < at("م")), String(at(".") < at("»"))];
                """);
        assertThat(places).containsOnly("true");
    }

    @Test
    void arrowsPointWhereReadingGoes() {
        show("nlp_stuff/lama3-ba-pshtybany-z-farsy-md.html", 1280, false);
        assertThat(browser.driver().findElement(By.cssSelector(".next .label")).getText())
                .contains("←")
                .doesNotContain("→");
        show("dl_stories/c-nastupivshim-novym-godom-vsekh-zhelayu-vsem.html", 1280, false);
        assertThat(browser.driver().findElement(By.cssSelector(".next .label")).getText())
                .contains("→")
                .doesNotContain("←");
    }

    /** Every kind of page is reached from the home page by clicks alone. */
    @Test
    void aReaderClicksThroughEveryKindOfPage() {
        browser.said();
        browser.asked();
        for (String home : List.of("fa/index.html", "ru/index.html")) {
            String persian = home.startsWith("fa") ? "nlp_stuff" : "dl_stories";
            show(home, 1280, false);
            click(".card h3 a[href*='" + persian + "']", persian + "/index.html");
            click(".posts :is(h2, h3) a", persian + "/");
            click(".neighbours a", persian + "/");
            click(".about a[href*='index.html']", persian + "/index.html");
            click("a[href$='glance.html']", "glance.html");
            click(".top nav a[href*='series/']", "/series/index.html");
            click("main a[href*='series/']", "/series/");
            click("main .about a[href$='-all.html'], main .episodes a", ".html");
            click(".top nav a[href*='references/']", "/references/index.html");
            click("main .plain a", "/references/");
            click(".posts h3 a", ".html");
            click(".top nav a[href*='tags/']", "/tags/index.html");
            click("main .tags a", "/tags/");
            click(".top nav a[href$='about.html']", "/about.html");
            click(".languages a[hreflang=en]", "en/about.html");
            click(".top .site a", "en/index.html");
        }
        show("mixed/index.html", 1280, false);
        click(".pager [rel=next]", "mixed/page-1.html");
        click(".pager [rel=prev]", "mixed/page-2.html");
        click("h1 a", "mixed/index.html");
        assertThat(browser.said()).isEmpty();
        assertThat(browser.asked()).isEmpty();
    }

    private static void click(String selector, String leadsTo) {
        WebElement link = browser.driver().findElement(By.cssSelector(selector));
        browser.run("arguments[0].scrollIntoView({block: 'center'})", link);
        link.click();
        assertThat(browser.driver().getCurrentUrl()).as(selector).contains(leadsTo);
        assertThat(browser.driver().findElements(By.tagName("h1"))).as(leadsTo).hasSize(1);
    }

    /** Where pictures are still to come, their room is there already. */
    @ParameterizedTest
    @MethodSource("pagesWithPictures")
    void noPageJumpsWhenItsPicturesCome(String page) {
        for (int width : List.of(320, 1280)) {
            show(page, width, false);
            assertThat(texts("""
                    const moved = [];
                    document.querySelectorAll(".media").forEach(media => {
                      const copy = media.cloneNode(true);
                      copy.querySelectorAll("img").forEach(each => { each.src += "?later"; });
                      copy.querySelectorAll("details").forEach(each => { each.open = true; });
                      media.querySelectorAll("details").forEach(each => { each.open = true; });
                      copy.style.marginTop = "50000px"; // farther than a browser loads ahead
                      media.after(copy);
                      const images = media.querySelectorAll("img");
                      copy.querySelectorAll("img").forEach((each, i) => {
                        const size = box => Math.round(box.width) + "x" + Math.round(box.height);
                        const before = size(each.getBoundingClientRect());
                        const after = size(images[i].getBoundingClientRect());
                        if (before !== after || each.complete) { moved.push(before + " " + after); }
                      });
                      copy.remove();
                    });
                    return moved;
                    """)).as(page + " at " + width).isEmpty();
        }
    }

    static List<String> pagesWithPictures() {
        return List.of("farsi/1.html", "farsi/2.html", "farsi/4.html", "russian/2.html");
    }

    @Test
    void theCountsOfAPollStandOnOneEdge() {
        for (String page : List.of("farsi/3.html", "russian/3.html")) {
            show(page, 320, false);
            browser.run("document.querySelector('.poll li bdi').textContent += ' и ещё очень много слов'.repeat(5)");
            assertThat(Set.copyOf(texts("""
                    const persian = document.documentElement.dir === "rtl";
                    return [...document.querySelectorAll(".poll li .count")].map(each => {
                      const box = each.getBoundingClientRect();
                      const list = each.closest("ul").getBoundingClientRect();
                      return String(Math.round(persian ? box.left - list.left : list.right - box.right));
                    });
                    """))).as(page).containsExactly("0");
        }
    }

    @Test
    void onPaperNothingIsFoldedOrCovered() {
        show("farsi/6.html", 768, false);
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        browser.run("document.querySelector('article').insertAdjacentHTML('beforeend',"
                + " '<p><span class=spoiler><b>x</b></span></p>')");
        String open = "return document.querySelectorAll('details[open]').length";
        browser.run("dispatchEvent(new Event('beforeprint'))");
        assertThat(number(open)).isEqualTo(2);
        assertThat(browser.run("return getComputedStyle(document.querySelector('.spoiler b')).visibility"))
                .isEqualTo("visible");
        assertThat(browser.run("return getComputedStyle(document.querySelector('.spoiler')).backgroundColor"))
                .isEqualTo("rgba(0, 0, 0, 0)");
        browser.run("dispatchEvent(new Event('afterprint'))");
        assertThat(number(open)).isEqualTo(0);
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    }
}
