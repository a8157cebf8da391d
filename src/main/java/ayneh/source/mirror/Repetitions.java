package ayneh.source.mirror;

import ayneh.message.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds runs of lines that are printed twice in succession. */
final class Repetitions {
    /** A Telegram message has at most 4,096 characters: a longer run can't be one. */
    private static final int LONGEST = 2048;
    /** How many places with the same line are tried, so that texts that repeat one line don't take quadratic time. */
    private static final int TRIES = 8;

    private final List<Line> lines;
    private final Map<String, List<Integer>> places = new HashMap<>();

    /**
     * Two printings of the same lines.
     *
     * @param first the index of the first printing's first line
     * @param again the index of the second printing's first line
     * @param end the index after the second printing
     */
    record Repetition(int first, int again, int end) {}

    Repetitions(List<Line> lines) {
        this.lines = lines;
        for (int i = 0; i < lines.size(); i++) {
            places.computeIfAbsent(text(i), any -> new ArrayList<>()).add(i);
        }
    }

    /**
     * Finds the repetition whose first printing begins at an index.
     *
     * @param from the index
     * @param limit the latest end of the second printing
     */
    Optional<Repetition> at(int from, int limit) {
        if (from >= limit) {
            return Optional.empty();
        }
        List<Integer> same = places.get(text(from));
        int next = Collections.binarySearch(same, from) + 1;
        Repetition found = null;
        for (int i = next; i < Math.min(same.size(), next + TRIES); i++) {
            int again = same.get(i);
            if (again >= limit || again - from > LONGEST) {
                break;
            }
            int end = again + (again - from);
            if (end <= limit && equal(from, again, again - from)) {
                found = new Repetition(from, again, end);
            } else if (found == null) {
                found = almost(from, again, limit);
            }
        }
        return Optional.ofNullable(found);
    }

    /**
     * Finds printings that differ: they begin and end with the same lines and share at least half of the shorter one.
     */
    private @Nullable Repetition almost(int from, int again, int limit) {
        if (again - from < 2) {
            return null;
        }
        for (int place : places.get(text(again - 1))) {
            int end = place + 1;
            if (end > limit || end - again > LONGEST) {
                return null;
            }
            if (end - again >= 2) {
                int shorter = Math.min(again - from, end - again);
                return 2 * shared(from, again, end) >= shorter ? new Repetition(from, again, end) : null;
            }
        }
        return null;
    }

    private int shared(int from, int again, int end) {
        Map<String, Integer> first = new HashMap<>();
        for (int i = from; i < again; i++) {
            first.merge(text(i), 1, Integer::sum);
        }
        int shared = 0;
        for (int i = again; i < end; i++) {
            if (first.merge(text(i), -1, Integer::sum) >= 0) {
                shared++;
            }
        }
        return shared;
    }

    private boolean equal(int one, int other, int count) {
        for (int i = 0; i < count; i++) {
            if (!text(one + i).equals(text(other + i))) {
                return false;
            }
        }
        return true;
    }

    private String text(int index) {
        return lines.get(index).text().strip();
    }
}
