package ayneh.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** A pool with a fixed number of threads. */
public final class WorkerPool implements AutoCloseable {
    /** Large enough that distributing the work costs almost nothing. */
    private static final int CHUNK = 64;
    /** Enough chunks per thread that all threads finish at about the same time. */
    private static final int CHUNKS_A_THREAD = 4;

    private final ExecutorService threads;
    private final int jobs;

    /** @param jobs the number of threads, at least one */
    public WorkerPool(int jobs) {
        this.jobs = Math.max(1, jobs);
        threads = Executors.newFixedThreadPool(this.jobs, task -> {
            Thread thread = new Thread(task, "ayneh-worker");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Returns a pool with a thread for each processor. */
    public static WorkerPool ofProcessors() {
        return new WorkerPool(Runtime.getRuntime().availableProcessors());
    }

    /**
     * Applies a function to each item.
     *
     * @return the results, in the order of the items
     * @throws RuntimeException what the function threw for the first item, in list order, that failed
     */
    public <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> function) {
        List<Future<List<R>>> chunks = new ArrayList<>();
        int size = Math.max(1, Math.min(CHUNK, items.size() / (CHUNKS_A_THREAD * jobs)));
        for (int from = 0; from < items.size(); from += size) {
            List<T> chunk = items.subList(from, Math.min(items.size(), from + size));
            chunks.add(threads.submit(() -> {
                List<R> results = new ArrayList<>(chunk.size());
                for (T item : chunk) {
                    if (Thread.interrupted()) {
                        throw new IllegalStateException("cancelled");
                    }
                    results.add(function.apply(item));
                }
                return results;
            }));
        }
        List<R> results = new ArrayList<>(items.size());
        for (Future<List<R>> chunk : chunks) {
            results.addAll(wait(chunk));
        }
        return results;
    }

    /**
     * Begins some work, and returns at once.
     *
     * @return waits for the result, and throws what the work threw
     */
    public <T> Supplier<T> begin(Supplier<T> work) {
        Future<T> begun = threads.submit(work::get);
        return () -> wait(begun);
    }

    /** Applies an action to each item, in no particular order. */
    public <T> void forEach(List<T> items, Consumer<? super T> action) {
        map(items, item -> {
            action.accept(item);
            return Boolean.TRUE;
        });
    }

    private static <T> T wait(Future<T> begun) {
        try {
            return begun.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (failed.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    /**
     * Cancels what is waiting and interrupts what is running. Another thread that waits for results gets a
     * {@link java.util.concurrent.CancellationException}, or what the interrupted work threw.
     */
    public void cancel() {
        threads.shutdownNow().forEach(waiting -> ((Future<?>) waiting).cancel(false));
    }

    /** Cancels waiting tasks, and waits for running ones: nothing is written after this. */
    @Override
    public void close() {
        cancel();
        try {
            if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("a thread didn't end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
