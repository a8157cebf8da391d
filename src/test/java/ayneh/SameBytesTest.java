package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The same archive gives the same bytes, in any locale and time zone and with any number of threads. */
@Tag("slow")
@Isolated("it changes the locale and the time zone of the process")
class SameBytesTest {
    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @TempDir
    Path root;

    @BeforeEach
    void elsewhere() {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    }

    @AfterEach
    void home() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    private Map<String, String> rendered(Path workspace, String jobs) {
        Path site = root.resolve("with-" + jobs);
        Run.done(workspace, "render", "--jobs", jobs, "--base-url", DemoSite.BASE, "--output", site.toString());
        return Run.files(site);
    }

    private static void requireSame(Map<String, String> files, Map<String, String> others) {
        assertThat(files.keySet()).isEqualTo(others.keySet());
        files.forEach((name, text) -> assertThat(text).as(name).isEqualTo(others.get(name)));
    }

    /** Pages, books, share images, feeds and search of the whole demo site. */
    @Test
    void theDemo(DemoSite demo) {
        requireSame(rendered(demo.root(), "1"), demo.publishedFiles());
    }

    @Test
    void aHostileArchive() {
        Path workspace = root.resolve("workspace");
        HostileArchive.write(workspace);
        Map<String, String> one = rendered(workspace, "1");
        home();
        requireSame(rendered(workspace, "3"), one);
    }

    @Test
    void anIndexOfManyChunks() {
        Path workspace = root.resolve("workspace");
        SearchTroubleIT.writeLarge(workspace);
        Map<String, String> one = rendered(workspace, "1");
        home();
        requireSame(rendered(workspace, "3"), one);
        assertThat(one).containsKey("search/t-.js");
    }
}
