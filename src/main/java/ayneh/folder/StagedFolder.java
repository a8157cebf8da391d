package ayneh.folder;

import ayneh.diagnostic.WorkException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * New contents for a folder. Files are staged in a hidden folder inside it and moved into place by {@link #commit}; a
 * file that has the same contents already is not touched. Uncommitted files leave no trace. The folder is locked until
 * this is closed.
 */
public final class StagedFolder implements AutoCloseable {
    private final Path folder;
    private final Path stage;
    private final boolean folderIsNew;
    private final FolderLock lock;
    private final Map<String, Staged> files = new ConcurrentHashMap<>();
    private final Set<String> removed = ConcurrentHashMap.newKeySet();
    /** The folders that already exist: a thread that finds one here may write to it. */
    private final Map<Path, Path> parents = new ConcurrentHashMap<>();

    /**
     * A file of the new contents.
     *
     * @param size its size in bytes
     * @param changed whether it differs from what is in place
     */
    private record Staged(long size, boolean changed) {}

    private StagedFolder(Path folder, boolean folderIsNew, FolderLock lock) {
        this.folder = folder;
        this.folderIsNew = folderIsNew;
        this.lock = lock;
        stage = Commit.stage(folder);
    }

    /**
     * Starts staging new contents.
     *
     * @param given the folder, which is created if missing
     * @throws WorkException if the folder can't be written, or another command has locked it
     */
    public static StagedFolder open(Path given) {
        Path folder = given.toAbsolutePath().normalize();
        boolean isNew = !Files.exists(folder);
        try {
            Files.createDirectories(folder);
            StagedFolder opened = new StagedFolder(folder, isNew, FolderLock.take(folder));
            Files.createDirectories(opened.stage);
            return opened;
        } catch (IOException unwritable) {
            throw FolderLock.failed(folder, unwritable);
        }
    }

    /** Stages a text file in UTF-8. */
    public void write(String name, String text) {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Stages a file. May be called from several threads, once for each name.
     *
     * @param name its path in the folder, separated by {@code /}
     * @param bytes its contents
     */
    public void write(String name, byte[] bytes) {
        claim(name, bytes.length);
        try {
            if (folderIsNew || !FileMover.holds(folder.resolve(name), bytes)) {
                Files.write(place(name), bytes);
                files.put(name, new Staged(bytes.length, true));
            }
        } catch (IOException unwritable) {
            throw FolderLock.failed(folder, unwritable);
        }
    }

    /**
     * Stages a file that need not fit into memory.
     *
     * @param name its path in the folder
     * @param contents writes its contents
     * @return its size in bytes
     */
    public long write(String name, FileContents contents) {
        claim(name, 0);
        try {
            Path file = place(name);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                contents.writeTo(out);
            }
            long size = Files.size(file);
            Path inPlace = folder.resolve(name);
            boolean same = Files.isRegularFile(inPlace) && Files.mismatch(file, inPlace) < 0;
            if (same) {
                Files.delete(file);
            }
            files.put(name, new Staged(size, !same));
            return size;
        } catch (IOException unwritable) {
            throw FolderLock.failed(folder, unwritable);
        }
    }

    /**
     * Stages a copy of a file. Its name must identify its contents: a file in place of that name and size is kept.
     *
     * @param name its path in the folder
     */
    public void copy(String name, Path source) {
        if (files.containsKey(name) || hasSameSize(name, source) && keep(name)) {
            return;
        }
        try {
            Staged copy = new Staged(Files.size(source), true);
            if (files.putIfAbsent(name, copy) == null) {
                Files.copy(source, place(name), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException unwritable) {
            throw FolderLock.failed(folder, unwritable);
        }
    }

    private boolean hasSameSize(String name, Path source) {
        try {
            Path file = folder.resolve(name);
            return Files.isRegularFile(file) && Files.size(file) == Files.size(source);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Marks a file to be removed on commit. */
    public void remove(String name) {
        removed.add(name);
    }

    /** Returns the names of the files that differ from what is in place. */
    public Set<String> changed() {
        return files.entrySet().stream()
                .filter(file -> file.getValue().changed)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the names of the files to be removed. */
    public Set<String> removed() {
        return Set.copyOf(removed);
    }

    /** Returns where the contents of a staged file are: in the stage, or in place if unchanged. */
    public Path current(String name) {
        Staged file = files.get(name);
        return (file != null && file.changed ? stage : folder).resolve(name);
    }

    /** Returns where a changed file is staged. */
    public Path staged(String name) {
        return stage.resolve(name);
    }

    /** Keeps a file from an earlier build and returns whether it exists. Only for names that identify the contents. */
    public boolean keep(String name) {
        if (folderIsNew || files.containsKey(name)) {
            return false;
        }
        try {
            BasicFileAttributes file = Files.readAttributes(folder.resolve(name), BasicFileAttributes.class);
            return file.isRegularFile() && files.putIfAbsent(name, new Staged(file.size(), false)) == null;
        } catch (IOException gone) {
            return false;
        }
    }

    /** Keeps a file that the caller knows to exist and to be up to date. */
    public void keep(String name, long size) {
        claim(name, size);
    }

    private void claim(String name, long size) {
        if (files.putIfAbsent(name, new Staged(size, false)) != null) {
            throw new IllegalStateException("two files have the path " + name);
        }
    }

    /** Returns where a file is staged, creating its folder. */
    private Path place(String name) {
        Path file = stage.resolve(name);
        parents.computeIfAbsent(file.getParent(), StagedFolder::createFolder);
        return file;
    }

    private static Path createFolder(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw FolderLock.failed(folder, unwritable);
        }
    }

    /** Returns the names of all files that were staged or kept, each with its size in bytes. */
    public NavigableMap<String, Long> sizes() {
        NavigableMap<String, Long> sizes = new TreeMap<>();
        files.forEach((name, file) -> sizes.put(name, file.size));
        return Collections.unmodifiableNavigableMap(sizes);
    }

    /** Returns how many staged files differ from what is in place. */
    public int changedCount() {
        return (int) files.values().stream().filter(Staged::changed).count();
    }

    /** Returns how many are in place already. */
    public int unchangedCount() {
        return files.size() - changedCount();
    }

    /**
     * Checks that everything can be moved into place: no folder exists where a file has to go, and no file where a
     * folder has to go.
     *
     * @throws WorkException if one does
     */
    public void check() {
        if (!folderIsNew) {
            Commit.check(folder, changed());
        }
    }

    /**
     * Moves everything into place.
     *
     * @param obsolete names of files to remove, written by an earlier build but not by this one
     */
    public void commit(Collection<String> obsolete) {
        check();
        seal(obsolete);
        finish();
    }

    /**
     * Marks the stage as complete: from here on, this command or the next one moves it into place.
     *
     * @param obsolete names of files to remove, written by an earlier build but not by this one
     */
    public void seal(Collection<String> obsolete) {
        Set<String> going = new TreeSet<>(removed);
        going.addAll(obsolete);
        going.removeIf(files::containsKey);
        try {
            Commit.seal(folder, going);
        } catch (IOException unwritable) {
            throw FolderLock.failed(folder, unwritable);
        }
    }

    /** Moves what was sealed into place. */
    public void finish() {
        try {
            Commit.finish(folder);
        } catch (IOException unwritable) {
            throw FolderLock.failed(folder, unwritable);
        }
    }

    /** Discards what was not sealed, and unlocks the folder. */
    @Override
    public void close() {
        try {
            Commit.drop(folder);
            lock.close();
            if (folderIsNew && Files.isDirectory(folder)) {
                Files.delete(folder);
            }
        } catch (DirectoryNotEmptyException committed) {
            return;
        } catch (IOException unwritable) {
            throw FolderLock.failed(folder, unwritable);
        }
    }
}
