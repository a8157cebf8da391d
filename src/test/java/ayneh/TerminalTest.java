package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a command prints is up to its caller. */
class TerminalTest {
    @TempDir
    Path root;

    @BeforeEach
    void aPost() {
        Run.pagesAlone(root);
        Run.write(root.resolve("content/made/1.md"), "---\ntitle: One\norder: 1\nlang: en\n---\n\nText.\n");
    }

    @Test
    void quietAndVerboseHaveShortNames() {
        assertThat(Run.done(root, "render", "-q").out()).isEmpty();
        assertThat(Run.done(root, "render", "-v").err()).containsPattern("settings +[0-9]+ ms");
        assertThat(Run.done(root, "posts", "-q", "-v").err()).isEmpty();
        assertThat(Run.filtered("x\n", "half-spaces", "-q")).isEqualTo("x\n");
    }
}
