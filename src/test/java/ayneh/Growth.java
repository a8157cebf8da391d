package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/**
 * Measures how the processor time of a task grows with its size. A task eight times as large may take three times as
 * long as that; quadratic growth takes 64 times as long. Unlike elapsed time, processor time is the same on a busy
 * machine.
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

    /** Returns the growth of a task that runs in the test's own thread. */
    public static Growth ofThread() {
        return new Growth(() -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime(), Duration.ofMillis(3));
    }

    /** Returns the growth of a task that starts threads: nothing else may run in this process meanwhile. */
    public static Growth ofProcess() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Growth(system::getProcessCpuTime, Duration.ofMillis(20));
    }

    /**
     * Requires that the time of a task grows no faster than its size.
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
        return large <= MOST * Math.max(small, least); // shorter times are too short to compare
    }

    /** Returns the processor time of a task in nanoseconds, in the best of several runs. */
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
