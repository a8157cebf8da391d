package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** Chromium loads everything that pages request, from disk and from a server, and runs nothing inline. */
@BrowserTest
class PolicyIT {
    private static Chromium browser;
    private static DemoSite demo;
    private static StaticServer served;

    @BeforeAll
    static void open(Chromium shared, DemoSite site) throws IOException {
        browser = shared;
        demo = site;
        served = StaticServer.of(demo.site());
    }

    @AfterAll
    static void close() {
        served.close();
    }

    private static List<String> addresses(String page) {
        return List.of(demo.site().resolve(page).toUri().toString(), served.address(page));
    }

    private static Object run(String script) {
        return browser.run(script);
    }

    /** {@link PagesIT} checks the same for each page from disk. */
    @Test
    void noPageOnAServerSaysAnything() {
        browser.consoleMessages();
        for (String page : Effort.sample(DemoSite.pages(), 3)) {
            browser.driver().get(served.address(page));
            assertThat(browser.consoleMessages()).as(page).isEmpty();
        }
    }

    @Test
    void stylesFontsAndScriptsWork() {
        for (String address : addresses("farsi/2.html")) {
            browser.driver().get(address);
            run("document.fonts.load('16px Vazirmatn')");
            browser.await("return document.fonts.check('16px Vazirmatn', 'سلام')");
            assertThat(run("return [...document.fonts].some(font => font.status == 'loaded')"))
                    .isEqualTo(true);
            assertThat(run("return document.querySelector('button.theme').hidden"))
                    .isEqualTo(false);
            assertThat(run("return document.querySelector('.media img').naturalWidth"))
                    .isEqualTo(640L);
        }
    }

    @Test
    void searchFindsAndItsAnswersLead() {
        for (String address : addresses("ru/search.html")) {
            browser.driver().get(address + "?q=Fast+Model+Editing");
            browser.await("return document.querySelector('#results a') !== null");
            browser.driver().findElement(By.cssSelector("#results a")).click();
            assertThat(browser.driver().getTitle()).isNotEqualTo("").doesNotContain("404");
        }
        assertThat(browser.consoleMessages()).isEmpty();
    }

    @Test
    void anAddressThatMovedLeadsOn() {
        for (String address : addresses("farsi/old-name.html")) {
            browser.driver().get(address);
            browser.await("return location.pathname.endsWith('/farsi/6.html')");
        }
    }

    /** If markup ever got into a page through a hole, its script wouldn't run. */
    @Test
    void aScriptInAPageIsNotRun(@TempDir Path copy) throws IOException {
        Run.copy(demo.site().resolve("assets"), copy.resolve("assets"));
        String page = Files.readString(demo.site().resolve("farsi/2.html"));
        String injected = "<script>window.ran = 1</script><img src=x onerror='window.ran = 2'>"
                + "<a id=trap href='javascript:window.ran = 3'>x</a><svg onload='window.ran = 4'></svg>"
                + "<iframe srcdoc='<script>parent.ran = 5</script>'></iframe><base href='https://example.org/'>"
                + "<script src='data:text/javascript,window.ran=6'></script>"
                + "<form id=leave action='https://example.org/'></form></article>";
        Path written = copy.resolve("farsi/injected.html");
        Run.write(written, page.replace("</article>", injected));
        try (StaticServer server = StaticServer.of(copy)) {
            for (String address : List.of(written.toUri().toString(), server.address("farsi/injected.html"))) {
                browser.driver().get(address);
                assertThat(run("return document.querySelector('#trap') !== null"))
                        .isEqualTo(true);
                run("document.querySelector('#trap').click()");
                run("document.querySelector('#leave').submit()");
                assertThat(run("return window.ran")).isNull();
                assertThat((String) run("return document.baseURI")).isEqualTo(address);
                assertThat(browser.driver().getCurrentUrl()).isEqualTo(address);
                assertThat(String.join("\n", browser.consoleMessages()))
                        .contains("script-src", "base-uri", "form-action", "Content Security Policy");
            }
        }
    }
}
