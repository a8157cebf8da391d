package ayneh.markdown;

import java.util.Set;
import java.util.function.UnaryOperator;

/** Counts the top-level quotations of a post as they are written, and knows which of them are collapsed. */
final class CollapsedQuotations {
    private final Set<Integer> numbers;
    private final UnaryOperator<String> words;
    private int count;

    /**
     * @param numbers the collapsed ones, counted from 1
     * @param words the label that opens them, by language
     */
    CollapsedQuotations(Set<Integer> numbers, UnaryOperator<String> words) {
        this.numbers = numbers;
        this.words = words;
    }

    /** Counts the next quotation, and returns whether it is collapsed. */
    boolean next() {
        count++;
        return numbers.contains(count);
    }

    /** Returns the label that opens a collapsed quotation. */
    String word(String language) {
        return words.apply(language);
    }

    /** Returns the state for the content of a quotation, where none is collapsed. */
    CollapsedQuotations inner() {
        return new CollapsedQuotations(Set.of(), words);
    }
}
