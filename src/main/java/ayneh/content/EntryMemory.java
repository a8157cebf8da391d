package ayneh.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The posts of an archive that is read again and again: a file whose time and size haven't changed is not read again,
 * and its post is the same object as before. Thread-safe.
 */
public final class EntryMemory {
    /**
     * How old a file must be when it is read. A younger one may change once more without a change of its time, which
     * file systems keep in steps of up to two seconds (FAT).
     */
    private static final long SETTLED_MILLIS = 2_000;

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(FileTime changed, long size, Entry entry) {}

    /**
     * Returns the post in a file.
     *
     * @param file its name in the archive
     * @param place the file
     * @param read reads it, given the name
     */
    Entry entry(String file, Path place, Function<String, Entry> read) {
        BasicFileAttributes now = attributes(place);
        Known before = known.get(file);
        if (now != null
                && before != null
                && before.size == now.size()
                && before.changed.equals(now.lastModifiedTime())) {
            return before.entry;
        }
        long start = System.currentTimeMillis();
        Entry entry = read.apply(file);
        if (now != null && now.lastModifiedTime().toMillis() + SETTLED_MILLIS < start) {
            known.put(file, new Known(now.lastModifiedTime(), now.size(), entry));
        } else {
            known.remove(file);
        }
        return entry;
    }

    private static @Nullable BasicFileAttributes attributes(Path place) {
        try {
            return Files.readAttributes(place, BasicFileAttributes.class);
        } catch (IOException gone) {
            return null; // reading it will say so
        }
    }
}
