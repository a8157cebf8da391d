package ayneh.markdown;

import ayneh.text.WhiteSpace;
import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Extracts the words of a tree, without markup. */
final class PlainText {
    private PlainText() {}

    /** Replaces a spoiler, which a list of posts must not reveal. */
    static final String COVERED = "▒▒▒";

    /** Returns the words below a node, with white space collapsed. */
    static String of(Node node) {
        return WhiteSpace.collapse(lines(node));
    }

    /** Returns the words below a node, each line and each block on lines of its own. */
    static String lines(Node node) {
        StringBuilder out = new StringBuilder();
        append(node, out, true);
        return out.toString();
    }

    /** Returns the words that determine the language of a node: all but code, formulas and addresses. */
    static String prose(Node node) {
        StringBuilder out = new StringBuilder();
        append(node, out, false);
        return out.toString();
    }

    private static void append(Node node, StringBuilder out, boolean all) {
        if (node instanceof TableSeparator) {
            return;
        }
        if (node instanceof Text || node instanceof HtmlEntity) {
            appendText(node, out);
        } else if (node instanceof Code code) {
            out.append(all ? code(code) : " ");
        } else if (node instanceof FormulaNode formula) {
            out.append(all ? formula.written() : " ");
        } else if (node instanceof AutoLink link) {
            out.append(all ? link.getText() : " ");
        } else if (node instanceof MailLink link) {
            out.append(all ? link.getText() : " ");
        } else if (node instanceof HtmlInlineBase || node instanceof HtmlBlockBase) {
            out.append(node.getChars());
        } else if (node instanceof Spoiler && all) {
            out.append(COVERED);
        } else if (node instanceof LinkRef reference && !reference.isDefined()) {
            out.append('[');
            appendChildren(node, out, all);
            out.append(']');
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            out.append('\n');
        } else if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
            out.append(all ? ((Block) node).getContentChars() : " ");
        } else {
            if (node instanceof OrderedListItem item) {
                out.append(item.getOpeningMarker()).append(' ');
            }
            appendChildren(node, out, all);
        }
        if (node instanceof Block || node instanceof TableCell) {
            out.append(node instanceof Block ? '\n' : ' ');
        }
    }

    /**
     * Returns the text of inline code, without the padding spaces at both ends (CommonMark 0.31, 6.1), and in tables
     * without the backslash that keeps a bar from ending the cell (GitHub Flavored Markdown 0.29, 4.10).
     */
    static String code(Code code) {
        String text = code.getText().toString().replace('\n', ' ');
        if (text.contains("\\|") && code.getAncestorOfType(TableCell.class) != null) {
            text = text.replace("\\|", "|");
        }
        boolean padded = text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
        return padded ? text.substring(1, text.length() - 1) : text;
    }

    private static void appendChildren(Node node, StringBuilder out, boolean all) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            append(child, out, all);
        }
    }

    /** Appends the characters of a text node, unescaped. */
    static void appendText(Node node, StringBuilder out) {
        BasedSequence text = node.getChars();
        String written = string(text);
        if (written.indexOf('\\') < 0 && written.indexOf('&') < 0) {
            out.append(written);
        } else {
            out.append(text.unescape());
        }
    }

    /**
     * Returns the characters of a part of a text, as one substring if they are contiguous. NUL is replaced (CommonMark
     * 0.31, 2.3).
     */
    private static String string(BasedSequence part) {
        boolean whole = part.getEndOffset() - part.getStartOffset() == part.length();
        return whole && part.getBase() instanceof String text
                ? text.substring(part.getStartOffset(), part.getEndOffset()).replace('\0', '\uFFFD')
                : part.toString();
    }
}
