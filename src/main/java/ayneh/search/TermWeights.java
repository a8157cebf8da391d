package ayneh.search;

/**
 * Computes how much a term says about a post, in eight steps. Occurrences in the body count as in Okapi BM25 (Robertson
 * and Zaragoza, 2009, k1 = 1.2, b = 0.75) for posts of 120 words on average; one in the title or in a tag counts for
 * several.
 */
final class TermWeights {
    /** The number of steps. */
    static final int LEVELS = 8;

    private static final double TITLE = 3;
    private static final double TAG = 2.5;
    private static final double AVERAGE_WORDS = 120;
    /** The smallest value of each step but the first; {@code search-index.js} has a weight for each step. */
    private static final double[] STEPS = {0.6, 1.0, 1.4, 1.9, 2.7, 3.7, 4.9};

    private TermWeights() {}

    /**
     * Returns the step of a term in a post.
     *
     * @param occurrences how often it occurs in the body
     * @param words how many words the body has
     */
    static int of(int occurrences, int words, boolean inTitle, boolean inTags) {
        double length = 0.25 + 0.75 * words / AVERAGE_WORDS;
        double value = occurrences * 2.2 / (occurrences + 1.2 * length) + (inTitle ? TITLE : 0) + (inTags ? TAG : 0);
        int step = 0;
        while (step < STEPS.length && value >= STEPS[step]) {
            step++;
        }
        return step;
    }
}
