package ayneh.markdown;

import org.jspecify.annotations.Nullable;

/**
 * A link that is told without a parser: {@code [label](address)}, the label without markup, the address on the web and
 * without brackets, escapes and entities.
 *
 * @param start where it begins in its text
 * @param end where it ends in its text
 */
record PlainLink(String label, String address, int start, int end) {
    /** Signs that an address may have beside letters and digits; any other leaves the link to the parser. */
    private static final String SIGNS = ":/.?=%,;@_+#!'*-";

    /** The link that begins at a place of a text; null where none does. */
    static @Nullable PlainLink at(String text, int open) {
        int close = endOfLabel(text, open + 1);
        boolean spaced = close > 0 && (text.charAt(open + 1) == ' ' || text.charAt(close - 1) == ' ');
        boolean image = open > 0 && text.charAt(open - 1) == '!';
        if (close <= open + 1 || spaced || image || !isWebAddress(text, close)) {
            return null;
        }
        int end = close + 2;
        while (end < text.length() && isAddress(text.charAt(end))) {
            end++;
        }
        return end < text.length() && text.charAt(end) == ')'
                ? new PlainLink(text.substring(open + 1, close), text.substring(close + 2, end), open, end + 1)
                : null;
    }

    /** The first link from a place on, in a text in which each opening bracket begins one; null where there is none. */
    static @Nullable PlainLink next(String text, int from) {
        int open = text.indexOf('[', from);
        return open < 0 ? null : at(text, open);
    }

    /** What a reader sees of a text in which each opening bracket begins a link. */
    static String words(String text) {
        PlainLink link = next(text, 0);
        if (link == null) {
            return text;
        }
        StringBuilder words = new StringBuilder(text.length());
        int at = 0;
        for (; link != null; link = next(text, at)) {
            words.append(text, at, link.start()).append(link.label());
            at = link.end();
        }
        return words.append(text, at, text.length()).toString();
    }

    private static int endOfLabel(String text, int from) {
        int at = from;
        while (at < text.length() && !Pieces.isSign(text.charAt(at))) {
            at++;
        }
        return at < text.length() && text.charAt(at) == ']' ? at : -1;
    }

    private static boolean isWebAddress(String text, int close) {
        return text.startsWith("](https://", close) || text.startsWith("](http://", close);
    }

    private static boolean isAddress(char c) {
        boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        return letter || SIGNS.indexOf(c) >= 0;
    }
}
