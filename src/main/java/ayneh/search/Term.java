package ayneh.search;

/**
 * A term of the index with the posts that contain it. The list of posts is encoded channel by channel: a comma, the
 * channel's number minus the one before, then for each post eight times its number minus the one before, plus the
 * weight. Numbers are written by {@link Digits}.
 */
final class Term {
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
            Digits.write(inChannel - Math.max(0, channel), posts);
            channel = inChannel;
            last = 0;
        }
        Digits.write((post - last) * TermWeights.LEVELS + weight, posts);
        last = post;
        count++;
    }
}
