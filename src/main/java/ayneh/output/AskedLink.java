package ayneh.output;

import ayneh.markdown.Html;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question about a link that came up when a file was made.
 *
 * @param body the number of the file's HTML, from 0, whose links answer it: a page may have HTML with other links
 * @param question the question
 */
record AskedLink(int body, Html.Question question) {
    private static final Pattern NOTE = Pattern.compile("([0-9]{1,9})?([^0-9].*)?", Pattern.DOTALL);

    /** Reads a cell of the build's notes; anything else is a question that nobody asks. */
    static AskedLink of(String cell) {
        Matcher note = NOTE.matcher(cell);
        boolean read = note.matches();
        int body = read && note.group(1) != null ? Integer.parseInt(note.group(1)) : 0;
        return new AskedLink(body, Html.Question.of(read && note.group(2) != null ? note.group(2) : ""));
    }

    /** Returns the cell; most files have HTML with the same links, so their number is left out. */
    String note() {
        return (body == 0 ? "" : body) + question.note();
    }
}
