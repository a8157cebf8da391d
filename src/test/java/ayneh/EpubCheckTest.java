package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** EPUBCheck, which shops and libraries use, finds nothing wrong with the books. */
@Tag("slow")
class EpubCheckTest {
    @Test
    void theBooksOfTheDemoAreValid(DemoSite demo) {
        assertThat(books(demo.site())).hasSizeGreaterThan(6).allSatisfy(EpubCheckTest::isValid);
    }

    @Test
    void soAreThoseOfThePublishedDemo(DemoSite demo) {
        assertThat(books(demo.published())).hasSizeGreaterThan(6).allSatisfy(EpubCheckTest::isValid);
    }

    @Test
    void soAreThoseOfAHostileArchive(@TempDir Path root) {
        HostileArchive.write(root);
        Run.done(root, "render");
        assertThat(books(root.resolve("public"))).hasSize(2).allSatisfy(EpubCheckTest::isValid);
    }

    private static List<Path> books(Path site) {
        return Run.files(site).keySet().stream()
                .filter(name -> name.endsWith(".epub"))
                .map(site::resolve)
                .toList();
    }

    private static void isValid(Path book) {
        assertThat(EpubFindings.of(book)).as(book.getFileName().toString()).isEmpty();
    }
}
