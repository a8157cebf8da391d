package ayneh.orthography;

/**
 * A way to write a word.
 *
 * @param doubt how doubtful it is; the dictionary's own words have the least, 1
 * @param text the word with half-spaces
 */
record Candidate(double doubt, String text) {
    /** Returns this, more doubtful. */
    Candidate plus(double more) {
        return new Candidate(doubt + more, text);
    }

    /** Returns this with an ending, after a half-space. */
    Candidate with(String ending, double more) {
        return new Candidate(doubt + more, text + LetterCodes.HALF_SPACE + ending);
    }
}
