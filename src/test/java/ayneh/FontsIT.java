package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which fonts Chromium loads, and that nothing moves when they come. */
@BrowserTest
class FontsIT {
    private static final double NOTHING = 0.001;

    private static Chromium browser;
    private static DemoSite demo;

    @BeforeAll
    static void open(Chromium shared, DemoSite site) {
        browser = shared;
        demo = site;
    }

    /** Sets the speed of the network. */
    private static void network(int latency, int bytesPerSecond) {
        browser.driver().executeCdpCommand("Network.enable", Map.of());
        browser.driver().executeCdpCommand("Network.clearBrowserCache", Map.of());
        browser.driver()
                .executeCdpCommand(
                        "Network.emulateNetworkConditions",
                        Map.of(
                                "offline",
                                false,
                                "latency",
                                latency,
                                "downloadThroughput",
                                bytesPerSecond,
                                "uploadThroughput",
                                bytesPerSecond));
    }

    @AfterEach
    void restoreSpeed() {
        network(0, -1);
    }

    @Test
    void aPageLoadsOnlyTheFontsOfItsLetters(@TempDir Path root) throws IOException {
        Run.write(root.resolve("seeds/site.yaml"), """
                books: false
                search: false
                markdown_copies: false
                languages: [fa, ru]
                title: {fa: آینه, ru: Зеркало}
                """);
        Run.write(root.resolve("content/farsi/index.md"), "---\nname: کانال\nlang: fa\n---\n");
        Run.write(root.resolve("content/farsi/p.md"), "---\norder: 1\nlang: fa\n---\n\nمتنی «ساده»، با ۱۲ خط…\n");
        Run.write(root.resolve("content/russian/index.md"), "---\nname: Канал\nlang: ru\n---\n");
        Run.write(root.resolve("content/russian/p.md"), "---\norder: 1\nlang: ru\n---\n\nТекст, и GPT-4.\n");
        Run.done(root, "render");
        assertThat(loaded(root.resolve("public"), "farsi/p.html")).containsExactly("vazirmatn-arabic");
        assertThat(loaded(root.resolve("public"), "russian/p.html"))
                .containsExactlyInAnyOrder("golos-text-cyrillic", "golos-text-latin");
    }

    /** Returns the fonts that a page loads; from an address of its own, since Chromium keeps those of other pages. */
    @SuppressWarnings("unchecked")
    private static List<String> loaded(Path site, String page) throws IOException {
        try (StaticServer server = StaticServer.of(site)) {
            browser.resize(1280, 900);
            browser.driver().get(server.address(page));
            browser.await("return document.fonts.status === 'loaded'");
            return (List<String>) browser.run("""
                    return performance.getEntriesByType("resource")
                      .map(entry => /([a-z-]+)-[0-9a-f]{10}[.]woff2$/.exec(entry.name))
                      .filter(Boolean)
                      .map(found => found[1]);
                    """);
        }
    }

    @Test
    void nothingMovesWhenFontsCome() throws IOException {
        try (StaticServer server = StaticServer.of(demo.site())) {
            for (String page : List.of(
                    "fa/index.html",
                    "ru/index.html",
                    "nlp_stuff/index.html",
                    "dl_in_nlp/index.html",
                    "nlp_stuff/241.html",
                    "dl_in_nlp/multitask-prompted-training-enables-zero-shot.html")) {
                network(150, 200_000);
                browser.resize(390, 844);
                browser.driver().get(server.address(page));
                browser.await("return document.fonts.status === 'loaded'");
                assertThat(moved()).as(page).isLessThan(NOTHING);
            }
        }
    }

    /** Returns how much of the page has moved since it was opened: its cumulative layout shift. */
    private static double moved() {
        return ((Number) browser.driver().executeAsyncScript("""
                const done = arguments[0];
                let sum = 0;
                new PerformanceObserver(list => list.getEntries().forEach(entry => { sum += entry.value; }))
                  .observe({type: "layout-shift", buffered: true});
                requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(sum))));
                """)).doubleValue();
    }
}
