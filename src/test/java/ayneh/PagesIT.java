package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.OutputType;

/**
 * What must hold on every page, checked on one visit: from disk, in a narrow and in a wide window, in light and in dark
 * colours. A thorough run tries all of these together, and leaves screenshots in {@code target/screenshots}.
 */
@BrowserTest
class PagesIT {
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final double BODY_CONTRAST = 7; // WCAG 2.2, 1.4.6
    private static final int MOST_STOPS = Effort.size(24, 60);

    private static Chromium browser;
    private static DemoSite demo;

    /** A way to look at a page. */
    private record View(int width, boolean dark) {
        static List<View> all() {
            return Effort.THOROUGH
                    ? List.of(
                            new View(320, false),
                            new View(320, true),
                            new View(768, false),
                            new View(768, true),
                            new View(1280, false),
                            new View(1280, true))
                    : List.of(new View(320, false), new View(1280, true));
        }
    }

    @BeforeAll
    static void open(Chromium shared, DemoSite site) {
        browser = shared;
        demo = site;
    }

    static List<String> pages() {
        return DemoSite.pages();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsRightInEveryView(String page) throws IOException {
        browser.consoleMessages(); // reading discards what other tests have left
        browser.requests();
        List<String> faults = new ArrayList<>();
        for (View view : View.all()) {
            browser.show(demo.site().resolve(page), view.width(), view.dark());
            for (String fault : faults(page, view)) {
                faults.add(view + " " + fault);
            }
        }
        assertThat(faults).isEmpty();
        assertThat(browser.consoleMessages()).as("the console").isEmpty();
        assertThat(browser.requests())
                .as("requests that leave the disk or fail")
                .isEmpty();
    }

    private static List<String> faults(String page, View view) throws IOException {
        List<String> faults = new ArrayList<>(texts(NARROW_ENOUGH, view.width()));
        faults.addAll(texts(EQUAL_DIGITS));
        faults.addAll(texts(CONTRAST, BODY_CONTRAST));
        if (!view.dark() || Effort.sample(pages(), 3).contains(page)) {
            browser.accessibilityFaults().forEach(fault -> faults.add(fault.toString()));
        }
        if (view.width() == 320) {
            faults.addAll(texts(LARGE_ENOUGH));
        }
        if (view.width() != 768) {
            faults.addAll(texts(ROOM_FOR_PICTURES));
        }
        if (Effort.THOROUGH) {
            screenshot(page, view);
        }
        boolean players = page.matches("(?:farsi|russian)/[24]\\.html"); // they contain the browser's own tab stops
        if (view.width() == 320 && !view.dark() && !players) {
            faults.addAll(unseenStops());
        }
        return faults;
    }

    private static void screenshot(String page, View view) throws IOException {
        Files.createDirectories(SCREENSHOTS);
        long height = Math.min(6000, (Long) browser.run("return document.documentElement.scrollHeight"));
        browser.resize(view.width(), height);
        File taken = browser.driver().getScreenshotAs(OutputType.FILE);
        String name = page.replaceAll("[/.]", "-") + "-" + view.width() + (view.dark() ? "-dark" : "-light") + ".png";
        Files.copy(taken.toPath(), SCREENSHOTS.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        browser.resize(view.width(), 900);
    }

    private static final String NARROW_ENOUGH = """
            const width = document.documentElement.scrollWidth;
            return width > arguments[0] ? ["it scrolls sideways: " + width] : [];
            """;

    private static final String EQUAL_DIGITS = """
            return [...document.querySelectorAll("th, td, .marker, .pager a, .months summary")]
              .filter(each => !getComputedStyle(each).fontVariantNumeric.includes("tabular-nums"))
              .map(each => "digits of several widths: " + each.outerHTML);
            """;

    /** Text has enough contrast with its background, which is never quite black. */
    private static final String CONTRAST = """
            const light = colour => {
              const [r, g, b] = colour.match(/[0-9.]+/g).slice(0, 3).map(Number).map(c => c / 255)
                .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
              return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            const colour = getComputedStyle(document.documentElement).backgroundColor;
            const ground = light(colour);
            const text = light(getComputedStyle(document.querySelector("main")).color);
            const contrast = (Math.max(ground, text) + 0.05) / (Math.min(ground, text) + 0.05);
            return [
              ...(contrast < arguments[0] ? ["contrast " + contrast] : []),
              ...(colour === "rgb(0, 0, 0)" ? ["a black ground"] : []),
            ];
            """;

    /** WCAG 2.2, 2.5.8 and 2.5.5: links in running text are exempt, all others are large enough. */
    private static final String LARGE_ENOUGH = """
            const small = [];
            const check = (selector, least) => document.querySelectorAll(selector).forEach(each => {
              const box = each.getBoundingClientRect();
              if (each.checkVisibility() && box.height > 1 && (box.height < least || box.width < 24)) {
                small.push("too small to touch: " + selector + " " + Math.round(box.width) + "x" + Math.round(box.height)
                  + " " + each.textContent.trim());
              }
            });
            check(".top a, .top button, .pager a, .neighbours a, .buttons a", 44);
            check(".tags a, .plain > li, .card li, .posts h2, .posts h3, .episodes a, .source li, .months a, summary", 24);
            return small;
            """;

    /** The space of pictures that haven't loaded yet is reserved. */
    private static final String ROOM_FOR_PICTURES = """
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
                if (before !== after || each.complete) { moved.push("a picture jumps: " + before + " " + after); }
              });
              copy.remove();
            });
            return moved;
            """;

    private static final String COUNT_STOPS = """
            const active = document.activeElement; // the search page focuses its field when it loads
            return [...document.querySelectorAll(
                "a[href]:not([tabindex='-1']), button, summary, input, select, [tabindex='0']")]
              .filter(each => each.checkVisibility() && each.disabled !== true)
              .filter(each => active === document.body || active.compareDocumentPosition(each) & 4).length;
            """;

    private static final String STOP = """
            const focused = document.activeElement;
            const style = getComputedStyle(focused);
            const box = focused.getBoundingClientRect();
            const shown = style.outlineStyle === "solid" && parseFloat(style.outlineWidth) >= 3
              && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
            const number = [...document.querySelectorAll("*")].indexOf(focused);
            return [String(number), shown ? "" : focused.outerHTML];
            """;

    /** Goes through a page by Tab: each stop must be visible, inside the window, and none may occur twice. */
    private static List<String> unseenStops() {
        int stops = Math.min(MOST_STOPS, ((Number) browser.run(COUNT_STOPS)).intValue());
        Set<String> seen = new LinkedHashSet<>();
        List<String> unseen = new ArrayList<>();
        for (int i = 0; i < stops; i++) {
            browser.tab();
            List<String> stop = texts(STOP);
            seen.add(stop.get(0));
            if (!stop.get(1).isEmpty()) {
                unseen.add("the focus is not seen: " + stop.get(1));
            }
        }
        if (seen.size() != stops) {
            unseen.add("Tab reaches " + seen.size() + " of " + stops + " stops");
        }
        return unseen;
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(String script, Object... arguments) {
        return (List<String>) browser.run(script, arguments);
    }
}
