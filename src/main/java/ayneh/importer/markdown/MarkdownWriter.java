package ayneh.importer.markdown;

import ayneh.formula.Formula;
import ayneh.message.Line;
import ayneh.text.ListMarker;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes blocks as Markdown, with all text escaped and all links as links. */
public final class MarkdownWriter {
    /** The maximum length of a formula, in lines. */
    private static final int LONGEST_FORMULA = 100;

    private MarkdownWriter() {}

    /** Returns the Markdown of some blocks, ending in a line break; empty for none. */
    public static String write(List<Block> blocks) {
        StringBuilder out = new StringBuilder();
        blocks(blocks, "", out);
        return out.toString();
    }

    private static void blocks(List<Block> blocks, String indent, StringBuilder out) {
        Form before = Form.PARAGRAPH;
        for (int i = 0; i < blocks.size(); i++) {
            if (i > 0) {
                out.append('\n');
            }
            if (blocks.get(i) instanceof Block.Items items) {
                before = Form.of(items, before);
                items(items, before, indent, out);
            } else if (blocks.get(i) instanceof Block.Paragraph paragraph) {
                before = Form.PARAGRAPH;
                out.append(indent).append(paragraph(paragraph, indent)).append('\n');
            } else if (blocks.get(i) instanceof Block.Code code) {
                before = Form.PARAGRAPH;
                out.append(code(code, indent));
            } else if (blocks.get(i) instanceof Block.Quotation quotation) {
                before = Form.PARAGRAPH;
                out.append(quotation(quotation, indent));
            }
        }
    }

    /** How a block is written. Adjacent lists need different bullets, or they would become one. */
    private enum Form {
        PARAGRAPH,
        NUMBERS,
        HYPHENS,
        STARS;

        static Form of(Block.Items items, Form before) {
            if (items.areNumberedInOrder() && before != NUMBERS) {
                return NUMBERS;
            }
            return before == HYPHENS ? STARS : HYPHENS;
        }
    }

    private static void items(Block.Items list, Form form, String indent, StringBuilder out) {
        boolean loose = list.items().stream().anyMatch(item -> !item.more().isEmpty());
        for (int i = 0; i < list.items().size(); i++) {
            Block.Item item = list.items().get(i);
            ListMarker marker = item.marker();
            String bullet = form == Form.NUMBERS ? marker.text() : form == Form.STARS ? "*" : "-";
            Line text = form == Form.NUMBERS || marker.isPlainBullet() ? item.rest() : item.line();
            String inside = indent + " ".repeat(bullet.length() + 1);
            if (loose && i > 0) {
                out.append('\n');
            }
            out.append(indent).append(bullet);
            if (!text.isBlank()) {
                out.append(' ').append(line(text));
            }
            out.append('\n');
            if (!item.more().isEmpty()) {
                out.append(text.isBlank() ? "" : "\n");
                blocks(item.more(), inside, out);
            }
        }
    }

    private static String paragraph(Block.Paragraph paragraph, String indent) {
        List<String> written = new ArrayList<>();
        List<Line> lines = paragraph.lines();
        for (int i = 0; i < lines.size(); i++) {
            int last = formulaEnd(lines, i);
            if (last == i) {
                written.add(line(lines.get(i)));
            } else {
                written.add(lines.subList(i, last + 1).stream()
                        .map(Line::text)
                        .collect(Collectors.joining("\n" + indent))); // formulas are kept as written
                i = last;
            }
        }
        return String.join("\\\n" + indent, written);
    }

    /** Returns the last line of the formula that begins and ends with whole lines; the first line if there is none. */
    private static int formulaEnd(List<Line> lines, int first) {
        if (!lines.get(first).text().startsWith("$$")) {
            return first;
        }
        String rest = lines.subList(first, Math.min(lines.size(), first + LONGEST_FORMULA)).stream()
                .map(Line::text)
                .collect(Collectors.joining("\n"));
        return Formula.at(rest, 0, false)
                .map(formula -> rest.substring(0, formula.end()))
                .filter(formula -> formula.length() == rest.length() || rest.charAt(formula.length()) == '\n')
                .filter(formula -> formula.lines()
                        .skip(1)
                        .allMatch(line -> MarkdownEscaper.lineStart(line).equals(line)))
                .map(formula -> first + (int) formula.lines().count() - 1)
                .orElse(first);
    }

    /** Returns one line as Markdown, with its links. */
    public static String line(String text) {
        return line(new Line(0, text));
    }

    private static String line(Line line) {
        return MarkdownEscaper.lineStart(InlineMarkdown.write(line));
    }

    private static String code(Block.Code code, String indent) {
        int longest = 2;
        for (String line : code.lines()) {
            int run = 0;
            for (int i = 0; i < line.length(); i++) {
                run = line.charAt(i) == '`' ? run + 1 : 0;
                longest = Math.max(longest, run);
            }
        }
        String fence = "`".repeat(longest + 1);
        String language = code.language().replaceAll("[^A-Za-z0-9+#_.-]", "");
        return code.lines().stream()
                .map(line -> line.isEmpty() ? "" : indent + line)
                .collect(Collectors.joining("\n", indent + fence + language + "\n", "\n" + indent + fence + "\n"));
    }

    private static String quotation(Block.Quotation quotation, String indent) {
        return write(quotation.blocks())
                .lines()
                .map(line -> indent + (line.isEmpty() ? ">" : "> " + line) + "\n")
                .collect(Collectors.joining());
    }
}
