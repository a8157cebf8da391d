package ayneh.content;

import ayneh.diagnostic.WorkException;
import ayneh.parallel.WorkerPool;
import ayneh.text.Fingerprint;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an archive holds at a moment, without reading what it says: whether anything has changed since another one. */
final class ArchiveState {
    private ArchiveState() {}

    /**
     * The state of an archive: a line for each file, in the order of their names. A file is told by the fingerprint of
     * its bytes; one of a post's media by its size, as its name tells what is in it.
     *
     * @param folder {@code content/}; it need not be there
     * @param over changes that count instead of what lies there
     * @param workers the threads that read
     */
    static List<String> of(Path folder, Overlay over, WorkerPool workers) {
        Map<String, Path> files = new TreeMap<>();
        try {
            if (Files.isDirectory(folder)) {
                Files.walkFileTree(folder, new Found(folder, files));
            }
        } catch (IOException unreadable) {
            throw new WorkException("The archive " + folder + " can't be read: " + unreadable.getMessage(), unreadable);
        }
        over.removed().forEach(files::remove);
        over.names().forEach(name -> files.put(name, over.find(name)));
        return workers.map(
                List.copyOf(files.entrySet()),
                file -> file.getKey() + "\t"
                        + told(file.getValue(), file.getKey().startsWith("media/")));
    }

    private static String told(Path file, boolean isNamedByContents) {
        try {
            return isNamedByContents ? Long.toString(Files.size(file)) : Fingerprint.of(file);
        } catch (IOException unreadable) {
            throw new WorkException(file + " can't be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** Collects files by their paths; what is hidden is none of the archive. */
    private static final class Found extends SimpleFileVisitor<Path> {
        private final Path folder;
        private final Map<String, Path> files;

        Found(Path folder, Map<String, Path> files) {
            this.folder = folder;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
            boolean hidden = !visited.equals(folder) && isHidden(visited);
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isHidden(file)) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), file);
            }
            return FileVisitResult.CONTINUE;
        }

        private static boolean isHidden(Path file) {
            return file.getFileName().toString().startsWith(".");
        }
    }
}
