package ayneh.importer.markdown;

import ayneh.formula.Formula;
import ayneh.message.Line;
import ayneh.message.Mark;
import java.util.List;
import java.util.Optional;

/**
 * Writes one line as Markdown, with its text escaped and its marks as delimiters. An emphasis delimiter only works if
 * the white space, letters and punctuation beside it allow it (CommonMark 0.31, 6.2); if they don't, the mark is
 * dropped and the text is kept.
 */
final class InlineMarkdown {
    private final String text;
    private final List<Mark> marks;
    private final StringBuilder out;

    private InlineMarkdown(Line line) {
        text = line.text();
        marks = MarkNesting.of(line);
        out = new StringBuilder(text.length() + 16);
    }

    /** Returns the Markdown of a line, in which the start of a block isn't escaped yet. */
    static String write(Line line) {
        InlineMarkdown writer = new InlineMarkdown(line);
        writer.write(0, line.text().length(), 0, ' ');
        return writer.out.toString();
    }

    /**
     * Writes a part of the line.
     *
     * @param next the first mark that may begin in it
     * @param after the character that will follow it
     * @return the first mark after it
     */
    private int write(int from, int end, int next, char after) {
        int at = from;
        int i = next;
        while (i < marks.size() && marks.get(i).start() < end) {
            Mark mark = marks.get(i);
            plain(at, mark.start(), opening(mark, i + 1));
            i = write(mark, i + 1);
            at = mark.end();
        }
        plain(at, end, after);
        return i;
    }

    private char opening(Mark mark, int next) {
        return switch (mark.kind()) {
            case LINK -> isAutolink(mark, next) ? '<' : '[';
            case TAG -> '#';
            default -> sign(mark.kind()).charAt(0);
        };
    }

    private int write(Mark mark, int next) {
        String label = text.substring(mark.start(), mark.end());
        switch (mark.kind()) {
            case TAG -> plain(mark.start(), mark.end(), mark.end() < text.length() ? text.charAt(mark.end()) : ' ');
            case CODE -> code(label);
            case LINK -> {
                if (isAutolink(mark, next)) {
                    out.append('<').append(label).append('>');
                } else {
                    out.append('[');
                    int behind = write(mark.start(), mark.end(), next, ']');
                    out.append("](")
                            .append(MarkdownEscaper.destination(mark.target()))
                            .append(')');
                    return behind;
                }
            }
            default -> {
                String sign = sign(mark.kind());
                out.append(sign);
                int behind = write(mark.start(), mark.end(), next, sign.charAt(0));
                out.append(sign);
                return behind;
            }
        }
        int behind = next;
        while (behind < marks.size() && marks.get(behind).start() < mark.end()) {
            behind++;
        }
        return behind;
    }

    static String sign(Mark.Kind kind) {
        return switch (kind) {
            case BOLD -> "**";
            case ITALIC -> "*";
            case STRUCK -> "~~";
            case UNDERLINED -> "++";
            case SPOILER -> "||";
            case CODE -> "`";
            case LINK -> "[";
            case TAG -> "#";
        };
    }

    /** Writes code between more backticks than it contains (CommonMark 0.31, 6.1). */
    private void code(String code) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < code.length(); i++) {
            run = code.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        boolean edge = code.startsWith("`") || code.endsWith("`") || code.startsWith(" ") && code.endsWith(" ");
        String space = edge && !code.isBlank() ? " " : "";
        out.append(fence).append(space).append(code).append(space).append(fence);
    }

    /** Writes text without marks, leaving formulas unchanged. */
    private void plain(int from, int end, char after) {
        int base = Math.max(0, from - 1); // whether a dollar begins a formula depends on the character before it
        String part = text.substring(base, end);
        int at = from - base;
        for (int i = at; i < part.length(); i++) {
            Optional<Formula> formula = Formula.at(part, i, false);
            if (formula.isPresent()) {
                escape(part.substring(at, i), part.charAt(i));
                out.append(formula.get().inMarkdown(part));
                at = formula.get().end();
                i = at - 1;
            }
        }
        escape(part.substring(at), after);
    }

    /** Escapes text, depending on its neighbours in the Markdown. */
    private void escape(String part, char after) {
        char before = out.length() > 0 ? out.charAt(out.length() - 1) : ' ';
        MarkdownEscaper.inline(part, before, after, out);
    }

    /** Returns whether an autolink gives the same label and target (CommonMark 0.31, 6.5). */
    private boolean isAutolink(Mark mark, int next) {
        String label = text.substring(mark.start(), mark.end());
        String target = mark.target();
        boolean marked = next < marks.size() && marks.get(next).start() < mark.end();
        boolean mail = target.equals("mailto:" + label) && label.matches("[\\w.+-]+@[A-Za-z0-9.-]+");
        return !marked
                && (mail
                        || target.equals(label)
                                && label.matches("[A-Za-z][A-Za-z0-9+.-]{1,31}:.*")
                                && label.chars().noneMatch(c -> c <= ' ' || "<>{}[]\\`|^".indexOf(c) >= 0)
                                && !MarkdownEscaper.holdsEntity(label));
    }
}
