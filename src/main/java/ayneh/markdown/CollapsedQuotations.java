package ayneh.markdown;

import java.util.Set;

/** Counts the top-level quotations of a post as they are written, and knows which of them are collapsed. */
final class CollapsedQuotations {
    private final Set<Integer> numbers;
    private int count;

    /** @param numbers the collapsed ones, counted from 1 */
    CollapsedQuotations(Set<Integer> numbers) {
        this.numbers = numbers;
    }

    /** Counts the next quotation, and returns whether it is collapsed. */
    boolean next() {
        count++;
        return numbers.contains(count);
    }

    /** Returns the state for the content of a quotation, where none is collapsed. */
    CollapsedQuotations inner() {
        return new CollapsedQuotations(Set.of());
    }
}
