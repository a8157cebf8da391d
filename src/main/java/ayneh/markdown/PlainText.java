package ayneh.markdown;

import ayneh.text.WhiteSpace;
import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** The words of a tree, without what marks them. */
final class PlainText {
    private PlainText() {}

    /** The words below a node, with collapsed white space. */
    static String of(Node node) {
        StringBuilder out = new StringBuilder();
        append(node, out);
        return WhiteSpace.collapse(out.toString());
    }

    private static void append(Node node, StringBuilder out) {
        if (node instanceof Text || node instanceof HtmlEntity) {
            appendText(node, out);
        } else if (node instanceof Code code) {
            out.append(code.getText());
        } else if (node instanceof AutoLink link) {
            out.append(link.getText());
        } else if (node instanceof MailLink link) {
            out.append(link.getText());
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            out.append(' ');
        } else if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
            out.append(((Block) node).getContentChars());
        } else {
            if (node instanceof OrderedListItem item) {
                out.append(item.getOpeningMarker()).append(' ');
            }
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                append(child, out);
            }
        }
        if (node instanceof Block) {
            out.append(' ');
        }
    }

    /** Appends the characters that a node of text stands for. */
    static void appendText(Node node, StringBuilder out) {
        BasedSequence text = node.getChars();
        if (text.indexOf('\\') < 0 && text.indexOf('&') < 0) {
            out.append(text);
        } else {
            out.append(text.unescape());
        }
    }
}
