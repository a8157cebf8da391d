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
 * New contents of a folder on their way to their places. They begin as a stage, {@code .ayneh/stage}. The stage is
 * complete when it is renamed to {@code .ayneh/commit}, in one step of the file system: from then on each file in it
 * has to go to its place, and each name on its list has to go away. That can be done over and over, by any command,
 * until nothing is left; so the folder of moves is the journal.
 */
final class Commit {
    private static final String STAGE = "stage";
    private static final String COMMIT = "commit";
    private static final String FILES = "files";
    private static final String REMOVED = "removed";

    private Commit() {}

    /** Where files are staged, at their paths below the folder. */
    static Path stage(Path folder) {
        return folder.resolve(FolderLock.PLACE).resolve(STAGE).resolve(FILES);
    }

    /** Drops what was staged and not complete; goes on with what was. */
    static void recover(Path folder) throws IOException {
        drop(folder);
        finish(folder);
    }

    /** Drops what was staged and is not complete. */
    static void drop(Path folder) throws IOException {
        FileUtils.deleteDirectory(stage(folder).getParent().toFile());
    }

    /** Checks that no folder stands where a file has to, and no file where a folder has to. */
    static void check(Path folder, Collection<String> names) {
        Set<Path> parents = new TreeSet<>();
        for (String name : names) {
            Path target = folder.resolve(name);
            if (Files.isDirectory(target)) {
                throw inTheWay(target, "a folder");
            }
            Path parent = target.getParent();
            while (parents.add(parent) && !parent.equals(folder)) {
                if (Files.exists(parent) && !Files.isDirectory(parent)) {
                    throw inTheWay(parent, "a file");
                }
                parent = parent.getParent();
            }
        }
    }

    private static WorkException inTheWay(Path path, String what) {
        return new WorkException(path + " is " + what + " and in the way: move it elsewhere", null);
    }

    /**
     * Says that the stage is complete.
     *
     * @param removed the names of files that have to go away
     */
    static void seal(Path folder, Collection<String> removed) throws IOException {
        Path stage = stage(folder).getParent();
        Files.write(stage.resolve(REMOVED), removed, StandardCharsets.UTF_8);
        Files.move(stage, stage.resolveSibling(COMMIT), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Puts what is complete in place, or what is left of it; does nothing where nothing is. */
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
     * Moves files to their places, and whole folders where none is yet. Those at the top come last: they say what the
     * others are, as the record of an import does.
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
