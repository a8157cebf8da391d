package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of books in Chromium, as narrow as a phone. Without Chromium the test is skipped, like others. */
@BrowserTest
class BookPagesIT {
    private static final int WIDTH = 320;
    /**
     * Rules for pages of sites only: an e-reader puts its own frame around the pages of a book, and few have a
     * keyboard.
     */
    private static final String[] OF_SITES = {
        "bypass", "landmark-one-main", "page-has-heading-one", "region", "scrollable-region-focusable"
    };

    @TempDir
    static Path root;

    private static Chromium browser;

    @BeforeAll
    static void open(Chromium shared) throws IOException {
        browser = shared;
        EveryKind.write(root, "farsi", "fa");
        EveryKind.write(root, "russian", "ru");
        Run.write(root.resolve("content/farsi/wide.md"), wide("fa", "این متن فارسی است."));
        Run.write(root.resolve("content/russian/wide.md"), wide("ru", "Это русский текст."));
        Run.done(root, "render");
        for (String channel : List.of("farsi", "russian")) {
            unpack(root.resolve("public/" + channel + "/" + channel + ".epub"), root.resolve("books/" + channel));
        }
    }

    private static String wide(String lang, String words) {
        return """
                ---
                order: 99
                lang: %1$s
                title: %3$s
                tags: [a_tag_%3$s]
                source: %3$s.txt:1-2
                ---

                %2$s https://example.org/%3$s `%3$s`

                | %2$s | B | https://example.org/%3$s |
                |---|---|---|
                | https://example.org/%3$s | %2$s %2$s | ||%2$s|| |

                $$\\mathbb{E}_{x\\sim p}[f(x)] = \\sum_{i=1}^{n} \\frac{f(x_i) p(x_i)}{q(x_i)} + \\prod_{j=1}^{m} (1 - y_j) + z$$

                ```
                %3$s
                ```
                """.formatted(lang, words, "a".repeat(150));
    }

    private static void unpack(Path book, Path folder) throws IOException {
        try (InputStream in = Files.newInputStream(book);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
    }

    @Test
    void everythingFitsANarrowPageAndEveryoneCanReadIt() throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.walk(root.resolve("books"))) {
            pages = files.filter(file -> file.toString().endsWith(".xhtml"))
                    .sorted()
                    .toList();
        }
        assertThat(pages).hasSizeGreaterThan(12);
        for (Path page : pages) {
            browser.show(page, WIDTH, false);
            assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
                    .as(page.toString())
                    .isLessThanOrEqualTo(WIDTH);
            assertThat(browser.accessibilityFaults(OF_SITES))
                    .as(page.toString())
                    .isEmpty();
        }
    }
}
