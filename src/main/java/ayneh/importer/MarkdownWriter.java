package ayneh.importer;

import ayneh.formula.Formula;
import ayneh.text.ListMarker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes blocks as Markdown, with all text escaped and all links as links. */
final class MarkdownWriter {
    private MarkdownWriter() {}

    /** The Markdown of some blocks, ending in a line break; empty for none. */
    static String write(List<Block> blocks) {
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
            }
        }
    }

    /** How a block is written. Two lists that touch need different bullets, or they would be one. */
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
            String text = form == Form.NUMBERS || marker.isPlainBullet() ? marker.rest() : marker.whole();
            String inside = indent + " ".repeat(bullet.length() + 1);
            if (loose && i > 0) {
                out.append('\n');
            }
            out.append(indent).append(bullet);
            if (!text.isEmpty()) {
                out.append(' ').append(line(text));
            }
            out.append('\n');
            if (!item.more().isEmpty()) {
                out.append(text.isEmpty() ? "" : "\n");
                blocks(item.more(), inside, out);
            }
        }
    }

    private static String paragraph(Block.Paragraph paragraph, String indent) {
        return joinFormulas(paragraph.lines()).stream()
                .map(line -> line.indexOf('\n') < 0 ? line(line) : line.replace("\n", "\n" + indent))
                .collect(Collectors.joining("\\\n" + indent));
    }

    /** The lines, with those that are one formula as one text: Markdown has it as it is written. */
    private static List<String> joinFormulas(List<String> lines) {
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int last = formulaEnd(lines, i);
            joined.add(String.join("\n", lines.subList(i, last + 1)));
            i = last;
        }
        return joined;
    }

    /** The last line of the formula that is these lines and no more; the first one where there is none. */
    private static int formulaEnd(List<String> lines, int first) {
        if (!lines.get(first).startsWith("$$")) {
            return first;
        }
        String rest = String.join("\n", lines.subList(first, lines.size()));
        return Formula.at(rest, 0, false)
                .map(formula -> rest.substring(0, formula.end()))
                .filter(formula -> formula.length() == rest.length() || rest.charAt(formula.length()) == '\n')
                .filter(formula -> formula.lines()
                        .skip(1)
                        .allMatch(line -> MarkdownEscaper.lineStart(line).equals(line)))
                .map(formula -> first + (int) formula.lines().count() - 1)
                .orElse(first);
    }

    /** One line with its links. */
    static String line(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        int at = 0;
        for (LinkFinder.Found link : LinkFinder.find(text)) {
            boolean marked = link.target() != null;
            plain(text, at, link.start(), marked ? '[' : text.charAt(link.start()), out);
            link(text, link, out);
            at = link.end();
        }
        plain(text, at, text.length(), ' ', out);
        return MarkdownEscaper.lineStart(out.toString());
    }

    /** Escapes a part of a line. Its neighbours are those that it has in the Markdown, where a link is in brackets. */
    private static void plain(String text, int from, int end, char after, StringBuilder out) {
        String whole = text.substring(0, end);
        int at = from;
        for (int i = from; i < end; i++) {
            Optional<Formula> formula = Formula.at(whole, i, false);
            if (formula.isPresent()) {
                escape(text.substring(at, i), text.charAt(i), out);
                out.append(formula.get().inMarkdown(text));
                at = formula.get().end();
                i = at - 1;
            }
        }
        escape(text.substring(at, end), after, out);
    }

    private static void escape(String text, char after, StringBuilder out) {
        char before = out.length() > 0 ? out.charAt(out.length() - 1) : ' ';
        MarkdownEscaper.inline(text, before, after, out);
    }

    private static void link(String text, LinkFinder.Found link, StringBuilder out) {
        String label = text.substring(link.start(), link.end());
        String target = link.target();
        if (target == null) {
            char after = link.end() < text.length() ? text.charAt(link.end()) : ' ';
            plain(text, link.start(), link.end(), after, out);
        } else if (isAutolink(label, target)) {
            out.append('<').append(label).append('>');
        } else {
            out.append('[');
            plain(text, link.start(), link.end(), ']', out);
            out.append("](").append(destination(target)).append(')');
        }
    }

    /** Whether Markdown's short form gives the same label and target (CommonMark 0.31, 6.5). */
    private static boolean isAutolink(String label, String target) {
        boolean mail = target.equals("mailto:" + label) && label.matches("[\\w.+-]+@[A-Za-z0-9.-]+");
        return mail
                || target.equals(label)
                        && label.chars().noneMatch(c -> c <= ' ' || "<>{}[]\\`|^".indexOf(c) >= 0)
                        && !MarkdownEscaper.holdsEntity(label);
    }

    private static String destination(String target) {
        StringBuilder out = new StringBuilder(target.length());
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c <= ' ' || "()<>{}[]\\`|^".indexOf(c) >= 0) {
                out.append(String.format("%%%02X", (int) c));
            } else {
                out.append(c);
            }
        }
        return MarkdownEscaper.holdsEntity(target) ? out.toString().replace("&", "&amp;") : out.toString();
    }
}
