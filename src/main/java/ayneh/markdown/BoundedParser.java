package ayneh.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Parses Markdown in time that grows linearly with its length, whatever is in it. The library reads a block again for
 * each bracket, entity or backtick in it, which no text that somebody wrote makes long; and its patterns for links take
 * a backslash together with the sign behind it or alone, and try both for each of them. A text that costs more than
 * that, or nests deeper, is hostile or no Markdown: it is shown as paragraphs of the signs that it consists of, so that
 * nothing of it is lost.
 */
final class BoundedParser {
    /** A text of one post's length (Telegram allows 4096) can't cost much without a backslash: it isn't watched. */
    private static final int SHORT = 4096;

    /** How often a long text may be read, and how often for each of its characters: a book of links takes 50. */
    private static final long MOST_READS = 20_000_000;

    private static final long MOST_READS_A_SIGN = 300;

    /** How often a short text may be read for each of its characters: each of them may be read again for any other. */
    private static final long MOST_READS_OF_SHORT = SHORT;

    /** Lines on end, without a blank one: each is weighed against all before it. */
    private static final int MOST_LINES = 5000;

    /** By how many columns a list stands in from the one around it, at least. */
    private static final int LEAST_INDENT = 2;

    /** Quotations, lists and marks inside each other. */
    private static final int DEEPEST = 100;

    private final Parser parser;

    BoundedParser(Parser parser) {
        this.parser = parser;
    }

    /** The tree of a text. The library follows marks inside marks by recursion: where its stack ends, so would ours. */
    Node parse(String markdown) {
        if (isEndless(markdown)) {
            return flat(markdown);
        }
        try {
            Node tree = parser.parse(
                    markdown.length() <= SHORT && markdown.indexOf('\\') < 0
                            ? BasedSequence.of(markdown)
                            : BasedSequence.of(new CountedReads(markdown)));
            return isDeep(tree) ? flat(markdown) : tree;
        } catch (TooMuchWork | StackOverflowError hostile) {
            return flat(markdown);
        }
    }

    /** Whether too many lines follow each other, or one stands in too many quotations and lists. */
    private static boolean isEndless(String markdown) {
        int run = 0;
        int start = 0;
        while (start < markdown.length()) {
            int newline = markdown.indexOf('\n', start);
            int end = newline < 0 ? markdown.length() : newline;
            int first = skipSpace(markdown, start, end);
            run = first == end ? 0 : run + 1;
            int opened = 0;
            for (int at = first, next;
                    (next = endOfMark(markdown, at, end)) > at;
                    at = skipSpace(markdown, next, end)) {
                opened++;
            }
            boolean deep = opened > 0 && opened + (first - start) / LEAST_INDENT > DEEPEST;
            if (run > MOST_LINES || deep) {
                return true;
            }
            start = end + 1;
        }
        return false;
    }

    private static int skipSpace(String text, int from, int end) {
        int at = from;
        while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    /** Where the mark of a quotation or a list ends that stands at a place; the place itself where none does. */
    private static int endOfMark(String text, int at, int end) {
        if (at == end || text.charAt(at) == '>') {
            return Math.min(end, at + 1);
        }
        int behind = at;
        if ("-+*".indexOf(text.charAt(at)) < 0) {
            while (behind < end && text.charAt(behind) >= '0' && text.charAt(behind) <= '9') {
                behind++;
            }
            if (behind == at || behind == end || ".)".indexOf(text.charAt(behind)) < 0) {
                return at;
            }
        }
        behind++;
        return skipSpace(text, behind, end) > behind || behind == end ? behind : at;
    }

    /** Whether a tree is deeper than what writes it may follow. */
    private static boolean isDeep(Node tree) {
        int depth = 0;
        Node node = tree;
        while (node != null) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                if (depth > DEEPEST) {
                    return true;
                }
            } else {
                while (node != null && node.getNext() == null) {
                    node = node == tree ? null : node.getParent();
                    depth--;
                }
                node = node == null ? null : node.getNext();
            }
        }
        return false;
    }

    /** Paragraphs without any markup. */
    private static Node flat(String markdown) {
        BasedSequence text = BasedSequence.of(markdown);
        Node document = new Document(null, text);
        Node paragraph = null;
        int start = 0;
        while (start < text.length()) {
            int end = text.endOfLine(start);
            BasedSequence line = text.subSequence(start, end).trim();
            if (line.isEmpty()) {
                paragraph = null;
            } else if (paragraph == null) {
                paragraph = new Paragraph(line);
                document.appendChild(paragraph);
            } else {
                paragraph.appendChild(new SoftLineBreak(text.subSequence(end, end)));
            }
            if (paragraph != null) {
                paragraph.appendChild(new Text(line));
            }
            start = end + 1;
        }
        return document;
    }

    /** A text that counts how often its characters are read. */
    private static final class CountedReads implements CharSequence {
        private final String text;
        private long left;

        CountedReads(String text) {
            this.text = text;
            left = text.length() <= SHORT
                    ? MOST_READS_OF_SHORT * text.length()
                    : MOST_READS + MOST_READS_A_SIGN * text.length();
        }

        @Override
        public char charAt(int index) {
            if (--left < 0) {
                throw new TooMuchWork();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class TooMuchWork extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMuchWork() {
            super(null, null, false, false);
        }
    }
}
