package ayneh.publish;

import ayneh.diagnostic.WorkException;
import ayneh.folder.FolderLock;
import ayneh.parallel.WorkerPool;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What is in the site's folder.
 *
 * @param files the files to publish, by their path with {@code /}
 * @param left what is not published, each with the reason
 */
record SiteFiles(SortedMap<String, SiteFile> files, List<String> left) {
    /** What git refuses, because Windows would take it for something else or because it isn't UTF-8. */
    private static final Pattern UNFIT = Pattern.compile("(?is)(?:.*/)?git~[0-9]+(?:/.*)?|.*[\\\\\\x{FFFD}].*");

    /** How the names of the record and the lock of a build begin. */
    private static final String RECORD = ".ayneh";

    private static final String REPOSITORY = ".git";

    /**
     * Reads a folder, while no other command may write to it.
     *
     * @param algorithm the repository's hash, as git calls it
     * @throws WorkException if it can't be read
     */
    static SiteFiles read(Path folder, String algorithm, WorkerPool workers) {
        FolderLock lock = FolderLock.takeToRead(folder);
        try {
            Path root = folder.toRealPath();
            List<Path> found = new ArrayList<>();
            List<String> left = new ArrayList<>();
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes about) {
                    return isOwn(root, visited) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path visited, BasicFileAttributes about) {
                    if (about.isSymbolicLink()) {
                        left.add("«" + name(root, visited) + "» is a symbolic link");
                    } else if (UNFIT.matcher(name(root, visited)).matches()) {
                        left.add("«" + name(root, visited) + "» has a name that git can't store everywhere");
                    } else if (about.isRegularFile() && !isOwn(root, visited)) {
                        found.add(visited);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
            List<SiteFile> read = workers.map(found, path -> SiteFile.read(path, algorithm));
            SortedMap<String, SiteFile> files = new TreeMap<>();
            read.forEach(file -> files.put(name(root, file.path()), file));
            return new SiteFiles(files, left.stream().sorted().toList());
        } catch (IOException unreadable) {
            throw new WorkException(folder + " can't be read: " + unreadable.getMessage(), unreadable);
        } finally {
            if (lock != null) {
                lock.close();
            }
        }
    }

    private static boolean isOwn(Path root, Path path) {
        String name = path.getFileName().toString();
        return name.equalsIgnoreCase(REPOSITORY) || path.getParent().equals(root) && name.startsWith(RECORD);
    }

    private static String name(Path root, Path path) {
        return StreamSupport.stream(root.relativize(path).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }
}
