package ayneh.text;

import org.jspecify.annotations.Nullable;

/** White space and other invisible characters. */
public final class WhiteSpace {
    /** Invisible letters and symbols (Unicode: Hangul fillers, the empty Braille pattern), used in blank names. */
    private static final String WITHOUT_INK = "\u115F\u1160\u3164\uFFA0\u2800";

    /** The half-space of Persian (ZWNJ), which parts words without a gap. */
    public static final char HALF_SPACE = '\u200C';

    private WhiteSpace() {}

    /** Returns the text with each run of white space collapsed to one space, and none at its ends. */
    public static String collapse(String text) {
        return isCollapsed(text) ? text : collapse(text, " ");
    }

    /** Returns the text with each run of white space collapsed to one line feed, if it has any, or else one space. */
    public static String collapseLines(String text) {
        return isCollapsed(text) ? text : collapse(text, "\n");
    }

    /** @param line what a run of white space with a line break becomes */
    private static String collapse(String text, String line) {
        StringBuilder collapsed = new StringBuilder(text.length());
        int from = 0; // where what stays as it is begins
        int at = 0;
        while (at < text.length()) {
            if (!isSpace(text.charAt(at))) {
                at++;
                continue;
            }
            int end = endOfSpace(text, at);
            boolean isWithin = (at > from || collapsed.length() > 0) && end < text.length();
            if (!isWithin || end > at + 1 || text.charAt(at) != ' ') {
                collapsed.append(text, from, at);
                if (isWithin) {
                    collapsed.append(hasLineBreak(text, at, end) ? line : " ");
                }
                from = end;
            }
            at = end;
        }
        return collapsed.append(text, from, text.length()).toString();
    }

    private static int endOfSpace(String text, int from) {
        int end = from;
        while (end < text.length() && isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean hasLineBreak(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                return true;
            }
        }
        return false;
    }

    private static boolean isCollapsed(String text) {
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                if (space || c != ' ') {
                    return false;
                }
                space = true;
            } else {
                space = false;
            }
        }
        return !space || text.isEmpty();
    }

    /**
     * Returns the beginning of a text.
     *
     * @param text a text with collapsed white space, on one line or several
     * @param most the maximum number of characters to keep
     * @return the text itself if it is short enough, else its first words and an ellipsis
     */
    public static String opening(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int space = Math.max(text.lastIndexOf(' ', most), text.lastIndexOf('\n', most));
        int cut = space > most / 2 ? space : text.offsetByCodePoints(0, text.codePointCount(0, most) - 1);
        int end = cut;
        while (end > 1 && " \n,.:;—–-،؛…".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end) + "…";
    }

    /** Returns whether a text has visible characters; null has none. */
    public static boolean isVisible(@Nullable String text) {
        return text != null && text.codePoints().anyMatch(WhiteSpace::hasInk);
    }

    private static boolean hasInk(int sign) {
        return switch (Character.getType(sign)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> WITHOUT_INK.indexOf(sign) < 0;
        };
    }

    private static boolean isSpace(char c) {
        boolean letter = c > ' ' && c < 0x7F || c > 0xA0 && c < 0x1680; // nearly all characters; no space is among them
        return !letter && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }
}
