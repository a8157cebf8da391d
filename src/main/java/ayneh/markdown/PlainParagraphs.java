package ayneh.markdown;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Splits a text into plain paragraphs, whose only markup is {@link PlainInline}s, and the pieces between them. Most
 * paragraphs are plain, and a parser would take most of the time to find that out. The pieces between mean the same on
 * their own, because a paragraph at the beginning of a line closes whatever was open (CommonMark 0.31, 5.1). A text
 * with link reference definitions, fences or HTML, which can span paragraphs, is one piece.
 */
final class PlainParagraphs implements Iterator<PlainParagraphs.Piece> {
    /** Characters that can be markup anywhere in a line; so can all control characters. */
    private static final boolean[] SIGNS = signs("\\`*_{}[]<>#&~|+$");

    /** Characters that begin a list, a quotation or a heading, or the line below a heading. */
    private static final String MARKERS = "-=:";

    private final String text;
    private final boolean whole;
    private int at;

    /**
     * A piece of the text.
     *
     * @param text its lines
     * @param plain whether it is one plain paragraph, rather than Markdown
     */
    record Piece(String text, boolean plain) {}

    PlainParagraphs(String markdown) {
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
        boolean plain = !whole && isPlainParagraph(start);
        int end = whole ? text.length() : endOfParagraph(start);
        if (!plain) {
            for (int next = skipBlankLines(end);
                    next < text.length() && !isPlainParagraph(next);
                    next = skipBlankLines(end)) {
                end = endOfParagraph(next);
            }
        }
        at = skipBlankLines(end);
        return new Piece(text.substring(start, plain ? end : Math.min(text.length(), end + 1)), plain);
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

    private boolean isPlainParagraph(int from) {
        int end = endOfParagraph(from);
        for (int line = from; line < end; line = endOfLine(line) + 1) {
            if (mayBeMarkup(line, endOfLine(line))) {
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
