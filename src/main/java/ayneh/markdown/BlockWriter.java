package ayneh.markdown;

import ayneh.text.Language;
import ayneh.text.ListMarker;
import ayneh.text.WhiteSpace;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes the blocks of a tree as HTML, marking each block whose language differs from the surrounding one. */
final class BlockWriter {
    /** The length of the preview of a collapsed quotation, in characters. */
    private static final int MOST_OF_COLLAPSED = 80;

    private final RenderContext context;
    private final StringBuilder out;
    private final String language;
    private final CollapsedQuotations collapsed;
    private final InlineWriter inline;
    private @Nullable Consumer<Section> sections;
    private int count;

    /** @param language the surrounding language */
    BlockWriter(RenderContext context, String language, CollapsedQuotations collapsed) {
        this.context = context;
        out = context.out();
        this.language = language;
        this.collapsed = collapsed;
        inline = new InlineWriter(context, language);
    }

    /** Gives the headings ids, and passes them on; those inside of lists and quotations get none. */
    void number(Consumer<Section> found) {
        sections = found;
    }

    void writeChildren(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            write(child);
        }
    }

    /** Writes a paragraph whose only markup is {@link PlainInline}s. */
    void writePlain(String paragraph) {
        String own = Language.of(PlainInline.words(paragraph), language);
        open("p", own);
        inline(own).writePlain(paragraph);
        out.append("</p>\n");
    }

    private void write(Node node) {
        if (node instanceof Paragraph) {
            String own = open("p", node);
            writeLines(node, own);
            out.append("</p>\n");
        } else if (node instanceof Heading heading) {
            String name = "h" + Math.min(6, heading.getLevel() + 1); // h1 is the page's own heading
            String own = context.languages().of(node, language);
            open(name + section(heading, own), own);
            inline(own).writeChildren(node);
            out.append("</").append(name).append(">\n");
        } else if (node instanceof ListBlock list) {
            writeList(list);
        } else if (node instanceof BlockQuote) {
            writeQuotation(node);
        } else if (node instanceof FencedCodeBlock code) {
            String word = code.getInfo().unescape().split("[^A-Za-z0-9+#_-]", 2)[0];
            context.technical().code(code.getContentChars(), word, out);
        } else if (node instanceof IndentedCodeBlock code) {
            context.technical().code(code.getContentChars(), "", out);
        } else if (node instanceof ThematicBreak) {
            out.append("<hr>\n");
        } else if (node instanceof TableBlock table) {
            new TableWriter(context, language).write(table);
        } else if (node instanceof HtmlBlockBase) {
            open("p", node);
            HtmlText.escape(node.getChars().trim(), out);
            out.append("</p>\n");
        } else {
            writeChildren(node);
        }
    }

    /** Passes on the section that a heading begins, and returns the heading's id as an attribute; empty for none. */
    private String section(Heading heading, String own) {
        if (sections == null) {
            return "";
        }
        count++;
        String id = "section-" + count;
        sections.accept(new Section(id, heading.getLevel(), PlainText.of(heading), own));
        return " id=\"" + id + "\"";
    }

    private void writeQuotation(Node quotation) {
        boolean folded = collapsed.next();
        if (folded) {
            out.append("<details class=\"quotation\"><summary>");
            HtmlText.escape(collapsed.word(language), out);
            out.append("<span class=\"start\"");
            attributes(context.languages().of(quotation, language));
            out.append(">: ");
            HtmlText.escape(WhiteSpace.opening(PlainText.of(quotation), MOST_OF_COLLAPSED), out);
            out.append("</span></summary>\n");
        }
        String inside = open("blockquote", quotation);
        out.append('\n');
        new BlockWriter(context, inside, collapsed.inner()).writeChildren(quotation);
        out.append(folded ? "</blockquote>\n</details>\n" : "</blockquote>\n");
    }

    /**
     * Writes the lines of a paragraph. If the author broke lines and one of them is in another language, each line
     * becomes a block of its own, so that an English line in a Persian post starts on the left.
     */
    private void writeLines(Node paragraph, String around) {
        List<Line> lines = hasLineBreak(paragraph) ? lines(paragraph, around) : List.of();
        if (lines.stream().allMatch(line -> line.language().equals(around))) {
            inline(around).writeChildren(paragraph);
            return;
        }
        BlockWriter inside = new BlockWriter(context, around, collapsed);
        for (Line line : lines) {
            out.append("<span class=\"line\"");
            inside.attributes(line.language());
            out.append('>');
            inline(line.language()).write(line.first(), line.end());
            out.append("</span>\n");
        }
    }

    private static boolean hasLineBreak(Node paragraph) {
        for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof HardLineBreak) {
                return true;
            }
        }
        return false;
    }

    /** A line of a paragraph: the nodes from {@code first} up to but excluding {@code end}; null for no limit. */
    private record Line(Node first, @Nullable Node end, String language) {}

    private static List<Line> lines(Node paragraph, String around) {
        List<Line> lines = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Node first = paragraph.getFirstChild();
        for (Node node = first; node != null; node = node.getNext()) {
            if (node instanceof HardLineBreak) {
                lines.add(new Line(first, node, Language.of(text.toString(), around)));
                text.setLength(0);
                first = node.getNext();
            } else {
                text.append(PlainText.prose(node)).append(' ');
            }
        }
        if (first != null) {
            lines.add(new Line(first, null, Language.of(text.toString(), around)));
        }
        return lines;
    }

    /** Opens an element, with its language and direction where they differ, and returns its language. */
    private String open(String name, Node node) {
        String own = context.languages().of(node, language);
        open(name, own);
        return own;
    }

    private void open(String name, String own) {
        out.append('<').append(name);
        attributes(own);
        out.append('>');
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
     * Writes a list. Numbers are written as text, exactly as the author wrote them, because Markdown would renumber
     * them from the first. A list whose items start with their own markers gets no bullets.
     */
    private void writeList(ListBlock list) {
        boolean numbered = list instanceof OrderedList;
        String name = numbered ? "ol" : "ul";
        String own = context.languages().of(list, language);
        out.append('<').append(name);
        if (!numbered && hasOwnMarkers(list)) {
            out.append(" class=\"marked\"");
        }
        attributes(own);
        out.append(">\n");
        BlockWriter inside = new BlockWriter(context, own, collapsed);
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            inside.writeItem(item, list.isTight());
        }
        out.append("</").append(name).append(">\n");
    }

    private void writeItem(Node item, boolean tight) {
        String own = context.languages().of(item, language);
        boolean other = tight && !own.equals(language);
        out.append("<li>");
        for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
            boolean first = child == item.getFirstChild();
            if (child instanceof Paragraph && tight) {
                writeNumber(first ? item : null);
                if (other) {
                    out.append("<bdi");
                    attributes(own);
                    out.append('>');
                }
                inline(own).writeChildren(child);
                out.append(other ? "</bdi>" : "");
            } else if (child instanceof Paragraph && first) {
                own = open("p", child);
                writeNumber(item);
                writeLines(child, own);
                out.append("</p>\n");
            } else {
                writeNumber(first ? item : null);
                out.append(first ? "\n" : "");
                write(child);
            }
        }
        if (!item.hasChildren()) {
            writeNumber(item);
        }
        out.append("</li>\n");
    }

    /** Writes the number of a numbered item; does nothing for null or any other item. */
    private void writeNumber(@Nullable Node item) {
        if (item instanceof OrderedListItem numbered) {
            out.append("<span class=\"marker\">");
            HtmlText.escape(numbered.getOpeningMarker(), out);
            out.append("</span> ");
        }
    }

    /** Returns a writer for text in a language. */
    private InlineWriter inline(String own) {
        return own.equals(language) ? inline : new InlineWriter(context, own);
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
