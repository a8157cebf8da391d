package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;

/** The documentation in Chromium, opened from disk. */
@BrowserTest
class DocumentationIT {
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final int PHONE = 360;
    private static final int DESKTOP = 1280;

    @TempDir
    static Path root;

    private static Chromium browser;
    private static Path site;

    @BeforeAll
    static void build(Chromium shared) {
        browser = shared;
        site = root.resolve("public");
        DocumentationTest.copyTo(root);
        Run.done(root, "render");
    }

    /** Returns the pages; those that are tables for the most part once, since one is like the others. */
    static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("docs/site/content/pages"))) {
            List<String> pages = new ArrayList<>(List.of("en/index.html", "fa/index.html", "ru/index.html"));
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md") && !name.startsWith("index"))
                    .map(name -> "pages/" + name.replaceAll("md$", "html"))
                    .sorted()
                    .forEach(pages::add);
            return Effort.THOROUGH ? pages : Effort.sample(pages, 12);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsRightOnPhoneAndDesktop(String page) throws IOException {
        browser.consoleMessages();
        browser.requests();
        for (int width : List.of(PHONE, DESKTOP)) {
            boolean dark = width == DESKTOP;
            browser.show(site.resolve(page), width, dark);
            assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
                    .as(page + " scrolls sideways")
                    .isLessThanOrEqualTo(width);
            assertThat(browser.accessibilityFaults()).as(page).isEmpty();
            if (Effort.THOROUGH) {
                screenshot(page, width, dark);
            }
        }
        assertThat(browser.consoleMessages()).as("the console").isEmpty();
        assertThat(browser.requests())
                .as("requests that leave the disk or fail")
                .isEmpty();
    }

    private static void screenshot(String page, int width, boolean dark) throws IOException {
        Files.createDirectories(SCREENSHOTS);
        long height = Math.min(6000, (Long) browser.run("return document.documentElement.scrollHeight"));
        browser.resize(width, height);
        String name = "docs-" + page.replaceAll("[/.]", "-") + "-" + width + (dark ? "-dark" : "-light") + ".png";
        Files.copy(
                browser.driver().getScreenshotAs(OutputType.FILE).toPath(),
                SCREENSHOTS.resolve(name),
                StandardCopyOption.REPLACE_EXISTING);
    }

    @ParameterizedTest
    @CsvSource({
        "half-space precision, pages/half-spaces",
        "gh-pages orphan, pages/publish",
        "экспорт ветку репозиторий, pages/start.ru",
        "خروجی تلگرام دسکتاپ, pages/start.fa",
        "base_url required, pages/settings-reference",
    })
    void searchFindsThePageOnSomething(String query, String page) {
        browser.show(site.resolve("en/search.html"), DESKTOP, false);
        List<String> found = SearchIT.find(browser, query);
        assertThat(found.subList(0, Math.min(3, found.size()))).contains(page);
    }

    @Test
    void theSidebarStandsBesideThePageOrBelowIt() {
        browser.show(site.resolve("pages/settings.html"), DESKTOP, false);
        String places = """
                const place = selector => document.querySelector(selector).getBoundingClientRect();
                return place(".sidebar").right <= place("article").left && place(".sidebar").top < place("h1").bottom;
                """;
        assertThat(browser.run(places)).isEqualTo(true);
        browser.show(site.resolve("pages/start.fa.html"), DESKTOP, false);
        assertThat(browser.run(places.replace("right <=", "left >=").replace("article\").left", "article\").right")))
                .as("in Persian on the right")
                .isEqualTo(true);
        browser.show(site.resolve("pages/settings.html"), PHONE, false);
        assertThat(browser.run("""
                const place = selector => document.querySelector(selector).getBoundingClientRect();
                return place(".sidebar").top >= place("article").bottom;
                """)).isEqualTo(true);
        browser.driver()
                .findElement(By.cssSelector("article a[href='#pages.']"))
                .click();
        assertThat(browser.run("return document.querySelector('.sidebar').getBoundingClientRect().top < 50"))
                .isEqualTo(true);
    }

    @Test
    void codeIsCopiedAsItIs() {
        browser.show(site.resolve("pages/start.html"), DESKTOP, false);
        browser.run("""
                window.copied = [];
                navigator.clipboard.writeText = text => { window.copied.push(text); return Promise.resolve(); };
                """);
        String block = "[...document.querySelectorAll('.code')].find(each => each.textContent.includes('mkdir'))";
        String code = (String) browser.run("return " + block + ".querySelector('pre').textContent");
        browser.run(block + ".querySelector('button').click()");
        browser.await("return " + block + ".querySelector('button').textContent === 'Copied'");
        assertThat(code).startsWith("mkdir my-site\ncd my-site\nayneh init ").endsWith("\n");
        assertThat(browser.run("return window.copied")).isEqualTo(List.of(code));
    }

    @Test
    void aPictureFollowsTheColoursOfThePage() {
        String shown = """
                return [...document.querySelectorAll("article img")]
                  .filter(each => each.getBoundingClientRect().height > 0).map(each => each.className).join();
                """;
        browser.show(site.resolve("en/index.html"), DESKTOP, false);
        assertThat(browser.run(shown)).isEqualTo("light");
        browser.driver().findElement(By.cssSelector("button.theme")).click();
        assertThat(browser.run(shown)).isEqualTo("dark");
        browser.driver().findElement(By.cssSelector("button.theme")).click();
        browser.run("localStorage.clear()");
        browser.show(site.resolve("en/index.html"), DESKTOP, true);
        assertThat(browser.run(shown)).isEqualTo("dark");
    }
}
