package ayneh.reference;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A page of the documentation while it is written: front matter, then Markdown without HTML. */
final class MarkdownPage {
    private final StringBuilder text = new StringBuilder();
    /** Each heading has an anchor of its own, or links would lead to the first of those that share one. */
    private final Set<String> anchors = new HashSet<>();

    MarkdownPage(String title) {
        text.append("---\ntitle: ").append(title).append("\n---\n");
    }

    /** @param level 2 for the highest: the page's title is the heading above all others */
    void heading(int level, String heading) {
        if (!anchors.add(anchor(heading))) {
            throw new IllegalStateException("two headings share the anchor #" + anchor(heading));
        }
        text.append('\n').append("#".repeat(level)).append(' ').append(heading).append('\n');
    }

    void paragraph(String markdown) {
        text.append('\n').append(markdown).append('\n');
    }

    void code(String lines) {
        text.append("\n```\n").append(lines.strip()).append("\n```\n");
    }

    /** Appends a table; without rows, nothing. */
    void table(List<String> head, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        text.append('\n');
        row(head);
        row(Collections.nCopies(head.size(), "---"));
        rows.forEach(this::row);
    }

    /** In a table, a bar would end the cell even inside of code. */
    private void row(List<String> cells) {
        text.append(
                cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    String text() {
        return text.toString();
    }

    /** Returns the anchor that GitHub gives a heading. */
    static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    /** Returns a link to a heading of this page. */
    static String link(String heading) {
        return "[" + heading + "](#" + anchor(heading) + ")";
    }

    static String inCode(String words) {
        if (words.isEmpty() || words.contains("`")) {
            throw new IllegalArgumentException("«" + words + "» can't be written as code");
        }
        return "`" + words + "`";
    }

    /** Returns plain words as Markdown that says the same. */
    static String escaped(String words) {
        return words.replaceAll("[\\\\`*\\[\\]<]|(?<!\\w)_|_(?!\\w)", "\\\\$0").replaceAll("&(?=#?\\w+;)", "\\\\&");
    }

    /** Returns words in which nothing but code is marked, between backticks, as Markdown. */
    static String marked(String words) {
        StringBuilder markdown = new StringBuilder();
        int from = 0;
        for (int open = words.indexOf('`'); open >= 0; open = words.indexOf('`', from)) {
            int close = words.indexOf('`', open + 1);
            if (close < 0) {
                throw new IllegalArgumentException("a backtick stands alone: " + words);
            }
            markdown.append(escaped(words.substring(from, open))).append(inCode(words.substring(open + 1, close)));
            from = close + 1;
        }
        return markdown.append(escaped(words.substring(from))).toString();
    }

    /** Returns choices as in «a, b or c». */
    static String oneOf(List<String> choices) {
        int last = choices.size() - 1;
        return last < 1
                ? String.join("", choices)
                : String.join(", ", choices.subList(0, last)) + " or " + choices.get(last);
    }
}
