package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.IntConsumer;

/**
 * How time grows with size. Work on eight times as much may take three times as long as that, for the sake of machines
 * that do other things too; what grows with the square takes 64 times as long.
 */
public final class Growth {
    private static final int TIMES = 8;
    private static final int MOST = 24;
    private static final int RUNS = 6;
    /** What is faster says nothing. */
    private static final Duration LEAST = Duration.ofMillis(10);

    private Growth() {}

    /**
     * Requires that the time of a work grows with its size and not faster.
     *
     * @param size the larger size
     */
    public static void isLinear(String name, int size, IntConsumer work) {
        long small = Long.MAX_VALUE;
        long large = Long.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            small = Math.min(small, time(work, size / TIMES));
            large = Math.min(large, time(work, size));
            if (run > 0 && isLinear(small, large)) {
                return;
            }
        }
        assertThat(isLinear(small, large))
                .as("%s: %d ms for %d, %d ms for %d", name, small / 1_000_000, size / TIMES, large / 1_000_000, size)
                .isTrue();
    }

    private static boolean isLinear(long small, long large) {
        return large <= MOST * Math.max(small, LEAST.toNanos());
    }

    private static long time(IntConsumer work, int size) {
        long start = System.nanoTime();
        work.accept(size);
        return System.nanoTime() - start;
    }
}
