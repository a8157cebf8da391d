package ayneh.markdown;

/**
 * The paragraphs at the beginning of a text in which no sign can mean markup, and which therefore need no parser: what a
 * list shows of a post is seldom anything else.
 */
final class PlainStart {
    private static final String SIGNS = "\\`*_{}[]<>#&~|+$\t\r\0";
    /** Signs that begin a list, a quotation, a heading or a line below a heading. */
    private static final String MARKERS = "-=:";

    private PlainStart() {}

    /**
     * Where the paragraphs end.
     *
     * @param most no more than so many characters are needed
     * @return a place at the beginning of a block, or the end of the text
     */
    static int end(String markdown, int most) {
        int end = 0;
        while (end < markdown.length() && end < most) {
            int next = endOfParagraph(markdown, end);
            if (next < 0) {
                return end;
            }
            end = next;
        }
        return end;
    }

    /** Where the block behind a paragraph begins; -1 where this is none. */
    private static int endOfParagraph(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int line = text.indexOf('\n', at);
            int end = line < 0 ? text.length() : line;
            if (text.substring(at, end).isBlank()) {
                return Math.min(text.length(), end + 1);
            }
            if (mayBeMarkup(text, at, end)) {
                return -1;
            }
            at = Math.min(text.length(), end + 1);
        }
        return at;
    }

    private static boolean mayBeMarkup(String text, int from, int to) {
        int start = from;
        while (start < to && text.charAt(start) == ' ') {
            start++;
        }
        char first = text.charAt(start);
        if (start - from > 3 || MARKERS.indexOf(first) >= 0 || isNumber(text, start, to)) {
            return true;
        }
        for (int i = start; i < to; i++) {
            char c = text.charAt(i);
            if (c < 0x80 && SIGNS.indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line begins as an item of a numbered list does. */
    private static boolean isNumber(String text, int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at > from && at < to && (text.charAt(at) == '.' || text.charAt(at) == ')');
    }
}
