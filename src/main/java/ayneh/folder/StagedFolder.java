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
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * New contents for a folder. Files are staged in a hidden folder inside it and moved to their places by
 * {@link #commit}; a file whose bytes are the same already is not touched. Whatever is not committed leaves no trace.
 * The folder is this command's until it is closed.
 */
public final class StagedFolder implements AutoCloseable {
    private final Path folder;
    private final Path stage;
    private final boolean folderIsNew;
    private final FolderLock lock;
    /** The files by name, with their sizes in bytes. */
    private final Map<String, Long> sizes = new ConcurrentHashMap<>();

    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final Set<String> removed = ConcurrentHashMap.newKeySet();
    /** The folders that are there already: a thread that finds one here may write into it. */
    private final Map<Path, Path> parents = new ConcurrentHashMap<>();

    private final AtomicInteger unchanged = new AtomicInteger();

    private StagedFolder(Path folder, boolean folderIsNew, FolderLock lock) {
        this.folder = folder;
        this.folderIsNew = folderIsNew;
        this.lock = lock;
        stage = Commit.stage(folder);
    }

    /**
     * Begins to stage new contents.
     *
     * @param given the folder, which is made if it isn't there
     * @throws WorkException where the folder can't be written, or another command has it
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
     * @param name its path below the folder, with {@code /} between its parts
     * @param bytes its contents
     */
    public void write(String name, byte[] bytes) {
        claim(name, bytes.length);
        try {
            if (!folderIsNew && FileMover.holds(folder.resolve(name), bytes)) {
                unchanged.incrementAndGet();
                return;
            }
            Path file = place(name);
            Files.write(file, bytes);
            changed.add(name);
        } catch (IOException unwritable) {
            throw FolderLock.failed(folder, unwritable);
        }
    }

    /**
     * Stages a file that need not fit into memory.
     *
     * @param name its path below the folder
     * @param contents writes it
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
            sizes.put(name, size);
            Path inPlace = folder.resolve(name);
            if (Files.isRegularFile(inPlace) && Files.mismatch(file, inPlace) < 0) {
                Files.delete(file);
                unchanged.incrementAndGet();
            } else {
                changed.add(name);
            }
            return size;
        } catch (IOException unwritable) {
            throw FolderLock.failed(folder, unwritable);
        }
    }

    /**
     * Stages a copy of a file. Its name tells its contents: where one of that name and size is in place, it stays.
     *
     * @param name its path below the folder
     */
    public void copy(String name, Path source) {
        if (sizes.containsKey(name) || isAsLarge(name, source) && keep(name)) {
            return;
        }
        try {
            sizes.put(name, Files.size(source));
            Path file = place(name);
            Files.copy(source, file, StandardCopyOption.REPLACE_EXISTING);
            changed.add(name);
        } catch (IOException unwritable) {
            throw FolderLock.failed(folder, unwritable);
        }
    }

    private boolean isAsLarge(String name, Path source) {
        try {
            Path file = folder.resolve(name);
            return Files.isRegularFile(file) && Files.size(file) == Files.size(source);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Lets a file go when everything is put in place. */
    public void remove(String name) {
        removed.add(name);
    }

    /** The names of the files that differ from what is in place. */
    public Set<String> changed() {
        return Set.copyOf(changed);
    }

    /** The names of the files that will go. */
    public Set<String> removed() {
        return Set.copyOf(removed);
    }

    /** Where the contents of a file are that was staged: beside its place, or in it where they are the same. */
    public Path current(String name) {
        return (changed.contains(name) ? stage : folder).resolve(name);
    }

    /** Where a changed file is staged. */
    public Path staged(String name) {
        return stage.resolve(name);
    }

    /**
     * Keeps a file that an earlier build has put in place, if it is there, and says whether it is. Only for names that
     * tell what is in the file.
     */
    public boolean keep(String name) {
        if (folderIsNew || sizes.containsKey(name)) {
            return false;
        }
        try {
            BasicFileAttributes file = Files.readAttributes(folder.resolve(name), BasicFileAttributes.class);
            if (!file.isRegularFile() || sizes.putIfAbsent(name, file.size()) != null) {
                return false;
            }
        } catch (IOException gone) {
            return false;
        }
        unchanged.incrementAndGet();
        return true;
    }

    /** Keeps a file that is there, as the caller knows, and is as it would be written. */
    public void keep(String name, long size) {
        claim(name, size);
        unchanged.incrementAndGet();
    }

    private void claim(String name, long size) {
        if (sizes.putIfAbsent(name, size) != null) {
            throw new IllegalStateException("two files have the address " + name);
        }
    }

    /** Where a file is staged, in a folder that is there. */
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

    /** The names of all files that were staged or kept, each with its size in bytes. */
    public SortedMap<String, Long> sizes() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(sizes));
    }

    /** How many staged files differ from what is in place. */
    public int changedCount() {
        return changed.size();
    }

    /** How many staged files are in place already. */
    public int unchangedCount() {
        return unchanged.get();
    }

    /**
     * Checks that everything can be put in place: no folder stands where a file has to, and no file where a folder has
     * to.
     *
     * @throws WorkException where something is in the way
     */
    public void check() {
        Commit.check(folder, changed);
    }

    /**
     * Puts everything in place.
     *
     * @param obsolete names of files to remove, which an earlier build has written and this one has not
     */
    public void commit(Collection<String> obsolete) {
        check();
        seal(obsolete);
        finish();
    }

    /**
     * Says that everything is staged: from here on it will get to its place, if not by this command then by the next.
     *
     * @param obsolete names of files to remove, which an earlier build has written and this one has not
     */
    public void seal(Collection<String> obsolete) {
        Set<String> going = new TreeSet<>(removed);
        going.addAll(obsolete);
        going.removeAll(sizes.keySet());
        try {
            Commit.seal(folder, going);
        } catch (IOException unwritable) {
            throw FolderLock.failed(folder, unwritable);
        }
    }

    /** Puts in place what was sealed. */
    public void finish() {
        try {
            Commit.finish(folder);
        } catch (IOException unwritable) {
            throw FolderLock.failed(folder, unwritable);
        }
    }

    /** Drops what was not sealed, and gives the folder back. */
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
