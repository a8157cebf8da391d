package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** The measurable parts of the design: line height, line length, edges, arrows, print. */
@BrowserTest
class DesignIT {
    private static final int CHARACTERS_A_LINE = 80; // WCAG 2.2, 1.4.8

    private static Chromium browser;
    private static DemoSite demo;

    @BeforeAll
    static void open(Chromium shared, DemoSite site) {
        browser = shared;
        demo = site;
    }

    private static void show(String page, int width, boolean dark) {
        browser.show(demo.site().resolve(page), width, dark);
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
        assertThat(number(ratio, "main h1")).isGreaterThanOrEqualTo(1.35);
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
