package ayneh.content;

/** The Markdown of a post, ending in a line break unless empty. */
public interface Body {
    /**
     * The text.
     *
     * @throws ayneh.diagnostic.InputException where its file isn't what it was any more
     * @throws ayneh.diagnostic.WorkException where its file can't be read
     */
    String text();

    /** How long the text is, in characters. */
    int length();

    /** A text that is kept. */
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
