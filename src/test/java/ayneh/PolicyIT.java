package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium loads all that pages ask for, from a disk and from a server, and runs nothing that stands in a page. */
class PolicyIT {
    @TempDir
    static Path root;

    private static Chromium browser;
    private static StaticServer served;

    @BeforeAll
    static void open() throws IOException {
        browser = Chromium.open(root.resolve("profile"));
        Run.copy(Path.of("seeds"), root.resolve("seeds"));
        EveryKind.write(root, "farsi", "fa");
        EveryKind.write(root, "russian", "ru");
        Run.done(root, "build");
        served = StaticServer.folder(root.resolve("public"));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        if (served != null) {
            served.close();
        }
    }

    private static List<String> addresses(String page) {
        return List.of(root.resolve("public").resolve(page).toUri().toString(), served.address(page));
    }

    private static Object run(String script) {
        return browser.run(script);
    }

    /** {@link BrowserIT} asks the same of each page from a disk. */
    @Test
    void noPageOnAServerSaysAnything() {
        browser.said();
        for (String page : BrowserIT.pages()) {
            browser.driver().get(served.address(page));
            assertThat(browser.said()).as(page).isEmpty();
        }
    }

    @Test
    void stylesFontsAndScriptsWork() {
        for (String address : addresses("farsi/2.html")) {
            browser.driver().get(address);
            run("document.fonts.load('16px Vazirmatn')");
            new WebDriverWait(browser.driver(), Duration.ofSeconds(5))
                    .until(driver -> (Boolean) run("return document.fonts.check('16px Vazirmatn', 'سلام')"));
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
            new WebDriverWait(browser.driver(), Duration.ofSeconds(10))
                    .until(driver ->
                            !driver.findElements(By.cssSelector("#results a")).isEmpty());
            browser.driver().findElement(By.cssSelector("#results a")).click();
            assertThat(browser.driver().getTitle()).isNotEqualTo("").doesNotContain("404");
        }
        assertThat(browser.said()).isEmpty();
    }

    @Test
    void anAddressThatMovedLeadsOn() {
        for (String address : addresses("farsi/old-name.html")) {
            browser.driver().get(address);
            new WebDriverWait(browser.driver(), Duration.ofSeconds(5))
                    .until(driver -> driver.getCurrentUrl().endsWith("/farsi/6.html"));
        }
    }

    /** Were there ever a hole through which markup comes into a page, its script would not run. */
    @Test
    void aScriptInAPageIsNotRun() throws IOException {
        String page = Files.readString(root.resolve("public/farsi/2.html"));
        String injected = "<script>window.ran = 1</script><img src=x onerror='window.ran = 2'>"
                + "<a id=trap href='javascript:window.ran = 3'>x</a><svg onload='window.ran = 4'></svg>"
                + "<iframe srcdoc='<script>parent.ran = 5</script>'></iframe><base href='https://example.org/'>"
                + "<script src='data:text/javascript,window.ran=6'></script>"
                + "<form id=leave action='https://example.org/'></form></article>";
        Files.writeString(root.resolve("public/farsi/injected.html"), page.replace("</article>", injected));
        for (String address : addresses("farsi/injected.html")) {
            browser.driver().get(address);
            assertThat(run("return document.querySelector('#trap') !== null")).isEqualTo(true);
            run("document.querySelector('#trap').click()");
            run("document.querySelector('#leave').submit()");
            assertThat(run("return window.ran")).isNull();
            assertThat((String) run("return document.baseURI")).isEqualTo(address);
            assertThat(browser.driver().getCurrentUrl()).isEqualTo(address);
            assertThat(String.join("\n", browser.said()))
                    .contains("script-src", "base-uri", "form-action", "Content Security Policy");
        }
    }
}
