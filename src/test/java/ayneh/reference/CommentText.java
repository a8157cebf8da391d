package ayneh.reference;

import static ayneh.reference.MarkdownPage.escaped;
import static ayneh.reference.MarkdownPage.inCode;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Comments of the sources as Markdown. What they have not used so far is an error, so that nothing gets lost. */
final class CommentText {
    private static final String TABLE = "table";

    private CommentText() {}

    /**
     * Returns a comment, apart from its tables, as one paragraph.
     *
     * @param link writes a link to a type or member, which is given as the comment names it
     */
    static String paragraph(List<? extends DocTree> comment, UnaryOperator<String> link) {
        StringBuilder markdown = new StringBuilder();
        boolean inTable = false;
        for (DocTree part : comment) {
            inTable |= isStart(part, TABLE);
            if (!inTable) {
                markdown.append(inline(part, link));
            }
            inTable &= !isEnd(part, TABLE);
        }
        return collapsed(markdown);
    }

    /** Returns the cells of the table in a comment, by rows. */
    static List<List<String>> table(List<? extends DocTree> comment, UnaryOperator<String> link) {
        List<List<String>> rows = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (DocTree part : comment) {
            if (isStart(part, "tr")) {
                rows.add(new ArrayList<>());
            } else if (isStart(part, "td")) {
                cell.setLength(0);
            } else if (isEnd(part, "td")) {
                rows.get(rows.size() - 1).add(collapsed(cell));
            } else if (!(part instanceof StartElementTree || part instanceof EndElementTree)) {
                cell.append(inline(part, link));
            }
        }
        return rows;
    }

    private static String collapsed(CharSequence text) {
        return text.toString().strip().replaceAll("\\s+", " ");
    }

    private static boolean isStart(DocTree part, String element) {
        return part instanceof StartElementTree start && start.getName().contentEquals(element);
    }

    private static boolean isEnd(DocTree part, String element) {
        return part instanceof EndElementTree end && end.getName().contentEquals(element);
    }

    private static String inline(DocTree part, UnaryOperator<String> link) {
        if (part instanceof TextTree text) {
            return escaped(text.getBody());
        }
        if (part instanceof LiteralTree literal && part.getKind() == DocTree.Kind.CODE) {
            return inCode(collapsed(literal.getBody().getBody()));
        }
        if (part instanceof LinkTree reference && reference.getLabel().isEmpty()) {
            return link.apply(reference.getReference().getSignature());
        }
        if (isStart(part, "p")) {
            return " ";
        }
        throw new IllegalStateException("this has no Markdown yet: " + part);
    }
}
