package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Open pages reload in Chromium when their site changes, and show what is wrong with it. */
@BrowserTest
class ServeIT {
    private static final String FAULT = "document.querySelector('body > pre[role=alert]')";

    @TempDir
    Path root;

    @BeforeEach
    void aWorkspace() {
        Run.write(root.resolve("seeds/site.yaml"), "books: false\n");
        EveryKind.write(root, "farsi", "fa");
        post("apples");
    }

    private void post(String what) {
        Run.write(root.resolve("content/farsi/new.md"), "---\norder: 99\n---\n\nSome " + what + ".\n");
    }

    @Test
    void aPageFollowsItsPost(Chromium browser) {
        try (Served site = Served.of(root)) {
            browser.driver().get(site.address("farsi/new.html"));
            browser.await("return document.body.innerText.includes('Some apples.')");
            browser.run("window.mark = 1");
            post("pears");
            browser.await("return !window.mark && document.body.innerText.includes('Some pears.')");
            assertThat(browser.run("return performance.getEntriesByType('navigation')[0].type"))
                    .isEqualTo("reload");

            Run.write(root.resolve("content/farsi/new.md"), "---\norder: many\n---\n\nSome figs.\n");
            browser.await("return Boolean(" + FAULT + ")");
            assertThat((String) browser.run("return " + FAULT + ".textContent"))
                    .contains("content/farsi/new.md:2:8: ")
                    .doesNotContain("\tat ");
            assertThat(browser.run("return document.body.innerText")).asString().contains("Some pears.");
            post("figs");
            browser.await("return !" + FAULT + " && document.body.innerText.includes('Some figs.')");
            // The policy of pages lets the script in, and nothing that it does breaks it.
            assertThat(browser.consoleMessages()).isEmpty();
        }
    }

    @Test
    void aSiteThatIsNotThereYetShowsUp(Chromium browser) {
        Run.write(root.resolve("content/farsi/new.md"), "---\norder: many\n---\n");
        try (Served site = Served.begun(root)) {
            browser.driver().get(site.address(""));
            browser.await("return Boolean(" + FAULT + ")");
            post("apples");
            browser.await(
                    "return document.title !== 'Ayneh' && !" + FAULT + " && Boolean(document.querySelector('main'))");
            browser.consoleMessages(); // the missing page was reported
        }
    }
}
