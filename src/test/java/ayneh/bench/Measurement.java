package ayneh.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one process took.
 *
 * @param seconds from its start to its end
 * @param cpuSeconds how long processors worked for it; NaN where unknown
 * @param peakBytes the most memory it held at once; NaN where unknown
 */
record Measurement(double seconds, double cpuSeconds, double peakBytes) {

    /** The median of a quantity of one or more processes. */
    static double median(List<Measurement> all, ToDoubleFunction<Measurement> quantity) {
        double[] sorted = all.stream().mapToDouble(quantity).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
