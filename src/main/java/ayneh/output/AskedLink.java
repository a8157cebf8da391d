package ayneh.output;

import ayneh.markdown.Html;

/**
 * A question about a link that came up when a file was made.
 *
 * @param body the number of the file's HTML, from 0, whose links answer it: a page may have HTML with other links
 * @param question the question
 */
record AskedLink(int body, Html.Question question) {
    private static final int MOST_DIGITS = 9;

    /** Reads a cell of the build's notes; anything else is a question that nobody asks. */
    static AskedLink of(String cell) {
        int digits = 0;
        while (digits < Math.min(MOST_DIGITS, cell.length())
                && cell.charAt(digits) >= '0'
                && cell.charAt(digits) <= '9') {
            digits++;
        }
        int body = digits == 0 ? 0 : Integer.parseInt(cell.substring(0, digits));
        return new AskedLink(body, Html.Question.of(cell.substring(digits)));
    }

    /** Returns the cell; most files have HTML with the same links, so their number is left out. */
    String note() {
        return (body == 0 ? "" : body) + question.note();
    }
}
