package ayneh.markdown;

import ayneh.text.Language;
import ayneh.text.ListMarker;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;

/** Writes the blocks of a tree. Each block in another language than the one around it says so. */
final class BlockWriter {
    private final StringBuilder out;
    private final String language;
    private final LinkResolver links;
    private final InlineWriter inline;

    BlockWriter(StringBuilder out, String language, LinkResolver links) {
        this.out = out;
        this.language = language;
        this.links = links;
        inline = new InlineWriter(out, links);
    }

    void writeChildren(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            write(child);
        }
    }

    private void write(Node node) {
        if (node instanceof Paragraph) {
            open("p", node);
            inline.writeChildren(node);
            out.append("</p>\n");
        } else if (node instanceof Heading heading) {
            String name = "h" + Math.min(6, heading.getLevel() + 1); // the page's own heading is the first
            open(name, node);
            inline.writeChildren(node);
            out.append("</").append(name).append(">\n");
        } else if (node instanceof ListBlock list) {
            writeList(list);
        } else if (node instanceof BlockQuote) {
            String inside = open("blockquote", node);
            out.append('\n');
            new BlockWriter(out, inside, links).writeChildren(node);
            out.append("</blockquote>\n");
        } else if (node instanceof FencedCodeBlock code) {
            String word = code.getInfo().unescape().split("[^A-Za-z0-9+#_-]", 2)[0];
            writeCode(code.getContentChars(), word);
        } else if (node instanceof IndentedCodeBlock code) {
            writeCode(code.getContentChars(), "");
        } else if (node instanceof ThematicBreak) {
            out.append("<hr>\n");
        } else if (node instanceof TableBlock table) {
            new TableWriter(out, inline).write(table);
        } else if (node instanceof HtmlBlockBase) {
            out.append("<p dir=\"ltr\">");
            HtmlText.escape(node.getChars().trim(), out);
            out.append("</p>\n");
        } else {
            writeChildren(node);
        }
    }

    /** Opens an element, with its language and direction where they differ, and gives the language inside it. */
    private String open(String name, Node node) {
        String own = Language.of(PlainText.of(node), language);
        out.append('<').append(name);
        attributes(own);
        out.append('>');
        return own;
    }

    private void attributes(String own) {
        if (!own.equals(language)) {
            out.append(" lang=\"").append(own).append('"');
            String direction = Language.direction(own);
            if (!direction.equals(Language.direction(language))) {
                out.append(" dir=\"").append(direction).append('"');
            }
        }
    }

    /**
     * Writes a list. The numbers of a numbered one stand as text, each as it is written: Markdown would count on from
     * the first. A list whose items bring their own signs shows no bullets.
     */
    private void writeList(ListBlock list) {
        boolean numbered = list instanceof OrderedList;
        String name = numbered ? "ol" : "ul";
        String own = Language.of(PlainText.of(list), language);
        out.append('<').append(name);
        if (!numbered && hasOwnMarkers(list)) {
            out.append(" class=\"marked\"");
        }
        attributes(own);
        out.append(">\n");
        BlockWriter inside = new BlockWriter(out, own, links);
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            inside.writeItem(item, list.isTight());
        }
        out.append("</").append(name).append(">\n");
    }

    private void writeItem(Node item, boolean tight) {
        String own = Language.of(PlainText.of(item), language);
        boolean other = !own.equals(language);
        out.append("<li>");
        if (item instanceof OrderedListItem numbered) {
            out.append("<span class=\"marker\">");
            HtmlText.escape(numbered.getOpeningMarker(), out);
            out.append("</span> ");
        }
        for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Paragraph && tight) {
                if (other) {
                    out.append("<bdi");
                    attributes(own);
                    out.append('>');
                }
                inline.writeChildren(child);
                out.append(other ? "</bdi>" : "");
            } else {
                out.append(child == item.getFirstChild() ? "\n" : "");
                write(child);
            }
        }
        out.append("</li>\n");
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

    private void writeCode(CharSequence text, String word) {
        out.append("<pre dir=\"ltr\" tabindex=\"0\"><code");
        if (!word.isEmpty()) {
            out.append(" class=\"language-").append(word).append('"');
        }
        out.append('>');
        HtmlText.escape(text, out);
        out.append("</code></pre>\n");
    }
}
