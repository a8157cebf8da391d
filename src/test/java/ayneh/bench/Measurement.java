package ayneh.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The cost of one process.
 *
 * @param seconds from its start to its end
 * @param cpuSeconds its processor time; NaN if unknown
 * @param peakBytes its peak memory; NaN if unknown
 */
record Measurement(double seconds, double cpuSeconds, double peakBytes) {

    /** Returns the median of a quantity over one or more processes. */
    static double median(List<Measurement> all, ToDoubleFunction<Measurement> quantity) {
        double[] sorted = all.stream().mapToDouble(quantity).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
