package ayneh.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/** Moves and removes files. */
public final class FileMover {
    private FileMover() {}

    /** Moves a file, replacing any existing one, atomically if the file system can. */
    public static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException noAtomicMove) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Returns whether a file exists and holds exactly these bytes. */
    static boolean holds(Path file, byte[] bytes) throws IOException {
        try {
            if (Files.isDirectory(file) || Files.size(file) != bytes.length) {
                return false;
            }
            try (InputStream in = Files.newInputStream(file)) {
                return Arrays.equals(in.readAllBytes(), bytes);
            }
        } catch (NoSuchFileException isNew) {
            return false;
        }
    }

    /**
     * Removes a file in a folder, and the subfolders that this leaves empty.
     *
     * @param folder the folder, normalised, which is kept
     */
    static void remove(Path file, Path folder) throws IOException {
        if (!file.startsWith(folder) || file.equals(folder) || Files.isDirectory(file)) {
            return;
        }
        Files.deleteIfExists(file);
        Path parent = file.getParent();
        while (parent != null && !parent.equals(folder)) {
            try {
                Files.deleteIfExists(parent);
            } catch (DirectoryNotEmptyException stillUsed) {
                return;
            }
            parent = parent.getParent();
        }
    }
}
