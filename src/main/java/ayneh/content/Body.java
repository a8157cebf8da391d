package ayneh.content;

/** The Markdown of a post, ending in a line break unless empty. */
public interface Body {
    /**
     * Returns the text.
     *
     * @throws ayneh.diagnostic.InputException if its file has changed since it was first read
     * @throws ayneh.diagnostic.WorkException if its file can't be read
     */
    String text();

    /** Returns the length of the text in characters. */
    int length();

    /** Returns a body that is kept in memory. */
    static Body of(String text) {
        return new Kept(text);
    }

    /** A body in memory. */
    record Kept(String text) implements Body {
        @Override
        public int length() {
            return text.length();
        }
    }
}
