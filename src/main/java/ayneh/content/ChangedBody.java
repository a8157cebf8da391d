package ayneh.content;

import java.util.function.UnaryOperator;

/**
 * A body as readers see it, which is made from the one in the archive each time: both stay out of memory.
 *
 * @param archived the body in the archive
 * @param change makes the text for readers
 */
record ChangedBody(Body archived, UnaryOperator<String> change) implements Body {
    @Override
    public String text() {
        return change.apply(archived.text());
    }

    /** Returns the length in the archive. */
    @Override
    public int length() {
        return archived.length();
    }
}
