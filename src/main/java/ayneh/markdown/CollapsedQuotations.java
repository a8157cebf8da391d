package ayneh.markdown;

import java.util.Set;
import java.util.function.UnaryOperator;

/** Counts the quotations of a post as they are written, and knows which of them are collapsed. Nested ones don't count. */
final class CollapsedQuotations {
    private final Set<Integer> numbers;
    private final UnaryOperator<String> words;
    private int count;

    /**
     * @param numbers which ones, counted from 1
     * @param words what one opens them by, in each language
     */
    CollapsedQuotations(Set<Integer> numbers, UnaryOperator<String> words) {
        this.numbers = numbers;
        this.words = words;
    }

    /** Counts the next quotation, and says whether it is collapsed. */
    boolean next() {
        count++;
        return numbers.contains(count);
    }

    /** What a reader opens it by. */
    String word(String language) {
        return words.apply(language);
    }

    /** For what stands inside a quotation, where none is collapsed. */
    CollapsedQuotations inner() {
        return new CollapsedQuotations(Set.of(), words);
    }
}
