package ayneh.redact;

import java.util.Set;

/** The names of the elements and attributes in Telegram Desktop's pages. */
final class HtmlNames {
    /** Elements without an end tag. */
    private static final Set<String> EMPTY = Set.of("br", "img", "meta", "link", "hr", "input", "source");

    /** Elements whose contents are not HTML, and never the text of a message. */
    private static final Set<String> FOREIGN = Set.of("script", "style");

    private static final Set<String> OTHERS = Set.of(
            "html",
            "head",
            "title",
            "body",
            "div",
            "span",
            "a",
            "b",
            "strong",
            "i",
            "em",
            "u",
            "ins",
            "s",
            "strike",
            "del",
            "code",
            "pre",
            "blockquote",
            "tg-spoiler",
            "tg-emoji",
            "table",
            "caption",
            "thead",
            "tbody",
            "tr",
            "td",
            "th",
            "ul",
            "ol",
            "li",
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "figure",
            "figcaption",
            "section",
            "aside",
            "details",
            "summary",
            "footer",
            "header",
            "address",
            "cite",
            "button",
            "video",
            "audio",
            "time",
            "sub",
            "sup",
            "mark",
            "small");

    private static final Set<String> ATTRIBUTES = Set.of(
            "class",
            "id",
            "title",
            "href",
            "src",
            "style",
            "onclick",
            "onload",
            "dir",
            "start",
            "rel",
            "type",
            "charset",
            "content",
            "name",
            "aria-hidden",
            "expandable",
            "colspan",
            "rowspan",
            "data-language",
            "data-rich-kind",
            "data-rich-message",
            "data-rich-part",
            "emoji-id",
            "alt",
            "poster",
            "width",
            "height",
            "controls",
            "open",
            "lang",
            "target");

    private HtmlNames() {}

    static boolean isElement(String name) {
        return OTHERS.contains(name) || EMPTY.contains(name) || FOREIGN.contains(name);
    }

    static boolean isAttribute(String name) {
        return ATTRIBUTES.contains(name);
    }

    static boolean isEmpty(String element) {
        return EMPTY.contains(element);
    }

    static boolean isForeign(String element) {
        return FOREIGN.contains(element);
    }
}
