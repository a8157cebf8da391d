package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** EPUBCheck, which shops and libraries ask, has nothing to say of the books. */
class EpubCheckTest {
    @TempDir
    Path root;

    @Test
    void theBooksOfTheDemoAreValid() throws IOException {
        Run.copy(Path.of("seeds"), root.resolve("seeds"));
        Run.done(root, "build");
        assertThat(books()).hasSizeGreaterThan(4).allSatisfy(EpubCheckTest::isValid);
    }

    @Test
    void soAreThoseWithPostsOfEveryKind() throws IOException {
        EveryKind.write(root, "farsi", "fa");
        EveryKind.write(root, "russian", "ru");
        Run.done(root, "render", "--base-url", "https://example.org/site/");
        assertThat(books()).hasSize(2).allSatisfy(EpubCheckTest::isValid);
    }

    @Test
    void soAreThoseOfAHostileArchive() throws IOException {
        HostileArchive.write(root);
        Run.done(root, "render");
        assertThat(books()).hasSize(2).allSatisfy(EpubCheckTest::isValid);
    }

    private List<Path> books() throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("public"))) {
            return files.filter(file -> file.toString().endsWith(".epub"))
                    .sorted()
                    .toList();
        }
    }

    private static void isValid(Path book) {
        assertThat(EpubFindings.of(book)).as(book.getFileName().toString()).isEmpty();
    }
}
