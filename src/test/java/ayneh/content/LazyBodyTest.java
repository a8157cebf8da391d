package ayneh.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ayneh.diagnostic.InputException;
import ayneh.parallel.WorkerPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The text of a post is read again from its file, and is the same as at first or rejected. */
class LazyBodyTest {
    private static final String POST = "---\nchannel: news\norder: 1\n---\n\nThe first text.\n";

    @TempDir
    Path folder;

    private Path file;
    private Entry entry;

    @BeforeEach
    void read() throws IOException {
        file = folder.resolve("news/1.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, POST);
        try (WorkerPool workers = new WorkerPool(2)) {
            entry = new ArchiveReader(folder, Overlay.NONE, null, 0)
                    .read(workers)
                    .entries()
                    .get(0);
        }
    }

    @Test
    void theTextIsTheSameEachTime() {
        for (int time = 0; time < 3; time++) {
            assertThat(entry.body()).isEqualTo("The first text.\n");
        }
        assertThat(entry.markdown().length()).isEqualTo("The first text.\n".length());
    }

    @Test
    void aChangeOfItsFrontMatterIsNone() throws IOException {
        entry.body();
        Files.writeString(file, POST.replace("order: 1", "order: 1\nlang: en"));
        assertThat(entry.body()).isEqualTo("The first text.\n");
    }

    @Test
    void aChangedTextIsRefusedAtItsPlace() throws IOException {
        assertThat(entry.body()).isEqualTo("The first text.\n");
        Files.writeString(file, POST.replace("first", "other"));
        assertThatThrownBy(entry::body)
                .isInstanceOf(InputException.class)
                .hasMessageContaining(file + ":1:1")
                .hasMessageContaining("changed");
    }
}
