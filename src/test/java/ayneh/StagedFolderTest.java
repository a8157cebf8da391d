package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import ayneh.folder.StagedFolder;
import ayneh.parallel.WorkerPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are put in place together or not at all. */
class StagedFolderTest {
    @TempDir
    Path root;

    /** Threads that start in the same new folders at the same moment. */
    @RepeatedTest(5)
    void manyThreadsWriteIntoNewFolders() {
        Path folder = root.resolve("made");
        List<Integer> numbers = IntStream.range(0, 600).boxed().toList();
        try (StagedFolder staged = StagedFolder.open(folder);
                WorkerPool workers = new WorkerPool(16)) {
            workers.forEach(numbers, number -> staged.write(number % 100 + "/in/" + number + ".txt", "" + number));
            staged.commit(List.of());
        }
        assertThat(Run.files(folder)).hasSize(600).containsEntry("7/in/207.txt", "207");
    }

    @Test
    void whatIsNotCommittedLeavesNoTrace() throws IOException {
        Path folder = root.resolve("made");
        try (StagedFolder staged = StagedFolder.open(folder)) {
            staged.write("a/b.txt", "text");
        }
        assertThat(folder).doesNotExist();
        Files.createDirectories(folder);
        Run.write(folder.resolve("old.txt"), "old");
        try (StagedFolder staged = StagedFolder.open(folder)) {
            staged.write("old.txt", "new");
        }
        assertThat(Run.files(folder)).containsOnlyKeys("old.txt").containsEntry("old.txt", "old");
    }

    @Test
    void aFileThatIsTheSameIsNotTouched() throws IOException {
        Run.write(root.resolve("same.txt"), "same");
        Object time = Files.getLastModifiedTime(root.resolve("same.txt"));
        try (StagedFolder staged = StagedFolder.open(root)) {
            staged.write("same.txt", "same");
            staged.write("other.txt", "other");
            assertThat(staged.unchangedCount()).isEqualTo(1);
            staged.commit(List.of());
        }
        assertThat(Files.getLastModifiedTime(root.resolve("same.txt"))).isEqualTo(time);
        assertThat(Run.files(root)).containsOnlyKeys("same.txt", "other.txt");
    }
}
