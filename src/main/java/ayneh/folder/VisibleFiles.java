package ayneh.folder;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** The files and subfolders of a folder, except hidden ones and what is in those: their names begin with a full stop. */
public final class VisibleFiles {
    private VisibleFiles() {}

    /** Receives what is in a folder. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * Visits a file.
         *
         * @return whether to go on
         */
        boolean file(Path file, BasicFileAttributes about);

        /** Visits a subfolder, before its files. */
        default void folder(Path folder, BasicFileAttributes about) {}
    }

    /**
     * Visits what is in a folder, in no particular order.
     *
     * @param folder the folder, or a single file; it need not exist
     */
    public static void visit(Path folder, Visitor visitor) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes about) {
                if (visited.equals(folder)) {
                    return FileVisitResult.CONTINUE;
                }
                if (isHidden(visited)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                visitor.folder(visited, about);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path visited, BasicFileAttributes about) {
                return isHidden(visited) || visitor.file(visited, about)
                        ? FileVisitResult.CONTINUE
                        : FileVisitResult.TERMINATE;
            }
        });
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }
}
