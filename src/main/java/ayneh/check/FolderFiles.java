package ayneh.check;

import ayneh.diagnostic.WorkException;
import ayneh.folder.VisibleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The files and subfolders of a folder, except hidden ones, in the order of their paths.
 *
 * @param name the folder as the user knows it, with {@code /} between folders
 * @param items its files and subfolders
 */
record FolderFiles(String name, List<Item> items) {
    FolderFiles {
        items = List.copyOf(items);
    }

    /**
     * A file or a subfolder.
     *
     * @param path its path in the folder, with {@code /} between folders
     * @param isFolder whether it is a subfolder
     * @param size its size in bytes; 0 for a subfolder
     * @param modified when it was last changed
     */
    record Item(String path, boolean isFolder, long size, FileTime modified) {
        /** Returns its name without the folders. */
        String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        /** Returns the path of the subfolder that it is in; empty if it is in the folder itself. */
        String parent() {
            return path.substring(0, Math.max(0, path.lastIndexOf('/')));
        }
    }

    /** Returns what is in a folder, which need not exist. */
    static FolderFiles of(Path folder) {
        List<Item> items = new ArrayList<>();
        try {
            if (Files.isDirectory(folder)) {
                VisibleFiles.visit(folder, new Collector(folder, items));
            }
        } catch (IOException unreadable) {
            throw new WorkException(folder + " can't be read: " + unreadable.getMessage(), unreadable);
        }
        items.sort(Comparator.comparing(Item::path));
        return new FolderFiles(folder.toString().replace('\\', '/'), items);
    }

    /** Returns the files without the subfolders. */
    List<Item> files() {
        return items.stream().filter(item -> !item.isFolder()).toList();
    }

    /** Returns the place of one of its files or subfolders. */
    Place place(Item item) {
        return Place.whole(name + "/" + item.path());
    }

    /** Returns when the latest of its files was changed; empty if it has none. */
    Optional<FileTime> latest() {
        return files().stream().map(Item::modified).max(Comparator.naturalOrder());
    }

    private record Collector(Path folder, List<Item> items) implements VisibleFiles.Visitor {
        @Override
        public boolean file(Path file, BasicFileAttributes about) {
            add(file, false, about.size(), about);
            return true;
        }

        @Override
        public void folder(Path subfolder, BasicFileAttributes about) {
            add(subfolder, true, 0, about);
        }

        private void add(Path path, boolean isFolder, long size, BasicFileAttributes about) {
            String inside = folder.relativize(path).toString().replace('\\', '/');
            items.add(new Item(inside, isFolder, size, about.lastModifiedTime()));
        }
    }
}
