package ayneh.cli;

import ayneh.content.ArchiveReader;
import ayneh.content.EntryMemory;
import ayneh.diagnostic.InputException;
import ayneh.diagnostic.WorkException;
import ayneh.output.Furnishings;
import ayneh.output.LivePages;
import ayneh.output.SiteWriter;
import ayneh.parallel.WorkerPool;
import ayneh.serve.SiteServer;
import ayneh.serve.Unwritten;
import ayneh.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A site that is shown while it is being edited. When a post or a template has changed, the pages are planned anew in
 * memory, and made when a browser asks for them; the files follow once nothing has changed for a moment. What else
 * changes is shown when the files are written. Thread-safe.
 */
final class LiveSite implements Unwritten, AutoCloseable {
    /** How long nothing must change before the files are written: until then, browsers need the processors. */
    private static final long CALM_MILLIS = 700;
    /** When to try again if another command uses a folder. */
    private static final long IN_USE_MILLIS = 1_000;

    private final Workspace workspace;
    private final ImportOptions importing;
    private final RenderOptions rendering;
    private final Console console;
    private final WorkerPool readers;
    private final EntryMemory entries = new EntryMemory();
    private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "ayneh-files");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable SiteServer server;
    /** What pages are planned with; null until files have been written. */
    private @Nullable Basis basis;
    /** The pages that are newer than the files; null if none are. */
    private volatile @Nullable LivePages shown;

    private @Nullable Writing writing;
    private @Nullable Future<?> scheduled;
    /** Whether sources or settings have changed since the last import. */
    private boolean sourcesChanged = true;
    /** Whether a change is not shown before the files are written. */
    private boolean unseen = true;

    private WrittenFiles imported = WrittenFiles.NONE;
    private String fault = "";

    private record Basis(Settings settings, SiteWriter writer, Furnishings furnishings) {
        LivePages pages(ArchiveReader archive, WorkerPool workers) {
            return writer.live(archive.read(workers), archive, furnishings, workers);
        }
    }

    LiveSite(Workspace workspace, ImportOptions importing, RenderOptions rendering, Console console) {
        this.workspace = workspace;
        this.importing = importing;
        this.rendering = rendering;
        this.console = console;
        readers = rendering.workers();
    }

    @Override
    public Optional<byte[]> page(String address) {
        return Optional.ofNullable(shown).flatMap(pages -> pages.page(address));
    }

    @Override
    public Optional<Path> file(String address) {
        return Optional.ofNullable(shown).flatMap(pages -> pages.file(address));
    }

    /** Begins to write the files, and tells a server of this and of all changes. */
    synchronized void start(SiteServer to) {
        server = to;
        write(0);
    }

    /** Shows what has changed in files of the workspace. */
    synchronized void changed(Set<Path> files) {
        long start = System.nanoTime();
        Set<Path> others = new TreeSet<>(files);
        if (others.removeIf(imported::has)) {
            others.addAll(imported.gone()); // perhaps nobody has seen them since they were written
        }
        List<Path> foreign = List.copyOf(others);
        if (foreign.isEmpty()) {
            return;
        }
        cancelWriting();
        boolean templates = foreign.stream().anyMatch(file -> file.startsWith(workspace.templates()));
        // An import brings posts back whose files are gone, and says so.
        sourcesChanged |= foreign.stream().anyMatch(file -> file.startsWith(workspace.seeds()) || !Files.exists(file));
        boolean plannable = foreign.stream()
                .allMatch(file -> file.startsWith(workspace.content()) || file.startsWith(workspace.templates()));
        if (basis == null || !plannable) {
            basis = templates ? null : basis;
            unseen = true;
            write(0);
        } else if (show(templates)) {
            write(CALM_MILLIS);
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            console.note(
                    (foreign.size() == 1 ? foreign.get(0) : foreign.size() + " files") + ": shown in " + took + " ms");
        }
    }

    /** Plans the pages anew, and returns whether that was possible. */
    private boolean show(boolean templates) {
        try {
            if (templates) {
                basis = new Basis(basis.settings, workspace.writer(basis.settings), basis.furnishings);
            }
            shown = basis.pages(new ArchiveReader(workspace.content(), entries), readers);
        } catch (InputException | WorkException broken) {
            failed(broken.getMessage());
            return false;
        }
        fault = "";
        server.renewed();
        return true;
    }

    private void failed(String message) {
        if (!message.equals(fault)) {
            console.error(message);
        }
        fault = message;
        server.failed(message);
    }

    private void cancelWriting() {
        if (writing != null) {
            writing.cancel();
            scheduled.cancel(false);
        }
    }

    private void write(long delayMillis) {
        writing = new Writing();
        scheduled = background.schedule(writing, delayMillis, TimeUnit.MILLISECONDS);
    }

    private void written(SiteBuild build, SiteWriter writer, Furnishings furnishings) {
        imported = WrittenFiles.of(
                build.importedFiles().stream().map(workspace.content()::resolve).toList());
        sourcesChanged = false;
        shown = null;
        writing = null;
        fault = "";
        if (basis != null && basis.settings.equals(build.settings())) {
            basis = new Basis(basis.settings, basis.writer, furnishings);
        } else {
            basis = new Basis(build.settings(), writer, furnishings);
            background.execute(this::readAhead);
        }
        if (unseen) {
            server.renewed();
        } else {
            server.mended();
        }
        unseen = false;
    }

    /** Reads all posts once, so that the first change is shown as soon as later ones. */
    private void readAhead() {
        Basis now;
        synchronized (this) {
            now = basis;
        }
        try {
            now.pages(new ArchiveReader(workspace.content(), entries), readers);
        } catch (InputException | WorkException broken) {
            return; // somebody is changing it, and will be told then
        }
    }

    /** Ends. Files of which newer ones have been shown are written first. */
    @Override
    public void close() {
        synchronized (this) {
            if (shown == null) {
                cancelWriting();
            }
        }
        background.shutdown(); // what is scheduled is still done
        try {
            background.awaitTermination(1, TimeUnit.HOURS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        readers.close();
    }

    /** Writes the files, unless something changes meanwhile. */
    private final class Writing implements Runnable {
        private final WorkerPool workers = rendering.workers();
        private boolean cancelled;

        void cancel() {
            cancelled = true;
            workers.cancel();
        }

        @Override
        public void run() {
            boolean first;
            boolean sources;
            synchronized (LiveSite.this) {
                first = basis == null;
                sources = sourcesChanged;
            }
            try (workers;
                    SiteBuild build =
                            new SiteBuild(workspace, importing, rendering, first ? console : console.quietly())) {
                if (sources) {
                    build.importSources(workers);
                }
                SiteWriter writer = workspace.writer(build.settings());
                Furnishings furnishings = build.render(writer, workers);
                synchronized (LiveSite.this) {
                    if (cancelled) {
                        return;
                    }
                    build.commit();
                    written(build, writer, furnishings);
                }
                if (sources) {
                    build.report(console);
                }
            } catch (RuntimeException failure) { // also if this was cancelled
                failed(failure);
            }
        }

        private void failed(RuntimeException failure) {
            synchronized (LiveSite.this) {
                if (!cancelled) {
                    LiveSite.this.failed(AynehCommand.message(failure));
                    if (failure instanceof WorkException work && work.isPassing()) {
                        write(IN_USE_MILLIS);
                    }
                }
            }
        }
    }
}
