package ayneh.serve;

import ayneh.diagnostic.WorkException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * Tells which files of some folders have changed. What has changed is found by comparing the files' times and sizes;
 * the events of the system only say when to look, because they may be lost, late (macOS), or not sent at all (network
 * folders). Hidden files and backups of editors don't count.
 */
public final class FolderWatcher implements AutoCloseable {
    private static final WatchEvent.Kind<?>[] KINDS = {
        StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE
    };

    /** Editors save in several steps: what follows within this time belongs together. */
    private static final long QUIET_MILLIS = 10;
    /** How often to look without an event, at most; and how many times as long as looking takes. */
    private static final long LONGEST_MILLIS = 3_000;

    private static final long SHORTEST_MILLIS = 500;
    private static final int TIMES = 50;

    private final List<Path> folders;
    private final WatchService service;
    private final boolean hasEvents;
    private final Set<Path> registered = new HashSet<>();
    private List<FolderState> states = new ArrayList<>();

    /**
     * Begins to watch.
     *
     * @param folders the folders; they need not exist
     * @param beside a folder that exists, in which the others may appear
     */
    public FolderWatcher(List<Path> folders, Path beside) {
        this.folders = List.copyOf(folders);
        try {
            service = FileSystems.getDefault().newWatchService();
        } catch (IOException none) {
            throw new WorkException("Folders can't be watched: " + none.getMessage(), none);
        }
        hasEvents = !service.getClass().getSimpleName().startsWith("Polling");
        register(beside);
        states = look();
    }

    /**
     * Waits for a change.
     *
     * @return the files that have changed, appeared or gone, sorted
     */
    public Set<Path> await() throws InterruptedException {
        while (true) {
            long start = System.nanoTime();
            List<FolderState> now = look();
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            Set<Path> changed = new TreeSet<>();
            for (int i = 0; i < now.size(); i++) {
                changed.addAll(now.get(i).since(states.get(i)));
            }
            states = now;
            if (!changed.isEmpty()) {
                return changed;
            }
            WatchKey key = service.poll(
                    Math.max(hasEvents ? LONGEST_MILLIS : SHORTEST_MILLIS, took * TIMES), TimeUnit.MILLISECONDS);
            while (key != null) {
                key.pollEvents();
                if (!key.reset()) {
                    registered.remove((Path) key.watchable());
                }
                key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
    }

    private List<FolderState> look() {
        return folders.stream()
                .map(folder -> FolderState.of(folder, this::register))
                .toList();
    }

    /** Asks for the events of a folder. Without them, changes are seen later. */
    private void register(Path folder) {
        try {
            if (hasEvents && registered.add(folder)) {
                folder.register(service, KINDS);
            }
        } catch (IOException refused) {
            registered.remove(folder);
        }
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException failed) {
            throw new WorkException("Folders can't be watched: " + failed.getMessage(), failed);
        }
    }
}
