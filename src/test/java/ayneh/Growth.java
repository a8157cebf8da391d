package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/**
 * How the processor time of some work grows with its size. Work on eight times as much may take three times as long as
 * that; what grows with the square takes 64 times as long. Processor time, unlike time on the clock, is the same on a
 * machine that does other things too.
 */
public final class Growth {
    private static final int TIMES = 8;
    private static final int MOST = 24;
    private static final int RUNS = 6;

    private final LongSupplier clock;
    private final long least;

    private Growth(LongSupplier clock, Duration least) {
        this.clock = clock;
        this.least = least.toNanos();
    }

    /** Growth of work that runs in the test's own thread. */
    public static Growth ofThread() {
        return new Growth(() -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime(), Duration.ofMillis(3));
    }

    /** Growth of work that starts threads: nothing else may run in this process then. */
    public static Growth ofProcess() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Growth(system::getProcessCpuTime, Duration.ofMillis(20));
    }

    /**
     * Requires that the time of a work grows with its size and not faster.
     *
     * @param size the larger size
     */
    public void requireLinear(String name, int size, IntConsumer work) {
        long small = Long.MAX_VALUE;
        long large = Long.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            small = Math.min(small, time(work, size / TIMES));
            large = Math.min(large, time(work, size));
            if (isLinear(small, large)) {
                return;
            }
        }
        assertThat(isLinear(small, large))
                .as("%s: %d ms for %d, %d ms for %d", name, small / 1_000_000, size / TIMES, large / 1_000_000, size)
                .isTrue();
    }

    private boolean isLinear(long small, long large) {
        return large <= MOST * Math.max(small, least); // what takes less than the least time says nothing
    }

    /** The processor time of the work in nanoseconds, in the best of some runs. */
    public long best(int runs, Runnable work) {
        long best = Long.MAX_VALUE;
        for (int run = 0; run < runs; run++) {
            best = Math.min(best, time(size -> work.run(), 0));
        }
        return best;
    }

    private long time(IntConsumer work, int size) {
        long start = clock.getAsLong();
        work.accept(size);
        return clock.getAsLong() - start;
    }
}
