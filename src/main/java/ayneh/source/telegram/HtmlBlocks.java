package ayneh.source.telegram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What the blocks of a long post mean for its lines. Posts of before 2026 have no blocks but quotations and code, which
 * bring their own line breaks. Markers and separators are those that such posts of {@code result.json} get.
 */
final class HtmlBlocks {
    private static final Set<String> PARAGRAPHS = Set.of(
            "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "figure", "section", "aside", "details",
            "footer", "address", "hr");
    private static final Pattern HEADING = Pattern.compile("h[1-6]|summary");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
    private static final Set<String> LINES = Set.of("div", "li", "tr", "caption", "cite", "figcaption", "summary");

    private static final List<String> APART = List.of(
            "media_wrap",
            "rich_button_row",
            "rich_order_marker",
            "rich_task_marker",
            "rich_slideshow_prev",
            "rich_slideshow_next",
            "rich_slideshow_dots");

    private final Map<Element, Integer> numbers = new HashMap<>();

    /** How many line breaks part the element from what stands before and behind it: none for one within a line. */
    static int gap(Element element) {
        if (element.hasClass("rich_block") || PARAGRAPHS.contains(element.normalName())) {
            return 2;
        }
        return LINES.contains(element.normalName()) ? 1 : 0;
    }

    /** Whether it is the heading of what follows it, or of what it opens. */
    static boolean isHeading(Element element) {
        return HEADING.matcher(element.normalName()).matches();
    }

    /** Whether it quotes something. */
    static boolean isQuotation(Element element) {
        return element.nameIs("blockquote") || element.hasClass("rich_pullquote");
    }

    /** Whether it is no text: media and buttons are told of beside it, and the marker of an item before the item. */
    static boolean isApart(Element element) {
        return element.hasAttr("class") && APART.stream().anyMatch(element::hasClass);
    }

    /** The sign before and behind a formula; empty for what is none. */
    static String formula(Element element) {
        return element.hasClass("rich_math_display") ? "$$" : element.hasClass("rich_math_inline") ? "$" : "";
    }

    /** The programming language of code; empty where it isn't said. */
    static String language(Element pre) {
        if (pre.hasAttr("data-language")) {
            return pre.attr("data-language");
        }
        for (Element each : pre.select("pre, code")) {
            for (String name : each.classNames()) {
                if (name.startsWith("language-")) {
                    return name.substring("language-".length());
                }
            }
        }
        return "";
    }

    /** Whether something stands before its text, as before an item of a list and between the cells of a row. */
    static boolean isMarked(Element element) {
        return switch (element.normalName()) {
            case "li" -> true;
            case "td", "th" -> element.previousElementSibling() != null;
            default -> false;
        };
    }

    /** What stands before the text of an element that is marked; to be asked once for each, for it counts them. */
    String marker(Element element) {
        if (!element.nameIs("li")) {
            return " | ";
        }
        Element list = element.parent();
        String task = ElementText.line(element.selectFirst("> .rich_task_marker"));
        String number = list != null && list.nameIs("ol") ? number(element, list) + ". " : "- ";
        return number + (task == null ? "" : task + " ");
    }

    private String number(Element item, Element list) {
        String start = list.attr("start");
        int number = numbers.merge(
                list, NUMBER.matcher(start).matches() ? Integer.parseInt(start) : 1, (last, first) -> last + 1);
        String printed = ElementText.line(item.selectFirst("> .rich_order_marker"));
        return printed == null ? Integer.toString(number) : printed;
    }
}
