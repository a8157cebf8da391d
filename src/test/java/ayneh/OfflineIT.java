package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import ayneh.StaticServer.Answers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What readers have read or saved stays readable in Chromium without a network, and gives way to a newer site. */
@BrowserTest
class OfflineIT {
    private static final String SETTINGS = "books: false\n";
    private static final String SERIES = "russian/series/tale.html";
    private static final int MANY = 60;

    @TempDir
    static Path built;

    @TempDir
    Path root;

    private static Chromium browser;
    private StaticServer server;

    @BeforeAll
    static void open(Chromium shared) {
        browser = shared;
        Run.write(built.resolve("seeds/site.yaml"), SETTINGS);
        EveryKind.write(built, "farsi", "fa");
        EveryKind.write(built, "russian", "ru");
        for (int part = 1; part <= 3; part++) {
            post(built, part, "Часть номер " + part + ", $x^" + part + "$.");
        }
        for (int i = 1; i <= MANY; i++) {
            Run.write(built.resolve("content/many/" + i + ".md"), "---\norder: " + i + "\n---\n\nPost " + i + ".\n");
        }
        Run.done(built, "render");
    }

    /** Writes a part of the series. */
    private static void post(Path root, int part, String text) {
        Run.write(
                root.resolve("content/russian/part-" + part + ".md"),
                "---\norder: " + (10 + part) + "\ntitle: Глава " + part + "\nlang: ru\nseries: tale\nepisode: " + part
                        + (part == 2
                                ? "\nmedia: [{kind: photo, file: media/01/01aa.png, width: 640, height: 560}]"
                                : "")
                        + "\n---\n\n" + text + "\n");
    }

    @BeforeEach
    void serve() throws IOException {
        Run.copy(built, root);
        server = StaticServer.of(root.resolve("public"));
        browser.resize(1000, 900);
    }

    @AfterEach
    void close() {
        browser.driver().get("about:blank");
        server.close();
        browser.consoleMessages();
    }

    private void show(String page) {
        browser.driver().get(server.address(page));
    }

    /** Shows a page, and waits until it is kept. */
    private void read(String page) {
        show(page);
        awaitKept(page);
    }

    private void awaitKept(String page) {
        awaitTrue("const found = await caches.match(arguments[0]); return !!found;", server.address(page));
    }

    private void awaitTrue(String script, Object... arguments) {
        assertThat(browser.driver()
                        .executeAsyncScript("""
                        const done = arguments[arguments.length - 1];
                        const values = [...arguments].slice(0, -1);
                        async function tell() { %s }
                        (async function () {
                          while (!await tell(...values)) { await new Promise(next => setTimeout(next, 20)); }
                          done(true);
                        })();
                        """.formatted(script.replace("arguments[", "values[")), arguments))
                .isEqualTo(true);
    }

    /** Lets the browser look for another worker, as it does at visits, and waits for what that one does. */
    private void takeOver(String done) {
        awaitTrue(
                "const own = await navigator.serviceWorker.getRegistration(); if (own) { await own.update().catch(() => null); } return "
                        + done);
    }

    private void cut() {
        server.answers().set(Answers.NOTHING);
    }

    private static String text(String selector) {
        return browser.driver().findElement(By.cssSelector(selector)).getText();
    }

    /** Checks that the page that is shown has its stylesheet and its script. */
    private static void requireStyled() {
        assertThat(browser.run("return getComputedStyle(document.querySelector('main')).maxInlineSize"))
                .isNotEqualTo("none");
        assertThat(browser.run("return document.querySelector('button.theme').hidden"))
                .isEqualTo(false);
    }

    private static WebElement button() {
        return browser.driver().findElement(By.cssSelector(".offline button"));
    }

    private static void awaitState(String state) {
        browser.await("const line = document.querySelector('.offline');" + " return line.dataset.state === '" + state
                + "' && !line.querySelector('button').disabled");
    }

    /** Presses the button, and waits for what follows. */
    private static void press(String next) {
        button().click(); // which disables it until then
        awaitState(next);
    }

    @Test
    void whatWasReadIsReadOnWithoutANetwork() {
        read("farsi/2.html"); // before there is a worker
        awaitTrue("return !!navigator.serviceWorker.controller");
        awaitKept(styles());
        awaitKept("media/01/01aa.png");
        read("russian/6.html");
        cut();
        show("farsi/2.html");
        assertThat(text("article")).contains("سلام به همه");
        requireStyled();
        assertThat(browser.run("return document.querySelector('.media img').naturalWidth"))
                .isEqualTo(640L);
        assertThat(browser.run("return [...document.fonts].some(font => font.status == 'loaded')"))
                .isEqualTo(true);
        browser.driver().navigate().refresh();
        assertThat(text("article")).contains("سلام به همه");
        show("russian/6.html#text");
        assertThat(text("article")).contains("Фотография с подписью");
    }

    private String styles() {
        return (String) browser.run(
                "return document.querySelector('link[rel=stylesheet]').href.slice(arguments[0].length)",
                server.address(""));
    }

    @Test
    void aPageThatWasNotReadIsStoodInForInItsLanguage() {
        read("farsi/2.html");
        awaitTrue("return !!navigator.serviceWorker.controller");
        cut();
        show("russian/tags/none.html");
        assertThat(text("h1")).isEqualTo("Нет подключения к интернету");
        requireStyled();
        assertThat(browser.driver().findElements(By.id("none"))).isEmpty();
        WebElement kept = browser.driver().findElement(By.cssSelector("#kept a"));
        assertThat(kept.findElement(By.tagName("bdi")).getDomAttribute("dir")).isEqualTo("rtl");
        kept.click();
        assertThat(text("article")).contains("سلام به همه");
        show("farsi/none.html");
        assertThat(text("h1")).isEqualTo("اینترنت وصل نیست");
        server.answers().set(Answers.FILES);
        show("farsi/3.html");
        assertThat(browser.driver().getCurrentUrl()).isEqualTo(server.address("farsi/3.html"));
        cut();
        show("farsi/4.html");
        browser.driver().findElement(By.cssSelector("main a[href='']")).click();
        assertThat(text("h1")).isEqualTo("اینترنت وصل نیست");
        server.answers().set(Answers.FILES);
        browser.driver().findElement(By.cssSelector("main a[href='']")).click();
        browser.await("return document.querySelector('.post') !== null");
        assertThat(browser.driver().getCurrentUrl()).isEqualTo(server.address("farsi/4.html"));
    }

    @Test
    void aSeriesIsSavedAndReadToItsEnd() {
        show(SERIES);
        awaitState("none");
        assertThat(text(".offline span")).matches("5 страниц, \\d+ КБ.*");
        assertThat(browser.run("return document.querySelector('.offline button').getBoundingClientRect().height >= 44"))
                .isEqualTo(true);
        press("saved");
        assertThat(text(".offline")).contains("Удалить с устройства", "Сохранено на устройстве: 5 страниц");
        cut();
        show(SERIES);
        awaitState("saved");
        List<String> parts = browser.driver().findElements(By.cssSelector(".episodes a, .about a[href*=all]")).stream()
                .map(link -> link.getDomProperty("href"))
                .toList();
        assertThat(parts).hasSize(4);
        for (String part : parts) {
            browser.driver().get(part);
            assertThat(text("main")).containsAnyOf("Глава 1", "Глава 2", "Глава 3");
            requireStyled();
        }
        show("russian/part-2.html");
        assertThat(browser.run("return document.querySelector('.media img').naturalWidth"))
                .isEqualTo(640L);
        awaitTrue("await document.fonts.load('16px \"STIX Two Math\"', 'x');"
                + " return document.fonts.check('16px \"STIX Two Math\"', 'x')");
        show("russian/nothing.html");
        assertThat(text("#kept")).contains("tale");
        show("ru/index.html");
        requireStyled();
        show(SERIES);
        awaitState("saved");
        button().click();
        awaitTrue("return !(await caches.keys()).some(name => name.includes(' saved '))");
        show("russian/part-1.html");
        assertThat(text("h1")).isEqualTo("Нет подключения к интернету");
    }

    @Test
    void savingIsCancelledAndGoesOn() {
        show("many/index.html");
        awaitState("none");
        server.answers().set(Answers.FILES_BEFORE_PAGES);
        press("saving");
        assertThat(text(".offline")).contains("Cancel").containsPattern("0 of [0-9]+ pages saved");
        button().click();
        server.answers().set(Answers.FILES);
        awaitState("none");
        awaitTrue("return !(await caches.keys()).some(name => name.includes(' saved '))");
        server.answers().set(Answers.FILES_BEFORE_PAGES);
        press("saving");
        cut();
        awaitState("begun");
        assertThat(text(".offline")).contains("Continue saving", "Try again when you are online");
        press("begun");
        server.answers().set(Answers.FILES);
        press("saved");
        press("none");
        cut();
        press("none");
        assertThat(text(".offline")).contains("Save for reading offline", "Try again when you are online");
    }

    @Test
    void aNewSiteIsSeenAtOnceAndOldFilesGo() {
        read("russian/6.html");
        awaitTrue("return !!navigator.serviceWorker.controller");
        show(SERIES);
        awaitState("none");
        press("saved");
        String before = styles();
        awaitKept(before);
        post(root, 1, "Другой текст.");
        Run.done(root, "render");
        show("russian/part-1.html");
        assertThat(text("article")).contains("Другой текст.");
        post(root, 1, "Совсем другой текст.");
        Run.write(root.resolve("static/own.css"), ".narrow { max-inline-size: 20rem }");
        Run.write(root.resolve("static/site.css"), Run.read(Path.of("static/site.css")) + "/* newer */");
        Run.done(root, "render");
        takeOver("!await caches.match('" + server.address(before) + "')");
        show("russian/part-1.html");
        assertThat(text("article")).contains("Совсем другой текст.");
        assertThat(styles()).isNotEqualTo(before);
        awaitKept(styles());
        show(SERIES);
        awaitState("begun");
        assertThat(button().getText()).isEqualTo("Обновить сохранённое");
        cut();
        show("russian/6.html");
        assertThat(styles()).as("read before, and not since").isEqualTo(before);
        requireStyled();
        server.answers().set(Answers.FILES);
        show(SERIES);
        awaitState("begun");
        press("saved");
        cut();
        show("russian/part-1.html");
        assertThat(text("article")).contains("Совсем другой текст.");
        assertThat(browser.run("return getComputedStyle(document.querySelector('main')).maxInlineSize"))
                .as("by the owner's new stylesheet")
                .isEqualTo("340px");
    }

    @Test
    void aServerThatFailsIsAsGoodAsNoneAndAPageThatIsGoneIsForgotten() throws IOException {
        read("farsi/2.html");
        awaitTrue("return !!navigator.serviceWorker.controller");
        server.answers().set(Answers.ERRORS);
        show("farsi/2.html");
        assertThat(text("article")).contains("سلام به همه");
        server.answers().set(Answers.FILES);
        Files.delete(root.resolve("public/farsi/2.html"));
        show("farsi/2.html");
        show("farsi/3.html");
        awaitTrue("return !await caches.match(arguments[0])", server.address("farsi/2.html"));
    }

    @Test
    void onlySoManyPagesThatWereReadAreKept() {
        read("farsi/2.html");
        awaitTrue("return !!navigator.serviceWorker.controller");
        awaitTrue("""
                const cache = await caches.open((await caches.keys()).find(name => name.endsWith(" pages")));
                await Promise.all(Array.from({length: 310}, (none, i) => cache.put(arguments[0] + i, new Response("x"))));
                return true;
                """, server.address("filler/"));
        read("farsi/3.html");
        awaitTrue("""
                const cache = await caches.open((await caches.keys()).find(name => name.endsWith(" pages")));
                const pages = await cache.keys();
                return pages.length === 300 && pages[299].url === arguments[0];
                """, server.address("farsi/3.html"));
        awaitTrue("return !await caches.match(arguments[0])", server.address("farsi/2.html"));
    }

    /** Players ask for parts of a file; a page without the site's policy asks in their place. */
    @Test
    void onlyWholeFilesAreKeptAndPartsOfThemAreGiven() {
        Run.write(root.resolve("public/probe.html"), "<!DOCTYPE html><title>Probe</title>");
        show("farsi/index.html");
        awaitState("none");
        String part = "const part = await fetch('media/05/05aa.ogg', {headers: {range: 'bytes=4-6'}});";
        read("probe.html");
        awaitTrue(part + " return part.ok");
        awaitTrue("return !await caches.match('media/05/05aa.ogg')");
        show("farsi/index.html");
        awaitState("none");
        press("saved");
        cut();
        show("probe.html");
        awaitTrue(part + " return part.status === 206 && part.headers.get('content-range') === 'bytes 4-6/15'"
                + " && await part.text() === 'rea'");
    }

    @Test
    void searchWorksOnWithWhatItHasAndOtherwiseSaysThatItFails() {
        read("ru/search.html");
        awaitTrue("return !!navigator.serviceWorker.controller");
        awaitTrue(
                "return (await Promise.all([...document.scripts].map(each => caches.match(each.src)))).every(each => each)");
        cut();
        show("ru/search.html?q=глава");
        browser.await("return document.getElementById('found').textContent.includes('удалось')");
        server.answers().set(Answers.FILES);
        assertThat(SearchIT.find(browser, "часть")).isNotEmpty();
        awaitKept("search/index.js");
        cut();
        show("ru/search.html?q=глава");
        browser.await("return document.querySelectorAll('#results a').length > 0");
    }

    @Test
    void anOwnerWhoTurnsItOffFreesBrowsersFromIt() {
        read("farsi/2.html");
        awaitTrue("return !!navigator.serviceWorker.controller");
        Run.write(root.resolve("seeds/site.yaml"), SETTINGS + "offline: false\n");
        Run.done(root, "render");
        takeOver("(await navigator.serviceWorker.getRegistrations()).length === 0"
                + " && (await caches.keys()).length === 0");
        show("farsi/3.html");
        assertThat(browser.run("return navigator.serviceWorker.controller")).isNull();
        show("farsi/index.html");
        assertThat(browser.driver().findElements(By.cssSelector(".offline, link[data-manifest]")))
                .isEmpty();
    }

    @Test
    void nothingOfItRunsFromDisk() {
        browser.driver().get(root.resolve("public/farsi/index.html").toUri().toString());
        assertThat(button().isDisplayed()).isFalse();
        assertThat(browser.consoleMessages()).isEmpty();
    }
}
