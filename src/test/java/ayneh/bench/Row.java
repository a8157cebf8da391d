package ayneh.bench;

import java.util.ArrayList;
import java.util.List;

/** The measurements of one task that a program did several times. */
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

    /** Returns how many files the site has. */
    int files() {
        return files;
    }

    /** Returns how many files the last run has written. */
    int written() {
        return written;
    }

    /** Returns how large the site is. */
    long bytes() {
        return bytes;
    }

    /** Returns the median time of the runs. */
    double seconds() {
        return Measurement.median(runs, Measurement::seconds);
    }
}
