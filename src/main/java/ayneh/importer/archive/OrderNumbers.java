package ayneh.importer.archive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Assigns the {@code order} of posts: those that have one keep it, new ones get a number between their neighbours. */
public final class OrderNumbers {
    private OrderNumbers() {}

    /**
     * Fills the gaps.
     *
     * @param known the orders of posts in their sequence, null for a new post
     * @param taken the orders of posts of the channel that are not in the sequence
     * @return the orders with every gap filled
     */
    public static List<BigDecimal> fill(List<@Nullable BigDecimal> known, Set<BigDecimal> taken) {
        List<BigDecimal> filled = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO;
        BigDecimal last = highest(known, taken);
        for (int from = 0; from < known.size(); ) {
            BigDecimal order = known.get(from);
            if (order != null) {
                filled.add(order);
                before = order;
                from++;
                continue;
            }
            int end = from;
            while (end < known.size() && known.get(end) == null) {
                end++;
            }
            BigDecimal after = end < known.size() ? known.get(end) : null;
            boolean room = after != null && after.compareTo(before) > 0;
            BigDecimal step = room ? step(before, after, end - from, taken) : BigDecimal.ONE;
            before = room ? before : last.max(before);
            for (; from < end; from++) {
                before = before.add(step);
                filled.add(before);
            }
            last = last.max(before);
        }
        return filled;
    }

    /** Returns a round step that fits {@code count} numbers between two. */
    private static BigDecimal step(BigDecimal low, BigDecimal high, int count, Set<BigDecimal> taken) {
        BigDecimal step = BigDecimal.ONE;
        while (low.add(step.multiply(BigDecimal.valueOf(count))).compareTo(high) >= 0
                || isTaken(low, step, count, taken)) {
            step = step.movePointLeft(1);
        }
        return step;
    }

    private static boolean isTaken(BigDecimal low, BigDecimal step, int count, Set<BigDecimal> taken) {
        BigDecimal order = low;
        for (int i = 0; i < count; i++) {
            order = order.add(step);
            if (taken.contains(order.stripTrailingZeros())) {
                return true;
            }
        }
        return false;
    }

    private static BigDecimal highest(List<@Nullable BigDecimal> known, Set<BigDecimal> taken) {
        BigDecimal highest = BigDecimal.ZERO;
        for (BigDecimal order : taken) {
            highest = highest.max(order);
        }
        for (BigDecimal order : known) {
            highest = order == null ? highest : highest.max(order);
        }
        return highest;
    }
}
