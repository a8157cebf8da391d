package ayneh.markdown;

import ayneh.text.Language;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;

/** Writes tables, each in a box that scrolls on narrow pages. */
final class TableWriter {
    private final RenderContext context;
    private final StringBuilder out;
    private final String language;

    /** @param language the surrounding language */
    TableWriter(RenderContext context, String language) {
        this.context = context;
        out = context.out();
        this.language = language;
    }

    void write(TableBlock table) {
        out.append("<div class=\"table\" tabindex=\"0\"><table>\n");
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof TableHead) {
                writePart(part, "thead", "th");
            } else if (part instanceof TableBody && part.hasChildren()) {
                writePart(part, "tbody", "td");
            }
        }
        out.append("</table></div>\n");
    }

    private void writePart(Node part, String name, String cellName) {
        out.append('<').append(name).append(">\n");
        for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
            if (row instanceof TableRow) {
                out.append("<tr>");
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    if (cell instanceof TableCell) {
                        writeCell(cell, cellName);
                    }
                }
                out.append("</tr>\n");
            }
        }
        out.append("</").append(name).append(">\n");
    }

    /** Writes a cell; an empty one is the head of nothing, wherever it stands. */
    private void writeCell(Node cell, String usual) {
        String own = context.languages().of(cell, language);
        String name = PlainText.of(cell).isBlank() ? "td" : usual;
        out.append('<').append(name);
        if (!own.equals(language)) {
            out.append(" lang=\"")
                    .append(own)
                    .append("\" dir=\"")
                    .append(Language.direction(own))
                    .append('"');
        }
        out.append('>');
        new InlineWriter(context, own).writeChildren(cell);
        out.append("</").append(name).append('>');
    }
}
