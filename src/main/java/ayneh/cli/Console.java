package ayneh.cli;

import ayneh.output.Progress;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A command's output: results go to standard output, progress and notes to standard error. */
final class Console {
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean quiet;
    private final boolean verbose;

    Console(PrintWriter out, PrintWriter err, boolean quiet, boolean verbose) {
        this.out = out;
        this.err = err;
        this.quiet = quiet;
        this.verbose = verbose;
    }

    /** Prints a result unchanged. */
    void print(String text) {
        out.print(text);
        out.flush();
    }

    /** Prints a summary line. */
    void info(String line) {
        if (!quiet) {
            print(line + "\n");
        }
    }

    /** Prints a note to standard error. */
    void note(String line) {
        if (!quiet) {
            error(line);
        }
    }

    /** Prints an error that doesn't end the command. */
    void error(String line) {
        err.print(line + "\n");
        err.flush();
    }

    /** Returns a console for the same streams that prints errors only. */
    Console quietly() {
        return new Console(out, err, true, false);
    }

    /** Runs a stage and, if verbose, prints how long it took. */
    <T> T stage(String name, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        if (verbose) {
            note(String.format(Locale.ROOT, "%-10s %6d ms", name, (System.nanoTime() - start) / 1_000_000));
        }
        return result;
    }

    /** Runs a stage that reports its progress, shown as a bar on a terminal and nowhere else. */
    <T> T stage(String name, Function<Progress, T> work) {
        return stage(name, () -> {
            if (quiet || !Terminal.isError(System.err)) {
                return work.apply(new Silent());
            }
            try (Bar bar = new Bar(name)) {
                return work.apply(bar);
            }
        });
    }

    /** Reports nothing. */
    private record Silent() implements Progress {
        @Override
        public void expect(int steps) {}

        @Override
        public void step() {}
    }

    /** A bar on the terminal. */
    private static final class Bar implements Progress, AutoCloseable {
        private final ProgressBar bar;

        Bar(String name) {
            bar = new ProgressBarBuilder()
                    .setTaskName(name)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .build();
        }

        @Override
        public void expect(int steps) {
            bar.maxHint(steps);
        }

        @Override
        public void step() {
            bar.step();
        }

        @Override
        public void close() {
            bar.close();
        }
    }
}
