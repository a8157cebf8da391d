package ayneh.markdown;

import org.jspecify.annotations.Nullable;

/**
 * A mark that is told without a parser. It holds words without markup, which neither begin nor end with a space.
 *
 * @param kind what it is
 * @param words what a reader sees of it
 * @param address where a link leads; empty for any other mark
 * @param start where it begins in its text
 * @param end where it ends in its text
 */
record PlainInline(Kind kind, String words, String address, int start, int end) {
    /** Signs that an address may have beside letters and digits; any other leaves the link to the parser. */
    private static final String SIGNS = ":/.?=%,;@_+#!'*-";

    /** What a mark is. */
    enum Kind {
        /** {@code [words](address)}, the address on the web and without brackets, escapes and entities. */
        LINK,
        /** {@code *words*}. */
        EMPHASIS,
        /** {@code **words**}. */
        STRONG
    }

    /** The mark that begins at a place of a text; null where none does. */
    static @Nullable PlainInline at(String text, int open) {
        return switch (text.charAt(open)) {
            case '[' -> link(text, open);
            case '*' -> stars(text, open);
            default -> null;
        };
    }

    private static @Nullable PlainInline link(String text, int open) {
        int close = endOfWords(text, open + 1);
        boolean image = open > 0 && text.charAt(open - 1) == '!';
        boolean whole = close > 0 && (text.startsWith("](https://", close) || text.startsWith("](http://", close));
        if (image || !whole || isSpaced(text, open + 1, close)) {
            return null;
        }
        int end = close + 2;
        while (end < text.length() && isAddress(text.charAt(end))) {
            end++;
        }
        return end < text.length() && text.charAt(end) == ')'
                ? new PlainInline(
                        Kind.LINK, text.substring(open + 1, close), text.substring(close + 2, end), open, end + 1)
                : null;
    }

    /** Stars beside letters or digits inside open and close a mark whatever stands outside (CommonMark 0.31, 6.2). */
    private static @Nullable PlainInline stars(String text, int open) {
        int count = text.startsWith("**", open) ? 2 : 1;
        int from = open + count;
        int close = endOfWords(text, from);
        int end = close + count;
        boolean closed = close > from && text.startsWith("**".substring(0, count), close) && !text.startsWith("*", end);
        return closed
                        && Character.isLetterOrDigit(text.charAt(from))
                        && Character.isLetterOrDigit(text.charAt(close - 1))
                ? new PlainInline(count == 2 ? Kind.STRONG : Kind.EMPHASIS, text.substring(from, close), "", open, end)
                : null;
    }

    /** The first mark from a place on, in a text in which each star and opening bracket begins one; null for none. */
    static @Nullable PlainInline next(String text, int from) {
        int bracket = text.indexOf('[', from);
        int star = text.indexOf('*', from);
        int open = bracket < 0 || star >= 0 && star < bracket ? star : bracket;
        return open < 0 ? null : at(text, open);
    }

    /** What a reader sees of a text in which each star and opening bracket begins a mark. */
    static String words(String text) {
        PlainInline mark = next(text, 0);
        if (mark == null) {
            return text;
        }
        StringBuilder words = new StringBuilder(text.length());
        int at = 0;
        for (; mark != null; mark = next(text, at)) {
            words.append(text, at, mark.start()).append(mark.words());
            at = mark.end();
        }
        return words.append(text, at, text.length()).toString();
    }

    private static int endOfWords(String text, int from) {
        int at = from;
        while (at < text.length() && !PlainParagraphs.isSign(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? at : -1;
    }

    private static boolean isSpaced(String text, int from, int to) {
        return from == to || text.charAt(from) == ' ' || text.charAt(to - 1) == ' ';
    }

    private static boolean isAddress(char c) {
        boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        return letter || SIGNS.indexOf(c) >= 0;
    }
}
