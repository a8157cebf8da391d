package ayneh.markdown;

import ayneh.text.Language;
import ayneh.text.WhiteSpace;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
    private @Nullable HeadingIds ids;

    /** @param language the surrounding language */
    BlockWriter(RenderContext context, String language, CollapsedQuotations collapsed) {
        this.context = context;
        out = context.out();
        this.language = language;
        this.collapsed = collapsed;
        inline = new InlineWriter(context, language);
    }

    /** Gives the headings ids, and passes them on; those inside of lists and quotations get none. */
    void identify(HeadingIds made, Consumer<Section> found) {
        ids = made;
        sections = found;
    }

    void writeChildren(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            write(child);
        }
    }

    /** Returns the surrounding language. */
    String language() {
        return language;
    }

    /** Returns the language of a text. */
    String language(String words) {
        return Language.of(words, language);
    }

    /** Writes an element on lines of its own. */
    void element(String name, String own, Runnable content) {
        open(name, own);
        content.run();
        out.append("</").append(name).append(">\n");
    }

    void write(Node node) {
        if (node instanceof Paragraph) {
            String own = context.languages().of(node, language);
            element("p", own, () -> writeLines(node, own));
        } else if (node instanceof Heading heading) {
            String own = context.languages().of(node, language);
            writeHeading(heading.getLevel(), () -> PlainText.of(heading), own, text -> text.writeChildren(node));
        } else if (node instanceof ListBlock list) {
            new ListWriter(context, this).write(list);
        } else if (node instanceof BlockQuote quotation) {
            Optional<String> remark = context.form() == Form.PAGE ? Admonition.unmark(quotation) : Optional.empty();
            String own = context.languages().of(node, language);
            if (remark.isPresent()) {
                writeAdmonition(remark.get(), quotation, own);
            } else {
                writeQuotation(() -> PlainText.of(node), own, inside -> inside.writeChildren(node));
            }
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
            element(
                    "p",
                    context.languages().of(node, language),
                    () -> HtmlText.escape(node.getChars().trim(), out));
        } else {
            writeChildren(node);
        }
    }

    /**
     * Writes a heading.
     *
     * @param level its level, from 1
     * @param words gives its text, for a table of contents
     * @param own its language
     * @param content writes it
     */
    void writeHeading(int level, Supplier<String> words, String own, Consumer<InlineWriter> content) {
        // h1 is the heading of the page itself; those of pages begin with level 2
        String name = "h" + (context.form() == Form.PAGE ? Math.max(2, level) : Math.min(6, level + 1));
        String id = "";
        if (ids != null && sections != null) {
            String text = WhiteSpace.collapse(words.get());
            Section section = new Section(ids.next(text), level, text, own);
            id = " id=\"" + section.id() + "\"";
            sections.accept(section);
        }
        open(name + id, own);
        content.accept(inline(own));
        out.append("</").append(name).append(">\n");
    }

    /**
     * Writes a quotation.
     *
     * @param words gives its text, for the preview of a collapsed one
     * @param own its language
     * @param content writes its blocks
     */
    void writeQuotation(Supplier<String> words, String own, Consumer<BlockWriter> content) {
        boolean folded = collapsed.next();
        if (folded) {
            out.append("<details class=\"quotation\"><summary>");
            HtmlText.escape(context.words().apply(language, "quotation"), out);
            out.append("<span class=\"start\"");
            attributes(own);
            out.append(">: ");
            HtmlText.escape(WhiteSpace.opening(WhiteSpace.collapse(words.get()), MOST_OF_COLLAPSED), out);
            out.append("</span></summary>\n");
        }
        open("blockquote", own);
        out.append('\n');
        content.accept(new BlockWriter(context, own, collapsed.inner()));
        out.append(folded ? "</blockquote>\n</details>\n" : "</blockquote>\n");
    }

    private void writeAdmonition(String kind, Node remark, String own) {
        open("div class=\"admonition " + kind + "\" role=\"note\"", own);
        out.append("\n<p class=\"label\">");
        HtmlText.escape(context.words().apply(own, kind), out);
        out.append("</p>\n");
        new BlockWriter(context, own, collapsed.inner()).writeChildren(remark);
        out.append("</div>\n");
    }

    /**
     * Writes the lines of a paragraph. If the author broke lines and one of them is in another language, each line
     * becomes a block of its own, so that an English line in a Persian post starts on the left.
     */
    void writeLines(Node paragraph, String around) {
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

    /** Opens an element, with its language and direction where they differ. */
    void open(String name, String own) {
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
     * Writes a list.
     *
     * @param marked whether its items start with their own markers
     * @param own its language
     * @param items writes its items
     */
    void writeList(boolean numbered, boolean marked, String own, Consumer<BlockWriter> items) {
        String name = numbered ? "ol" : "ul";
        out.append('<').append(name).append(marked ? " class=\"marked\"" : "");
        attributes(own);
        out.append(">\n");
        items.accept(new BlockWriter(context, own, collapsed));
        out.append("</").append(name).append(">\n");
    }

    /** Writes an item of one line, in its language. */
    void writeItem(String own, Consumer<InlineWriter> content) {
        out.append("<li>");
        writeTight(own, content);
        out.append("</li>\n");
    }

    /** Writes a line of an item, isolated if it is in another language. */
    void writeTight(String own, Consumer<InlineWriter> content) {
        boolean other = !own.equals(language);
        if (other) {
            out.append("<bdi");
            attributes(own);
            out.append('>');
        }
        content.accept(inline(own));
        out.append(other ? "</bdi>" : "");
    }

    /** Returns a writer for text in a language. */
    InlineWriter inline(String own) {
        return own.equals(language) ? inline : new InlineWriter(context, own);
    }
}
