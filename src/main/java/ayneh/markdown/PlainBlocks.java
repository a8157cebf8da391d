package ayneh.markdown;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Splits a text into plain blocks, whose only markup is {@link PlainInline}s, and the pieces between them. Most blocks are
 * plain, and a parser would take most of the time to find that out. The pieces between mean the same on their own,
 * because a paragraph or heading at the beginning of a line closes whatever was open (CommonMark 0.31, 5.1); so a list
 * or quotation is plain only between such. A text with link reference definitions, fences or HTML, which can span
 * blocks, is one piece.
 */
final class PlainBlocks implements Iterator<PlainBlocks.Piece> {
    /** Characters that can be markup anywhere in a line; so can all control characters. */
    private static final boolean[] SIGNS = signs("\\`*_{}[]<>#&~|+$");

    /** Characters that begin a list, a quotation or a heading, or the line below a heading. */
    private static final String MARKERS = "-=:";

    private static final String ITEM = "- ";
    private static final String QUOTED = "> ";
    private static final int DEEPEST_HEADING = 6;

    private final String text;
    private final boolean whole;
    private int at;

    /** What a piece is. */
    enum Kind {
        /** A plain paragraph. */
        PARAGRAPH,
        /** A plain heading. */
        HEADING,
        /** A list with a bullet and a plain line for each item. */
        LIST,
        /** A quotation of a plain paragraph. */
        QUOTATION,
        /** Anything else, for the parser. */
        MARKDOWN;

        /** Returns whether it closes whatever is before it. */
        private boolean closes() {
            return this == PARAGRAPH || this == HEADING;
        }
    }

    /**
     * A piece of the text.
     *
     * @param kind what it is
     * @param text its lines, with the markers of a heading, list or quotation
     */
    record Piece(Kind kind, String text) {}

    PlainBlocks(String markdown) {
        text = markdown;
        whole = maySpanParagraphs(markdown);
        at = skipBlankLines(0);
    }

    /** Returns whether a text may contain anything that spans paragraphs. */
    private static boolean maySpanParagraphs(String text) {
        if (text.contains("```") || text.contains("~~~") || text.contains("]:")) {
            return true;
        }
        for (int i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i + 1)) {
            boolean first = i == 0 || text.charAt(i - 1) == '\n' || text.charAt(i - 1) == ' ';
            if (first || text.startsWith("!", i + 1) || text.startsWith("?", i + 1)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean hasNext() {
        return at < text.length();
    }

    @Override
    public Piece next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int start = at;
        Kind kind = kind(start);
        int end = whole ? text.length() : endOfParagraph(start);
        if (!kind.closes()) {
            int next = skipBlankLines(end);
            Kind following = next < text.length() ? kind(next) : Kind.PARAGRAPH;
            while (!following.closes()) {
                kind = Kind.MARKDOWN;
                end = endOfParagraph(next);
                next = skipBlankLines(end);
                following = next < text.length() ? kind(next) : Kind.PARAGRAPH;
            }
        }
        at = skipBlankLines(end);
        return new Piece(kind, text.substring(start, kind == Kind.MARKDOWN ? Math.min(text.length(), end + 1) : end));
    }

    /** Returns what the lines up to the next blank one would be, if they stood alone. */
    private Kind kind(int from) {
        if (whole) {
            return Kind.MARKDOWN;
        }
        return switch (text.charAt(from)) {
            case '#' -> isHeading(from) ? Kind.HEADING : Kind.MARKDOWN;
            case '-' -> isPlain(from, ITEM) ? Kind.LIST : Kind.MARKDOWN;
            case '>' -> isPlain(from, QUOTED) ? Kind.QUOTATION : Kind.MARKDOWN;
            default -> isPlain(from, "") ? Kind.PARAGRAPH : Kind.MARKDOWN;
        };
    }

    private boolean isHeading(int from) {
        int level = level(text, from);
        int end = endOfLine(from);
        return level <= DEEPEST_HEADING
                && end == endOfParagraph(from)
                && from + level + 1 < end
                && text.charAt(from + level) == ' '
                && !mayBeMarkup(from + level + 1, end);
    }

    /** Returns the level of the heading that begins at a position. */
    static int level(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) == '#') {
            end++;
        }
        return end - from;
    }

    /** Returns the lines of a list or quotation without their markers. */
    static String[] lines(Piece piece) {
        String[] lines = piece.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            lines[i] = lines[i].substring(ITEM.length());
        }
        return lines;
    }

    /** Returns the end of a line, before its line break. */
    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private int skipBlankLines(int from) {
        int line = from;
        while (line < text.length()) {
            int end = endOfLine(line);
            if (!isBlank(line, end)) {
                return line;
            }
            line = end + 1;
        }
        return text.length();
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != ' ' && text.charAt(i) != '\t') {
                return false;
            }
        }
        return true;
    }

    /** Returns where a paragraph ends: at the line break after its last consecutive non-blank line. */
    private int endOfParagraph(int from) {
        int end = endOfLine(from);
        while (end < text.length()) {
            int next = endOfLine(end + 1);
            if (isBlank(end + 1, next)) {
                return end;
            }
            end = next;
        }
        return end;
    }

    /** Returns whether each line up to the next blank one begins with a marker, and is plain behind it. */
    private boolean isPlain(int from, String marker) {
        int end = endOfParagraph(from);
        for (int line = from; line < end; line = endOfLine(line) + 1) {
            int words = line + marker.length();
            if (!text.startsWith(marker, line) || words >= endOfLine(line) || mayBeMarkup(words, endOfLine(line))) {
                return false;
            }
        }
        return true;
    }

    private boolean mayBeMarkup(int from, int to) {
        char first = text.charAt(from);
        boolean spaced = first == ' ' || text.charAt(to - 1) == ' ';
        if (spaced || MARKERS.indexOf(first) >= 0 || isNumber(from, to)) {
            return true;
        }
        int at = from;
        while (at < to) {
            if (isSign(text.charAt(at))) {
                PlainInline mark = PlainInline.at(text, at);
                if (mark == null || mark.end() > to) {
                    return true;
                }
                at = mark.end();
            } else {
                at++;
            }
        }
        return false;
    }

    /** Returns whether a character can be markup in a line. */
    static boolean isSign(char c) {
        return c < SIGNS.length && SIGNS[c];
    }

    private static boolean[] signs(String marks) {
        boolean[] signs = new boolean[0x80];
        Arrays.fill(signs, 0, ' ', true);
        marks.chars().forEach(mark -> signs[mark] = true);
        return signs;
    }

    /** Returns whether a line begins like an item of a numbered list. */
    private boolean isNumber(int from, int to) {
        int digit = from;
        while (digit < to && text.charAt(digit) >= '0' && text.charAt(digit) <= '9') {
            digit++;
        }
        return digit > from && digit < to && (text.charAt(digit) == '.' || text.charAt(digit) == ')');
    }
}
