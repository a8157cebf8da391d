package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.OutputType;

/**
 * Takes the pictures of the README: pages in both scripts, as on phones, light and dark. They go to
 * {@code target/screenshots}, as {@code site.png} and {@code site-dark.png}.
 */
@BrowserTest
@Tag("thorough")
class ReadmePictureIT {
    private static final List<String> PAGES =
            List.of("SingularThinker/mdlsazy-zban-qsmt-chharm.html", "dl_stories/index.html", "fa/index.html");

    @ParameterizedTest
    @CsvSource({"site.png, false", "site-dark.png, true"})
    void bothScriptsAreSeen(String name, boolean dark, Chromium browser, DemoSite demo, @TempDir Path folder)
            throws IOException {
        String frames = PAGES.stream()
                .map(page -> "<iframe src=\"" + demo.site().resolve(page).toUri() + "\"></iframe>")
                .collect(Collectors.joining());
        Path all = folder.resolve("all.html");
        Run.write(all, """
                <!DOCTYPE html><meta charset="utf-8"><style>
                body { margin: 0; padding: 28px; display: flex; gap: 28px; background: #e9e4da; }
                @media (prefers-color-scheme: dark) { body { background: #2b3138; } }
                iframe { border: 0; border-radius: 18px; width: 390px; height: 720px; background: #fff; }
                </style>
                """ + frames);
        browser.show(all, 390 * PAGES.size() + 28 * (PAGES.size() + 1), dark);
        browser.resize(390 * PAGES.size() + 28 * (PAGES.size() + 1), 776);
        assertThat(browser.run("return window.frames.length")).isEqualTo((long) PAGES.size());
        File taken = browser.driver().getScreenshotAs(OutputType.FILE);
        Path folderOfAll = Files.createDirectories(Path.of("target/screenshots"));
        Files.copy(taken.toPath(), folderOfAll.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
}
