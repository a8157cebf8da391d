package ayneh.folder;

import ayneh.diagnostic.WorkException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.io.FileUtils;

/**
 * Moves staged files into place. Files are first written to {@code .ayneh/stage}. A complete stage is renamed to
 * {@code .ayneh/commit} in one atomic step: from then on, each file in it has to be moved to its place, and each file
 * on its list removed. Any command can repeat this until nothing is left, so the folder serves as the journal.
 */
final class Commit {
    private static final String STAGE = "stage";
    private static final String COMMIT = "commit";
    private static final String FILES = "files";
    private static final String REMOVED = "removed";

    private Commit() {}

    /** Returns where files are staged, at their paths relative to the folder. */
    static Path stage(Path folder) {
        return folder.resolve(FolderLock.PLACE).resolve(STAGE).resolve(FILES);
    }

    /** Discards an incomplete stage and finishes a complete one. */
    static void recover(Path folder) throws IOException {
        drop(folder);
        finish(folder);
    }

    /** Discards an incomplete stage. */
    static void drop(Path folder) throws IOException {
        FileUtils.deleteDirectory(stage(folder).getParent().toFile());
    }

    /** Checks that no folder exists where a file has to go, and no file where a folder has to go. */
    static void check(Path folder, Collection<String> names) {
        Set<Path> parents = new TreeSet<>();
        for (String name : names) {
            Path target = folder.resolve(name);
            if (Files.isDirectory(target)) {
                throw blocked(target, "a folder where a file");
            }
            Path parent = target.getParent();
            while (parents.add(parent) && !parent.equals(folder)) {
                if (Files.exists(parent) && !Files.isDirectory(parent)) {
                    throw blocked(parent, "a file where a folder");
                }
                parent = parent.getParent();
            }
        }
    }

    private static WorkException blocked(Path path, String what) {
        return new WorkException(path + " is " + what + " has to go: move it elsewhere", null);
    }

    /**
     * Marks the stage as complete.
     *
     * @param removed the names of files to remove
     */
    static void seal(Path folder, Collection<String> removed) throws IOException {
        Path stage = stage(folder).getParent();
        Files.write(stage.resolve(REMOVED), removed, StandardCharsets.UTF_8);
        Files.move(stage, stage.resolveSibling(COMMIT), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Moves a complete stage, or what is left of it, into place; does nothing if there is none. */
    static void finish(Path folder) throws IOException {
        Path commit = folder.resolve(FolderLock.PLACE).resolve(COMMIT);
        Path list = commit.resolve(REMOVED);
        if (Files.exists(list)) {
            if (Files.isDirectory(commit.resolve(FILES))) {
                move(commit.resolve(FILES), folder);
            }
            for (String name : Files.readAllLines(list, StandardCharsets.UTF_8)) {
                FileMover.remove(folder.resolve(name).normalize(), folder);
            }
        }
        FileUtils.deleteDirectory(commit.toFile());
    }

    /**
     * Moves files into place, and whole folders where none exists yet. Files at the top come last because they describe
     * the others, as the import record does.
     */
    private static void move(Path from, Path to) throws IOException {
        for (Path child : children(from)) {
            Path target = to.resolve(child.getFileName());
            if (Files.isDirectory(child) && Files.exists(target)) {
                move(child, target);
            } else {
                FileMover.move(child, target);
            }
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
            found.forEach(children::add);
        }
        children.sort(Comparator.comparing((Path child) -> !Files.isDirectory(child))
                .thenComparing(Comparator.naturalOrder()));
        return children;
    }
}
