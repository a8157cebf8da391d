package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/**
 * Script injections run no script in Chromium. The pages have no policy here, which alone would keep any script from
 * running.
 */
@BrowserTest
class InjectionIT {
    private static final String WATCH = """
            window.ran = [];
            for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) {
              window[name] = (...said) => { window.ran.push(name + ' ' + said.join()); };
            }
            addEventListener('submit', event => event.preventDefault(), true);
            """;

    @TempDir
    static Path root;

    private static Chromium browser;

    @BeforeAll
    static void open(Chromium shared) {
        browser = shared;
        browser.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH));
        Injections.kinds().forEach((kind, writer) -> {
            Path folder = root.resolve(kind);
            writer.write(folder, Injections.tried());
            Run.write(folder.resolve("templates/policy.ftlh"), "<#macro policy scripts=\"\" styles=\"\"></#macro>");
            Run.done(folder, kind.equals("sources") ? "build" : "render", "--jobs", "2");
        });
    }

    private static void show(String page) {
        browser.driver().get(root.resolve(page).toUri().toString());
    }

    /**
     * Opens a page, hovers over everything in it, expands what is collapsed, and follows whatever leads to a script.
     */
    private static void requireQuiet(String page) {
        show(page);
        Object ran = browser.run("""
                for (const each of document.querySelectorAll('details')) { each.open = true; }
                for (const each of document.querySelectorAll('body *')) {
                  for (const kind of ['click', 'mouseover', 'pointerenter', 'focus', 'error', 'load', 'toggle', 'animationstart']) {
                    if (kind !== 'click' || !each.closest('a, button, summary, form')) { each.dispatchEvent(new Event(kind)); }
                  }
                }
                for (const each of document.querySelectorAll('a, area')) {
                  if (/^(?:javascript|data|vbscript|blob|file):$/.test(each.protocol) && !each.href.startsWith('file:')) {
                    window.ran.push('leads to ' + each.href);
                  }
                }
                if (document.querySelector('script:not([src], [data-fonts], [type="application/ld+json"])')) { window.ran.push('script'); }
                return window.ran;
                """);
        assertThat(ran).as(page).isEqualTo(List.of());
    }

    @Test
    void theWatchSeesAScriptThatRuns() {
        Run.write(
                root.resolve("trap.html"),
                "<!DOCTYPE html><title>x</title><img src=x onerror=alert(1)><script>alert(2)</script>");
        show("trap.html");
        browser.await("return window.ran.length === 2");
    }

    @Test
    void nothingRunsOnThePagesOfPosts() {
        for (int i = 0; i < Injections.tried().size(); i += Effort.size(2, 4)) {
            requireQuiet("archive/public/c" + i / 10 + "/" + i + ".html");
        }
    }

    @Test
    void nothingRunsOnPagesOfOtherKinds() {
        for (String page : List.of(
                "archive/public/index.html",
                "archive/public/c0/index.html",
                "archive/public/c3/page-1.html",
                "archive/public/c3/tags/index.html",
                "archive/public/c3/glance.html",
                "archive/public/c3/series/s.html",
                "archive/public/c3/series/s-all.html",
                "archive/public/fa/tags/index.html",
                "archive/public/ru/series/index.html",
                "archive/public/404.html",
                "titles/public/index.html",
                "titles/public/en/about.html",
                "titles/public/ru/search.html",
                "titles/public/ch/1.html",
                "site/public/fa/tags/index.html",
                "site/public/en/references/index.html",
                "site/public/ch/series/s7.html",
                "site/public/ch/9.html",
                "site/public/pages/p0.html",
                "site/public/pages/p7.html",
                "sources/public/columns/index.html",
                "sources/public/html/index.html",
                "sources/public/preview/page-1.html",
                "sources/public/json/page-2.html",
                "sources/public/twice/page-1.html")) {
            assertThat(root.resolve(page)).exists();
            requireQuiet(page);
        }
    }

    /** The query and the results are shown as text. */
    @Test
    void nothingRunsInSearch() {
        for (String query : List.of("alert", "script", "<img src=x onerror=alert(1)>", "onerror javascript")) {
            show("archive/public/en/search.html");
            browser.driver().findElement(By.cssSelector("form.search input")).sendKeys(query);
            browser.await("return document.querySelector('#results li') !== null");
            assertThat(browser.run("return window.ran")).as(query).isEqualTo(List.of());
            assertThat(browser.run("return document.querySelectorAll('#results img, #results script, #results svg, "
                            + "#found *').length"))
                    .isEqualTo(0L);
        }
    }
}
