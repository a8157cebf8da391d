package ayneh.source.telegram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * How the blocks of a long post map to lines. Posts from before 2026 have no blocks except quotations and code, which
 * have their own line breaks. Markers and separators match those of such posts in {@code result.json}.
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

    /** Returns how many line breaks separate the element from what is before and after it: 0 for an inline element. */
    static int gap(Element element) {
        if (element.hasClass("rich_block") || PARAGRAPHS.contains(element.normalName())) {
            return 2;
        }
        return LINES.contains(element.normalName()) ? 1 : 0;
    }

    /** Returns whether it is the heading of what follows it, or of what it opens. */
    static boolean isHeading(Element element) {
        return HEADING.matcher(element.normalName()).matches();
    }

    /** Returns whether it is a quotation. */
    static boolean isQuotation(Element element) {
        return element.nameIs("blockquote") || element.hasClass("rich_pullquote");
    }

    /** Returns whether it isn't text: media and buttons are read separately, and an item's marker before the item. */
    static boolean isApart(Element element) {
        return element.hasAttr("class") && APART.stream().anyMatch(element::hasClass);
    }

    /** Returns the delimiter before and after a formula; empty for any other element. */
    static String formula(Element element) {
        return element.hasClass("rich_math_display") ? "$$" : element.hasClass("rich_math_inline") ? "$" : "";
    }

    /** Returns the programming language of code; empty if it isn't given. */
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

    /** Returns whether a marker precedes its text, as before a list item or between the cells of a row. */
    static boolean isMarked(Element element) {
        return switch (element.normalName()) {
            case "li" -> true;
            case "td", "th" -> element.previousElementSibling() != null;
            default -> false;
        };
    }

    /** Returns the marker before an element's text; must be called once for each, since it counts list items. */
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
