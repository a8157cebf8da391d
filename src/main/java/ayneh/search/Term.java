package ayneh.search;

/**
 * A term of the index with the posts that contain it. The list of posts is encoded channel by channel: a comma, the
 * channel's number minus the one before, then for each post eight times its number minus the one before, plus the
 * weight. Numbers are base-64 variable-length quantities, as in source maps but unsigned.
 */
final class Term {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final int BITS = 5;
    private static final int MORE = 1 << BITS;

    private final String text;
    private final StringBuilder posts = new StringBuilder(8);
    private int channel = -1;
    private int last;
    private int count;

    Term(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** Returns how many posts contain it. */
    int count() {
        return count;
    }

    /** Returns the encoded list of its posts. */
    CharSequence posts() {
        return posts;
    }

    /** Adds a post, which must come after all those added before. */
    void add(int inChannel, int post, int weight) {
        if (inChannel != channel) {
            posts.append(',');
            write(inChannel - Math.max(0, channel));
            channel = inChannel;
            last = 0;
        }
        write((post - last) * TermWeights.LEVELS + weight);
        last = post;
        count++;
    }

    private void write(int number) {
        int rest = number;
        while (rest >= MORE) {
            posts.append(DIGITS.charAt(rest & MORE - 1 | MORE));
            rest >>>= BITS;
        }
        posts.append(DIGITS.charAt(rest));
    }
}
