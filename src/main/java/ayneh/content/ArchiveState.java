package ayneh.content;

import ayneh.diagnostic.WorkException;
import ayneh.folder.VisibleFiles;
import ayneh.parallel.WorkerPool;
import ayneh.text.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** A snapshot of an archive's files, taken without parsing them, to detect changes. */
final class ArchiveState {
    private ArchiveState() {}

    /**
     * Returns the state of an archive: a line for each file, sorted by name, with the fingerprint of its bytes. A media
     * file has its size instead, because its name identifies its contents.
     *
     * @param folder {@code content/}; it need not exist
     * @param over changes that replace what is there
     * @param workers the threads that read
     */
    static List<String> of(Path folder, Overlay over, WorkerPool workers) {
        NavigableSet<String> files = new TreeSet<>();
        try {
            if (Files.isDirectory(folder)) {
                VisibleFiles.visit(folder, (file, about) -> {
                    files.add(folder.relativize(file).toString().replace('\\', '/'));
                    return true;
                });
            }
        } catch (IOException unreadable) {
            throw new WorkException("The archive " + folder + " can't be read: " + unreadable.getMessage(), unreadable);
        }
        files.removeAll(over.removed());
        over.names().stream()
                .filter(name -> !name.startsWith(".")) // caches are hidden, and are no part of the archive
                .forEach(files::add);
        return workers.map(List.copyOf(files), name -> {
            Path changed = over.find(name);
            Path file = changed == null ? folder.resolve(name) : changed;
            return name + "\t" + fingerprint(file, name.startsWith("media/"));
        });
    }

    private static String fingerprint(Path file, boolean isNamedByContents) {
        try {
            return isNamedByContents ? Long.toString(Files.size(file)) : Fingerprint.of(file);
        } catch (IOException unreadable) {
            throw new WorkException(file + " can't be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
