package ayneh.bench;

import java.util.ArrayList;
import java.util.List;

/** What was measured of one thing that a program did, several times. */
final class Row {
    private final String title;
    private final List<Measurement> runs = new ArrayList<>();
    private int files;
    private int written;
    private long bytes;

    /** @param title what was done, by which program */
    Row(String title) {
        this.title = title;
    }

    /**
     * Adds a run.
     *
     * @param state the site after it
     * @param newFiles how many of its files the run has written
     */
    void add(Measurement run, SiteState state, int newFiles) {
        runs.add(run);
        files = state.files().size();
        bytes = state.bytes();
        written = newFiles;
    }

    String title() {
        return title;
    }

    List<Measurement> runs() {
        return List.copyOf(runs);
    }

    /** How many files the site has. */
    int files() {
        return files;
    }

    /** How many of them the last run has written. */
    int written() {
        return written;
    }

    /** How large the site is. */
    long bytes() {
        return bytes;
    }

    /** The median of the runs' time. */
    double seconds() {
        return Measurement.median(runs, Measurement::seconds);
    }
}
