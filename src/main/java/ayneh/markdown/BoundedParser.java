package ayneh.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Parses Markdown in time that grows linearly with its length, whatever it contains. The library rereads a block for
 * each bracket, entity or backtick in it, which is cheap for any text a person wrote; and its link patterns match a
 * backslash either together with the next character or alone, and try both for each backslash. Text that takes more
 * work than that, or nests more deeply, is hostile or not Markdown: it is shown as paragraphs of its literal
 * characters, so that nothing is lost.
 */
final class BoundedParser {
    /**
     * Text up to one post's length (Telegram allows 4096) without a backslash is always cheap: its reads aren't
     * counted.
     */
    private static final int SHORT = 4096;

    /** The read limit of long text, and its increase per character. A book of links takes 50 reads per character. */
    private static final long MOST_READS = 20_000_000;

    private static final long MOST_READS_PER_CHARACTER = 300;

    /** The read limit per character of short text: each character may be reread once for every other. */
    private static final long SHORT_READS_PER_CHARACTER = SHORT;

    /** The maximum number of consecutive non-blank lines: the library checks each against all before it. */
    private static final int MOST_LINES = 5000;

    /** The minimum indentation of a nested list, in columns. */
    private static final int LEAST_INDENT = 2;

    /** The maximum nesting of quotations, lists and inline markup. */
    private static final int DEEPEST = 100;

    private final Parser parser;

    BoundedParser(Parser parser) {
        this.parser = parser;
    }

    /** Parses a text. The library recurses into nested markup: where its stack overflows, our writers' would too. */
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

    /** Returns whether too many lines follow each other, or one is nested in too many quotations and lists. */
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

    /** Returns where the quotation or list marker at a position ends; the position itself if there is none. */
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

    /** Returns whether a tree is nested too deeply for the writers to follow. */
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

    /** Returns a text as paragraphs without markup. */
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
                    ? SHORT_READS_PER_CHARACTER * text.length()
                    : MOST_READS + MOST_READS_PER_CHARACTER * text.length();
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
