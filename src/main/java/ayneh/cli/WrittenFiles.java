package ayneh.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Files that the program itself has written or removed.
 *
 * @param times the time of the last change of each; empty for those that were removed
 */
record WrittenFiles(Map<Path, Optional<FileTime>> times) {
    static final WrittenFiles NONE = new WrittenFiles(Map.of());

    WrittenFiles {
        times = Map.copyOf(times);
    }

    /** Returns files that have just been written or removed. */
    static WrittenFiles of(Collection<Path> files) {
        Map<Path, Optional<FileTime>> times = new HashMap<>();
        files.forEach(file -> times.put(file, time(file)));
        return new WrittenFiles(times);
    }

    /** Returns whether a file is one of them, and nobody else has changed it since. */
    boolean has(Path file) {
        return times.containsKey(file) && times.get(file).equals(time(file));
    }

    /** Returns those that were written and have been removed since. */
    List<Path> gone() {
        return times.entrySet().stream()
                .filter(file ->
                        file.getValue().isPresent() && time(file.getKey()).isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Optional<FileTime> time(Path file) {
        try {
            return Optional.of(Files.getLastModifiedTime(file));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
