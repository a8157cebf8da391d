package ayneh;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How much a test run tries. Every behaviour is tested in every run; with {@code -Pthorough} on every page, at every
 * size, with every string of a corpus, and with larger inputs.
 */
public final class Effort {
    /** Returns whether this run tries everything. */
    public static final boolean THOROUGH = Boolean.getBoolean("thorough");

    private Effort() {}

    /** Returns all values in a thorough run, otherwise every n-th of them, starting with the first. */
    public static <T> List<T> sample(List<T> all, int step) {
        return THOROUGH
                ? all
                : IntStream.iterate(0, i -> i < all.size(), i -> i + step)
                        .mapToObj(all::get)
                        .toList();
    }

    /** Returns a number that is larger in a thorough run. */
    public static int size(int usual, int thorough) {
        return THOROUGH ? thorough : usual;
    }
}
