package ayneh.markdown;

import ayneh.text.ListMarker;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import org.jspecify.annotations.Nullable;

/**
 * Writes lists of a tree. Numbers are written as text, exactly as the author wrote them, because Markdown would renumber
 * them from the first. A list whose items start with their own markers gets no bullets.
 */
final class ListWriter {
    private final RenderContext context;
    private final BlockWriter around;

    /** @param around writes the surrounding blocks */
    ListWriter(RenderContext context, BlockWriter around) {
        this.context = context;
        this.around = around;
    }

    void write(ListBlock list) {
        boolean numbered = list instanceof OrderedList;
        boolean marked = !numbered && hasOwnMarkers(list);
        around.writeList(numbered, marked, context.languages().of(list, around.language()), inside -> {
            for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                writeItem(item, list.isTight(), inside);
            }
        });
    }

    private void writeItem(Node item, boolean tight, BlockWriter inside) {
        String own = context.languages().of(item, inside.language());
        context.out().append("<li>");
        for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
            boolean first = child == item.getFirstChild();
            Node content = child;
            if (child instanceof Paragraph && tight) {
                writeNumber(first ? item : null);
                inside.writeTight(own, text -> text.writeChildren(content));
            } else if (child instanceof Paragraph && first) {
                own = context.languages().of(child, inside.language());
                inside.open("p", own);
                writeNumber(item);
                inside.writeLines(child, own);
                context.out().append("</p>\n");
            } else {
                writeNumber(first ? item : null);
                context.out().append(first ? "\n" : "");
                inside.write(child);
            }
        }
        if (!item.hasChildren()) {
            writeNumber(item);
        }
        context.out().append("</li>\n");
    }

    /** Writes the number of a numbered item; does nothing for null or any other item. */
    private void writeNumber(@Nullable Node item) {
        if (item instanceof OrderedListItem numbered) {
            context.out().append("<span class=\"marker\">");
            HtmlText.escape(numbered.getOpeningMarker(), context.out());
            context.out().append("</span> ");
        }
    }

    private static boolean hasOwnMarkers(ListBlock list) {
        if (!(list instanceof BulletList)) {
            return false;
        }
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Node first = item instanceof ListItem ? item.getFirstChild() : null;
            if (first == null || ListMarker.of(PlainText.of(first)).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
