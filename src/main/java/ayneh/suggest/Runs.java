package ayneh.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Parts posts with numbers under one title into those that count on: a title may be used again. */
final class Runs {
    /** A larger jump begins something else. */
    private static final int LARGEST_GAP = 10;

    /** By how much a number may be smaller than one before it. */
    private static final int LATE = 3;

    /** How many posts may be between two parts of «1/3, 2/3, 3/3». */
    private static final int NEAR = 3;

    /** How many runs back one is looked for that another completes. */
    private static final int BACK = 4;

    private Runs() {}

    /** Returns the runs of posts that are in the order of their channel, each by number. */
    static List<List<Reading>> of(List<Reading> group) {
        List<List<Reading>> runs = new ArrayList<>();
        List<Reading> run = new ArrayList<>();
        for (Reading reading : group) {
            if (!run.isEmpty() && !goesOn(run, reading)) {
                add(runs, run);
                run = new ArrayList<>();
            }
            run.add(reading);
        }
        add(runs, run);
        return runs;
    }

    private static boolean goesOn(List<Reading> run, Reading next) {
        int number = number(next);
        int last = run.stream().mapToInt(Runs::number).max().orElse(number);
        if (isFraction(next)) {
            int distance = next.post().index() - run.get(run.size() - 1).post().index();
            return number == last + 1 && distance <= NEAR;
        }
        return number > last - LATE
                && number <= last + LARGEST_GAP
                && run.stream().noneMatch(each -> number(each) == number);
    }

    /** Adds a run, or joins it to one before that lacks its numbers. */
    private static void add(List<List<Reading>> runs, List<Reading> run) {
        for (int i = runs.size() - 1; i >= Math.max(0, runs.size() - BACK) && !isFraction(run.get(0)); i--) {
            List<Reading> both =
                    sorted(Stream.concat(runs.get(i).stream(), run.stream()).toList());
            if (areDistinct(both) && holes(both) <= holes(runs.get(i)) + holes(sorted(run))) {
                runs.set(i, both);
                return;
            }
        }
        runs.add(sorted(run));
    }

    private static boolean areDistinct(List<Reading> run) {
        return run.stream().map(Runs::number).distinct().count() == run.size();
    }

    private static int holes(List<Reading> sorted) {
        return number(sorted.get(sorted.size() - 1)) - number(sorted.get(0)) + 1 - sorted.size();
    }

    private static List<Reading> sorted(List<Reading> run) {
        return run.stream().sorted(Comparator.comparing(Runs::number)).toList();
    }

    private static boolean isFraction(Reading reading) {
        return reading.label().orElseThrow().total() > 0;
    }

    private static int number(Reading reading) {
        return reading.label().orElseThrow().number();
    }
}
