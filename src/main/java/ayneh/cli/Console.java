package ayneh.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Results on standard output, progress on standard error, both in UTF-8 whatever the locale. */
final class Console {
    private final PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
    private final PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
    private final boolean quiet;
    private final boolean verbose;

    Console(boolean quiet, boolean verbose) {
        this.quiet = quiet;
        this.verbose = verbose;
    }

    /** Prints a result as it is. */
    void print(String text) {
        out.print(text);
        out.flush();
    }

    /** Says what was made. */
    void say(String line) {
        if (!quiet) {
            out.print(line + "\n");
            out.flush();
        }
    }

    /** Notes something beside the result. */
    void note(String line) {
        if (!quiet) {
            err.print(line + "\n");
            err.flush();
        }
    }

    /** Runs a stage and, if asked to, tells how long it took. */
    <T> T stage(String name, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        if (verbose) {
            note(String.format(java.util.Locale.ROOT, "%-10s %6d ms", name, (System.nanoTime() - start) / 1_000_000));
        }
        return result;
    }
}
