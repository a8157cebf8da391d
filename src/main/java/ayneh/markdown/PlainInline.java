package ayneh.markdown;

import org.jspecify.annotations.Nullable;

/**
 * Inline markup that is recognized without a parser. It contains words without markup, which neither begin nor end with
 * a space.
 *
 * @param kind its kind
 * @param words its visible text
 * @param address the target of a link; empty for any other kind
 * @param start where it begins in its text
 * @param end where it ends in its text
 */
record PlainInline(Kind kind, String words, String address, int start, int end) {
    /** Characters besides letters and digits that an address may have; a link with any other is left to the parser. */
    private static final String SIGNS = ":/.?=%,;@_+#!'*-";

    /** The kind of markup. */
    enum Kind {
        /** {@code [words](address)}, with a web address that has no brackets, escapes or entities. */
        LINK,
        /** {@code *words*}. */
        EMPHASIS,
        /** {@code **words**}. */
        STRONG
    }

    /** Returns the markup that begins at a position of a text; null if there is none. */
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

    /** Stars with a letter or digit just inside open and close emphasis whatever is outside (CommonMark 0.31, 6.2). */
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

    /**
     * Returns the first markup from a position on, if each star and opening bracket begins one; null if there is none.
     */
    static @Nullable PlainInline next(String text, int from) {
        int bracket = text.indexOf('[', from);
        int star = text.indexOf('*', from);
        int open = bracket < 0 || star >= 0 && star < bracket ? star : bracket;
        return open < 0 ? null : at(text, open);
    }

    /** Returns the visible text of a text where each star and opening bracket begins markup. */
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
        while (at < text.length() && !PlainBlocks.isSign(text.charAt(at))) {
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
