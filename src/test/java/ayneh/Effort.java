package ayneh;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How much a run of the tests tries. Every behaviour is tested in every run; with {@code -Pthorough} on every page, in
 * every size, with every string of a corpus, and with larger inputs.
 */
public final class Effort {
    /** Whether this run tries everything. */
    public static final boolean THOROUGH = Boolean.getBoolean("thorough");

    private Effort() {}

    /** All values in a thorough run, else every so manieth of them, beginning with the first. */
    public static <T> List<T> sample(List<T> all, int step) {
        return THOROUGH
                ? all
                : IntStream.iterate(0, i -> i < all.size(), i -> i + step)
                        .mapToObj(all::get)
                        .toList();
    }

    /** A number that a thorough run makes larger. */
    public static int size(int usual, int thorough) {
        return THOROUGH ? thorough : usual;
    }
}
