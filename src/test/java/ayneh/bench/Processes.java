package ayneh.bench;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs whole processes and measures them. GNU time reports processor time and memory, which it gets from the system
 * after the process ends; watching a running process would miss its last moments.
 */
final class Processes {
    private static final String GNU_TIME = "/usr/bin/time";

    private final Map<String, String> environment;
    private final Path log;
    private final boolean isGnuTimeThere;

    /**
     * @param environment variables for all processes, in addition to those of this one
     * @param log the file for their output
     */
    Processes(Map<String, String> environment, Path log, PrintStream notes) {
        this.environment = Map.copyOf(environment);
        this.log = log;
        isGnuTimeThere = new File(GNU_TIME).canExecute() && code(List.of(GNU_TIME, "-f", "%M", "true")) == 0;
        if (!isGnuTimeThere) {
            notes.println("Without GNU time (Debian's package «time») processors' time and memory stay unknown.");
        }
    }

    /** Returns whether a command is available. */
    boolean has(String command, String... args) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(args));
        return code(all) == 0;
    }

    /** Runs a command that must succeed. */
    void run(List<String> command) {
        int code = code(command);
        if (code != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + code + "; see " + log);
        }
    }

    /** Runs a command that must succeed, and measures it. */
    Measurement measure(List<String> command) {
        try {
            if (!isGnuTimeThere) {
                return new Measurement(seconds(command), Double.NaN, Double.NaN);
            }
            Path usage = log.resolveSibling("usage.txt");
            List<String> timed = new ArrayList<>(List.of(GNU_TIME, "-o", usage.toString(), "-f", "%U %S %M"));
            timed.addAll(command);
            double seconds = seconds(timed);
            String[] told = Files.readString(usage).strip().split(" ", -1);
            return new Measurement(
                    seconds,
                    Double.parseDouble(told[0]) + Double.parseDouble(told[1]),
                    1024 * Double.parseDouble(told[2]));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private double seconds(List<String> command) {
        long begin = System.nanoTime();
        run(command);
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Returns the exit code of a command; -1 if it doesn't exist. */
    private int code(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            return builder.start().waitFor();
        } catch (IOException absent) {
            return -1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
