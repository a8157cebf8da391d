package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** Search with awkward posts, tags, queries, keyboards and networks. */
@BrowserTest
class SearchTroubleIT {
    /** This many posts of this many words make more text than one piece may contain. */
    private static final int FILLERS = 60;

    private static final int WORDS = 600;

    @TempDir
    static Path root;

    private static Chromium browser;

    @BeforeAll
    static void open(Chromium shared) {
        browser = shared;
        Run.write(root.resolve("small/seeds/site.yaml"), "books: false\n");
        odd(root.resolve("small"));
        writeLarge(root.resolve("large"));
        for (String site : List.of("small", "large")) {
            Run.done(root.resolve(site), "render");
        }
        assertThat(root.resolve("small/public/search/t-.js")).doesNotExist();
        assertThat(root.resolve("large/public/search/t-.js")).exists();
    }

    @BeforeEach
    void forget() {
        browser.consoleMessages();
    }

    /** Writes an archive whose index is cut into pieces. */
    static void writeLarge(Path site) {
        Run.write(site.resolve("seeds/site.yaml"), "books: false\n");
        odd(site);
        fill(site);
    }

    private static void odd(Path site) {
        post(site, "first", "1", "tags: ['a;b', 'c,ACA', 'd*9', '%3b', '__proto__', constructor]", "Зебра");
        post(
                site,
                "first",
                "2",
                "title: '</script>''\"\\; * , : toString'",
                "Жираф \u2028 </script> & \\u0041 constructor");
        post(site, "first", "3", "title: Ohne", "🦒 … — !");
        Run.write(site.resolve("content/hollow/index.md"), "---\nname: Empty\nlang: en\n---\n");
        post(site, "last", "1", "", "valueOf hasOwnProperty __proto__ Окапи ❤️ 1️⃣");
        post(site, "last", "2", "", "𐐀".repeat(39) + " " + "a" + "𐐀".repeat(39) + " Ονοma שָׁלוֹם 日本語 ½ ﷺ");
        post(site, "last", "3", "", "Lama\uFE0F " + "Верблюд".repeat(3_000) + " лама ");
        post(site, "last", "4", "", "кот ".repeat(6_000) + "последнее");
        post(site, "last", "5", "", "Выучить C++ и C# за день; до-диез, или A#dur");
    }

    private static void post(Path site, String channel, String name, String more, String text) {
        Run.write(
                site.resolve("content/" + channel + "/" + name + ".md"),
                "---\nchannel: " + channel + "\nlang: ru\norder: " + name + "\n" + more + "\n---\n\n" + text + "\n");
    }

    /** Adds channels until the numbers of channels and posts have two digits, and the index is cut into pieces. */
    private static void fill(Path site) {
        for (int channel = 0; channel < FILLERS; channel++) {
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < WORDS; word++) {
                text.append("w")
                        .append(Integer.toString((channel * 7919 + word * word * 31) % 46_000 + 1_300, 36)
                                .replaceAll("[0-9]", "z"))
                        .append(' ');
            }
            post(site, "channel" + channel, "1", "", text.toString());
        }
    }

    private static void show(String site) {
        browser.resize(1000, 900);
        browser.driver()
                .get(root.resolve(site + "/public/ru/search.html").toUri().toString());
    }

    private static List<String> find(String query) {
        return SearchIT.find(browser, query);
    }

    private static String status() {
        return browser.driver().findElement(By.id("found")).getText();
    }

    private static Object run(String script, Object... arguments) {
        return browser.driver().executeAsyncScript(script, arguments);
    }

    @Test
    void channelsWithoutPostsTakeNoPlace() {
        for (String site : List.of("small", "large")) {
            show(site);
            assertThat(find("окапи")).containsExactly("last/1");
            assertThat(find("до-диез")).containsExactly("last/5");
        }
    }

    @Test
    void bothIndexesAgreeOnOddTextsAndTags() {
        show("large");
        assertThat(find("зебра")).containsExactly("first/1");
        assertThat(SearchIT.differencesOfIndex(browser).stream()
                        .map(each -> each.toString())
                        .toList())
                .allMatch(each -> each.startsWith("последн ") || each.contains(" terms, not "))
                .as("but for words beyond what a piece shows of a long text")
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void tagsMayHoldTheSignsThatPartTerms() {
        for (String site : List.of("small", "large")) {
            show(site);
            for (String tag : List.of("a;b", "c,aca", "d*9", "%3b", "proto", "constructor")) {
                Object found = run(
                        "window.ayneh.load('index').then(root => new ayneh.Archive(root).find('зебра', {tag: arguments[0]}))"
                                + ".then(found => arguments[1](found.posts.length))",
                        tag);
                assertThat(found).as(site + " " + tag).isEqualTo(1L);
            }
        }
    }

    @Test
    void wordsThatTheLanguageOfThePageKnowsAreWordsLikeOthers() {
        for (String site : List.of("small", "large")) {
            show(site);
            assertThat(find("hasOwnProperty")).containsExactly("last/1");
            assertThat(find("__proto__")).containsExactlyInAnyOrder("first/1", "last/1");
            assertThat(find("constructor")).containsExactlyInAnyOrder("first/1", "first/2");
            assertThat(find("toString")).containsExactly("first/2");
            assertThat(find("isPrototypeOf")).isEmpty();
            assertThat(browser.consoleMessages()).isEmpty();
        }
    }

    @Test
    void signsWithoutWordsFindNothingAndSayWhy() {
        show("small");
        for (String query : List.of("🦒", "❤️", "!!!", "\u200C", "ـ", "\uD83D")) {
            assertThat(find(query)).as(query).isEmpty();
            assertThat(status()).as(query).isEqualTo("Искать можно только слова и числа.");
        }
        assertThat(find("1")).containsExactly("last/1");
    }

    @Test
    void aMessageRepeatsAQueryAsItIsButNotEndlessly() {
        show("small");
        assertThat(find("ничто $& $1 {0}")).isEmpty();
        assertThat(status()).contains("ничто $& $1 {0}");
        assertThat(find("ы".repeat(10_000))).isEmpty();
        assertThat(status()).hasSizeLessThan(150).contains("ыыы…");
        assertThat(find("ы ".repeat(5_000))).isEmpty();
    }

    @Test
    void aLanguageIsFoundByItsWholeName() {
        for (String site : List.of("small", "large")) {
            show(site);
            assertThat(find("c++")).as("typed in Latin").containsExactly("last/5");
            assertThat(find("С#")).as("typed in Cyrillic").containsExactly("last/5");
            assertThat(find("C ")).as("but for a tag that has the letter").containsExactly("first/1");
        }
    }

    @Test
    void aLongTextIsFoundToItsEnd() {
        for (String site : List.of("small", "large")) {
            show(site);
            assertThat(find("последнее")).startsWith("last/4");
        }
    }

    @Test
    void anEndlessWordIsShownInASnippet() {
        show("small");
        assertThat(find("окапи")).hasSize(1);
        assertThat(find("lama")).startsWith("last/3");
        String snippet = browser.driver()
                .findElement(By.cssSelector("#results .untitled h2, #results h2 + p"))
                .getText();
        assertThat(snippet).hasSizeBetween(100, 300);
    }

    @Test
    void mostWordsAreEnoughWhereNoPostHasAll() {
        Path site = root.resolve("questions");
        post(site, "zoo", "1", "", "Окапи живёт в лесах Конго и родственник жирафа");
        post(site, "zoo", "2", "", "Жираф живёт в саванне");
        post(site, "zoo", "3", "", "Зебра тоже живёт в саванне");
        Run.done(site, "render");
        show("questions");
        assertThat(find("где и как живёт окапи"))
                .as("what a question is made with may be missing")
                .containsExactly("zoo/1");
        assertThat(status()).isEqualTo("Найден 1 пост");
        assertThat(find("родственник окапи в Африке")).containsExactly("zoo/1");
        assertThat(status()).isEqualTo("Ни в одном посте нет всех слов. Ближе всего 1 пост");
        assertThat(find("живёт слон"))
                .as("the word that says less is no answer")
                .isEmpty();
        assertThat(status()).contains("запросу \u2068живёт слон\u2069");
        assertThat(find("жираф и слон и бегемот")).isEmpty();
        assertThat(find("слон")).isEmpty();
        assertThat(find("где и как")).as("nothing but function words").isEmpty();
        assertThat(find("окапи-слон-жираф")).as("one word of several parts").isEmpty();
    }

    @Test
    void anAnswerThatComesLateReplacesNoNewerOne() {
        show("large");
        assertThat(find("окапи")).hasSize(1);
        Object found = run("""
                const done = arguments[0];
                const input = document.querySelector("form.search input");
                const append = document.head.append.bind(document.head);
                let slow = true;
                let loading = 0;
                const held = [];
                const load = script => {
                  loading++;
                  for (const end of ["load", "error"]) { script.addEventListener(end, () => { loading--; }); }
                  append(script);
                };
                document.head.append = script => { if (slow) { held.push(script); } else { load(script); } };
                function type(query) {
                  input.value = query;
                  input.dispatchEvent(new Event("input", {bubbles: true}));
                }
                type("wzzz");
                type("зебра");
                slow = false;
                type("окапи");
                const watch = setInterval(function () {
                  if (!document.querySelector("#results h2 a[href^='../last/1.html']")) { return; }
                  if (held.length > 0) {
                    held.splice(0).forEach(load);
                  } else if (loading === 0) { // the slow answers have come
                    clearInterval(watch);
                    requestAnimationFrame(() => setTimeout(() => done(
                      [...document.querySelectorAll("#results h2 a")].map(link => link.getAttribute("href")).join(" "))));
                  }
                }, 20);
                """);
        assertThat((String) found).startsWith("../last/1.html#:~:text=").doesNotContain(" ");
    }

    @Test
    void aPieceThatFailsOnceIsAskedForAgain() throws IOException {
        Run.copy(root.resolve("large/public"), root.resolve("flaky/public"));
        Path index = root.resolve("flaky/public/search/index.js");
        String text = Files.readString(index);
        for (String wrong : List.of("", text.substring(0, text.length() / 2), "<!DOCTYPE html><title>Login</title>")) {
            Files.writeString(index, wrong);
            show("flaky");
            assertThat(find("окапи")).isEmpty();
            assertThat(status()).startsWith("Не удалось");
            Files.writeString(index, text);
            assertThat(find("окапи")).as("after «" + wrong + "»").containsExactly("last/1");
        }
        browser.consoleMessages();
    }

    @Test
    void theIndexIsMadeOnceHoweverFastSomebodyTypes() {
        show("small");
        browser.run("""
                const input = document.querySelector("form.search input");
                const Real = ayneh.Archive;
                window.made = 0;
                ayneh.Archive = class extends Real { constructor(root) { super(root); window.made++; } };
                for (const query of ["о", "ок", "ока", "окап", "окапи"]) {
                  input.value = query;
                  input.dispatchEvent(new Event("input", {bubbles: true}));
                }
                """);
        assertThat(find("окап")).containsExactly("last/1"); // by then all queries have been answered
        assertThat(browser.run("return window.made")).isEqualTo(1L);
    }

    @Test
    void theAddressFollowsWithoutBeingWrittenAtEachKey() {
        show("small");
        Object written = run("""
                const done = arguments[0];
                const input = document.querySelector("form.search input");
                const replace = history.replaceState.bind(history);
                let written = 0;
                history.replaceState = function (...values) { written++; replace(...values); };
                for (let i = 0; i < 100; i++) {
                  input.value = "окапи " + i;
                  input.dispatchEvent(new Event("input", {bubbles: true}));
                }
                const atOnce = written;
                input.dispatchEvent(new Event("change", {bubbles: true}));
                done(atOnce + " " + new URL(location.href).searchParams.get("q"));
                """);
        assertThat(written).isIn("0 окапи 99", "1 окапи 99");
        assertThat(find("окапи")).hasSize(1);
    }

    @Test
    void keysThatChooseInAnInputMethodMoveNothing() {
        show("small");
        assertThat(find("окапи")).hasSize(1);
        Object focused = run("""
                const input = document.querySelector("form.search input");
                input.focus();
                const event = {key: "ArrowDown", bubbles: true, cancelable: true, isComposing: true};
                const taken = !input.dispatchEvent(new KeyboardEvent("keydown", event));
                arguments[0](document.activeElement === input && !taken);
                """);
        assertThat(focused).isEqualTo(true);
    }

    @Test
    void theKeyOfTheSlashOpensSearchOnOtherLayouts() {
        show("small");
        for (Map.Entry<String, Boolean> row : Map.of(
                        "{key: '/', code: 'Slash'}", true,
                        "{key: '/', code: 'Digit7', shiftKey: true}", true,
                        "{key: '/', code: 'KeyQ', ctrlKey: true, altKey: true, modifierAltGraph: true}", true,
                        "{key: '.', code: 'Slash'}", true,
                        "{key: '.', code: 'Period'}", false,
                        "{key: '-', code: 'Slash'}", false,
                        "{key: '/', code: 'Slash', ctrlKey: true}", false)
                .entrySet()) {
            Object focused = run("""
                    document.activeElement.blur();
                    const event = Object.assign(%s, {bubbles: true, cancelable: true});
                    document.body.dispatchEvent(new KeyboardEvent("keydown", event));
                    arguments[0](document.activeElement === document.querySelector("form.search input"));
                    """.formatted(row.getKey()));
            assertThat(focused).as(row.getKey()).isEqualTo(row.getValue());
        }
    }

    @Test
    void plusAndPercentInAnAddressAreWhatTheyMean() {
        for (Map.Entry<String, String> row : Map.of(
                        "%D0%BE%D0%BA%D0%B0%D0%BF%D0%B8+1", "окапи 1", "C%2B%2B", "C++", "100%", "100%")
                .entrySet()) {
            browser.driver().get(root.resolve("small/public/ru/search.html").toUri() + "?q=" + row.getKey());
            assertThat(browser.run("return document.querySelector('form.search input').value"))
                    .isEqualTo(row.getValue());
        }
    }

    @Test
    void namesOfFilesAreShortAndDifferRegardlessOfCase() throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(root.resolve("large/public/search"))) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        assertThat(names).allMatch(name -> name.matches("(?:index|[nprtv]-[0-9a-f]{0,160}|[dy]-[A-Za-z0-9_-]+)\\.js"));
        assertThat(names.stream().map(name -> name.toLowerCase(Locale.ROOT))).doesNotHaveDuplicates();
    }
}
