package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.OutputType;

/**
 * Channels in Ukrainian, Arabic, Hebrew and Chinese in Chromium, opened from disk: as a small archive, and as one whose
 * index is cut into pieces. A thorough run leaves screenshots in {@code target/screenshots}.
 */
@BrowserTest
class ChannelLanguagesIT {
    private static final List<String> ARCHIVES = List.of("ukrainian", "arabic", "hebrew", "chinese");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    @TempDir
    static Path root;

    private static Chromium browser;

    @BeforeAll
    static void build(Chromium shared) {
        browser = shared;
        for (String size : List.of("small", "large")) {
            for (String archive : ARCHIVES) {
                Run.files(Path.of("src/test/resources/archives", archive, "expected/content"))
                        .forEach((name, text) -> {
                            if (name.endsWith(".md")) {
                                Run.write(root.resolve(size).resolve("content").resolve(name), text);
                            }
                        });
            }
        }
        SearchIT.addFiller(root.resolve("large"));
        Run.done(root.resolve("small"), "render");
        Run.done(root.resolve("large"), "render");
    }

    private static Path page(String size, String name) {
        return root.resolve(size).resolve("public").resolve(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "мережі | shchodennyk/1",
                "похибку | shchodennyk/1",
                "грунт | shchodennyk/2",
                "точності | shchodennyk/2",
                "التعلم العميق | yawmiyyat/1",
                "تعلّم | yawmiyyat/1",
                "مدرسة | yawmiyyat/2",
                "ورقه | yawmiyyat/2",
                "לרשתות | yoman/1",
                "נוירו | yoman/1",
                "דיוק וכיסוי | yoman/2",
                "深度学习 | riji/2",
                "北京大学 | riji/2",
                "权重 | riji/1",
                "层 | riji/1",
                "日本語 | riji/2",
                "モデルは例 | riji/2",
            })
    void readersFindWhatTheyType(String query, String post) {
        for (String size : List.of("small", "large")) {
            browser.driver().get(page(size, "uk/search.html").toUri().toString());
            assertThat(SearchIT.find(browser, query)).as(size).startsWith(post);
        }
    }

    @Test
    void charactersOfAWordMustStandTogether() {
        for (String size : List.of("small", "large")) {
            browser.driver().get(page(size, "uk/search.html").toUri().toString());
            assertThat(SearchIT.find(browser, "习例")).as(size).isEmpty();
        }
    }

    @Test
    void resultsHaveTheirDirectionAndOnlyTheWordsAreMarked() {
        browser.driver().get(page("small", "uk/search.html").toUri().toString());
        SearchIT.find(browser, "权重");
        browser.await("return document.querySelector('#results mark') !== null");
        assertThat(browser.run(
                        "return [...document.querySelectorAll('#results mark')].map(m => m.textContent).join('')"))
                .isEqualTo("权重");
        SearchIT.find(browser, "לרשתות");
        browser.await("return document.querySelector('#results h2[lang=he]') !== null");
        assertThat(browser.run("return document.querySelector('#results h2[lang=he]').dir"))
                .isEqualTo("rtl");
    }

    @Test
    void pagesAreAccessibleAndFitAPhone() throws IOException {
        for (String name : List.of("shchodennyk/2", "yawmiyyat/2", "yoman/2", "riji/2", "yoman/index", "uk/index")) {
            browser.show(page("small", name + ".html"), 360, false);
            assertThat(browser.accessibilityFaults()).as(name).isEmpty();
            assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
                    .as(name)
                    .isLessThanOrEqualTo(360);
            if (Effort.THOROUGH) {
                Files.createDirectories(SCREENSHOTS);
                Files.write(
                        SCREENSHOTS.resolve("languages-" + name.replace('/', '-') + "-360.png"),
                        browser.driver().getScreenshotAs(OutputType.BYTES));
            }
        }
    }
}
