package ayneh.source.telegram;

import ayneh.message.Line;
import ayneh.message.Mark;
import ayneh.message.Passage;
import ayneh.text.Hashtags;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Converts the HTML that Telegram writes for the text of a message to marked lines. Unknown elements add no mark, but
 * their text is kept; scripts and styles have no text.
 */
public final class HtmlText implements NodeFilter {
    private final MarkedText text = new MarkedText();
    private final HtmlBlocks blocks = new HtmlBlocks();
    private final Map<Mark.Kind, Node> marked = new EnumMap<>(Mark.Kind.class);
    private final Deque<Node> passages = new ArrayDeque<>();
    private boolean lineBegins = true;
    private boolean space;
    /** How many line breaks to insert before the next text. */
    private int gap;
    /** Whether the block that began last has no text yet. */
    private boolean fresh = true;

    private int items;

    private HtmlText() {}

    /**
     * Returns the text of an element.
     *
     * @return its lines, numbered from 1, without blank ones at either end; empty if there is no text
     */
    public static List<Line> lines(Element element) {
        HtmlText html = new HtmlText();
        NodeTraversor.filter(html, element);
        return html.text.lines();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            return enter(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        for (Mark.Kind kind : Mark.Kind.values()) {
            if (node.equals(marked.get(kind))) {
                marked.remove(kind);
                text.close(kind);
            }
        }
        if (node.equals(passages.peek())) {
            passages.pop();
            text.closePassage();
            newLine();
            fresh = false;
            if (passages.peek() instanceof Element outer) {
                openPassage(outer);
            }
        }
        if (node instanceof Element element) {
            leaveBlock(element);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult enter(Element element) {
        if (HtmlBlocks.isApart(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (isEmoji(element)) {
            append(element.wholeText());
            return FilterResult.SKIP_CHILDREN;
        }
        enterBlock(element);
        String formula = HtmlBlocks.formula(element);
        if (!formula.isEmpty()) {
            append(formula + element.wholeText().strip() + formula);
            return FilterResult.SKIP_CHILDREN;
        }
        if (element.nameIs("br")) {
            text.append("\n");
            newLine();
            gap = Math.max(0, gap - 1);
        } else if (element.nameIs("pre") || HtmlBlocks.isQuotation(element)) {
            if (passages.isEmpty() || element.nameIs("pre") && !isInCode()) {
                part();
                passages.push(element);
                openPassage(element);
                newLine();
                fresh = true;
            }
        } else if (element.nameIs("a")) {
            return enterLink(element);
        } else {
            Mark.Kind kind = kind(element);
            if (kind != null && mayMark(kind, element)) {
                text.open(kind);
            }
        }
        return FilterResult.CONTINUE;
    }

    /** The first block within a block begins at the same place. */
    private void enterBlock(Element element) {
        widen(element);
        if (HtmlBlocks.isMarked(element)) {
            space = false;
            part();
            text.append(blocks.marker(element));
            lineBegins = false;
            fresh = true;
        }
        if (element.nameIs("li")) {
            items++;
        }
    }

    private void leaveBlock(Element element) {
        if (element.nameIs("li")) {
            items--;
        }
        if (HtmlBlocks.isMarked(element)) {
            fresh = false;
        }
        widen(element);
    }

    /** Lists contain no empty lines. */
    private void widen(Element block) {
        int own = HtmlBlocks.gap(block);
        if (!fresh && own > 0 && !isInCode()) {
            gap = Math.max(gap, items > 0 ? 1 : own);
            space = false;
        }
    }

    private void part() {
        for (int i = lineBegins ? 1 : 0; i < gap; i++) {
            text.append("\n");
        }
        if (gap > 0) {
            newLine();
        }
        gap = 0;
    }

    private static Mark.@Nullable Kind kind(Element element) {
        return switch (element.normalName()) {
            case "b", "strong" -> Mark.Kind.BOLD;
            case "i", "em" -> Mark.Kind.ITALIC;
            case "u", "ins" -> Mark.Kind.UNDERLINED;
            case "s", "strike", "del" -> Mark.Kind.STRUCK;
            case "code" -> Mark.Kind.CODE;
            case "tg-spoiler" -> Mark.Kind.SPOILER;
            case "span" -> element.hasClass("spoiler") || element.hasClass("tg-spoiler") ? Mark.Kind.SPOILER : null;
            default -> HtmlBlocks.isHeading(element) ? Mark.Kind.BOLD : null;
        };
    }

    /** The preview shows an emoji as a picture, with its character inside. */
    private static boolean isEmoji(Element element) {
        return element.nameIs("tg-emoji") || element.nameIs("i") && element.hasClass("emoji");
    }

    private FilterResult enterLink(Element link) {
        String label = link.wholeText();
        String href = link.attr("href");
        Optional<String> target = LinkTarget.ofAttribute(href);
        if (label.startsWith("#") && (target.isEmpty() || href.contains("?q=%23"))) {
            appendTag(label, link);
            return FilterResult.SKIP_CHILDREN;
        }
        if (target.isPresent() && mayMark(Mark.Kind.LINK, link)) {
            text.openLink(target.get());
        }
        return FilterResult.CONTINUE;
    }

    /** A hashtag may name a channel to search, as in {@code #tag@channel}, which isn't part of the tag. */
    private void appendTag(String label, Element link) {
        int end = Hashtags.endOfFirst(label);
        writeSpace();
        if (end > 0 && mayMark(Mark.Kind.TAG, link)) {
            text.open(Mark.Kind.TAG);
        }
        append(label.substring(0, end));
        text.close(Mark.Kind.TAG);
        append(label.substring(end));
    }

    /**
     * Returns whether the element begins a mark: code contains none, and a mark within one of its kind adds nothing.
     */
    private boolean mayMark(Mark.Kind kind, Element element) {
        if (isInCode()) {
            return false;
        }
        writeSpace();
        return marked.putIfAbsent(kind, element) == null;
    }

    private boolean isInCode() {
        return passages.peek() instanceof Element passage && passage.nameIs("pre");
    }

    private void openPassage(Element element) {
        if (element.nameIs("pre")) {
            text.openPassage(Passage.Kind.CODE, HtmlBlocks.language(element));
        } else {
            boolean collapsed = element.hasAttr("expandable") || element.hasClass("collapsed");
            text.openPassage(collapsed ? Passage.Kind.COLLAPSED_QUOTATION : Passage.Kind.QUOTATION, "");
        }
    }

    /** Appends text. Outside code, a run of white space with a line break counts as one space. */
    private void append(String words) {
        if (isInCode()) {
            text.append(words.replace("\r", ""));
            fresh = false;
            return;
        }
        int from = 0;
        while (from < words.length()) {
            int end = from;
            boolean blank = isSpace(words.charAt(from));
            boolean breaks = false;
            while (end < words.length() && isSpace(words.charAt(end)) == blank) {
                breaks |= words.charAt(end) == '\n';
                end++;
            }
            if (breaks) {
                space = true;
            } else {
                writeSpace();
                text.append(words.substring(from, end));
                lineBegins = false;
                fresh &= blank;
            }
            from = end;
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f';
    }

    private void writeSpace() {
        part();
        if (space && !lineBegins && !fresh) {
            text.append(" ");
        }
        space = false;
    }

    private void newLine() {
        lineBegins = true;
        space = false;
    }
}
