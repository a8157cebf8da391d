package ayneh.redact;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites a page of an export tag by tag. What isn't certainly a tag is text. Scripts and styles are replaced by white
 * space.
 */
final class PageRedactor {
    private static final Pattern TOKEN = Pattern.compile(
            "<(?<end>/?)(?<name>[A-Za-z][^\\s/>\"'<]*+)(?<attributes>(?:[^>\"'<]++|\"[^\"]*+\"|'[^']*+')*+)>"
                    + "|(?i:<!doctype html>)");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?<name>[^\\s/=\"']++)(?:(?<equals>\\s*+=\\s*+)(?<quote>[\"']?)"
                    + "(?<value>(?<=\")[^\"]*+|(?<=')[^']*+|[^\\s\"']*+)"
                    + "\\k<quote>)?+");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final Pattern DAY = Pattern.compile("message-[0-9]{1,18}");

    private final String html;
    private final Replacements replacements;
    private final HtmlAttributes attributes;
    private final HtmlPhrases phrases;
    private final StringBuilder out = new StringBuilder();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, Integer> openNames = new HashMap<>();
    private int messages;

    /**
     * An element that is still open.
     *
     * @param authored whether its contents are text that someone wrote
     */
    private record Open(String name, boolean authored) {}

    /** The attributes of an element that tell its kind. */
    private record Kind(Set<String> classes, String id) {}

    /**
     * A rewritten page.
     *
     * @param messages the number of messages in it
     */
    record Rewritten(String html, int messages) {}

    private PageRedactor(String html, Replacements replacements) {
        this.html = html;
        this.replacements = replacements;
        attributes = new HtmlAttributes(replacements);
        phrases = new HtmlPhrases(replacements);
    }

    /** Rewrites a page. */
    static Rewritten rewrite(String html, Replacements replacements) {
        PageRedactor page = new PageRedactor(html, replacements);
        page.rewrite();
        return new Rewritten(page.out.toString(), page.messages);
    }

    private void rewrite() {
        Matcher token = TOKEN.matcher(html);
        int at = 0;
        while (token.find(at)) {
            text(html.substring(at, token.start()));
            at = token.end();
            if (token.group("name") == null) {
                out.append(token.group());
            } else {
                at = tag(token);
            }
        }
        text(html.substring(at));
    }

    private void text(String written) {
        if (written.isBlank()) {
            out.append(written);
            return;
        }
        EscapedText text = HtmlEscapes.read(written, false);
        boolean authored = !open.isEmpty() && open.element().authored();
        String made = authored ? replacements.text(text.meant()) : phrases.text(text.meant());
        out.append(text.write(made, HtmlEscapes::write));
    }

    /** Rewrites a tag and returns the position at which to continue. */
    private int tag(Matcher token) {
        String name = token.group("name").toLowerCase(Locale.ROOT);
        boolean known = HtmlNames.isElement(name);
        boolean ends = !token.group("end").isEmpty();
        Kind kind = kind(token.group("attributes"));
        out.append('<')
                .append(token.group("end"))
                .append(known ? token.group("name") : replacements.text(token.group("name")));
        attributes(token.group("attributes"), kind);
        out.append('>');
        if (ends) {
            close(name);
        } else if (HtmlNames.isForeign(name)) {
            return foreign(name, token.end());
        } else if (!HtmlNames.isEmpty(name)) {
            open(name, kind);
        }
        return token.end();
    }

    /** Returns the kind of an element from its attributes. */
    private static Kind kind(String written) {
        String classes = "";
        String id = "";
        Matcher attribute = ATTRIBUTE.matcher(written);
        while (attribute.find()) {
            String value = attribute.group("value");
            if (value != null && attribute.group("name").equalsIgnoreCase("class")) {
                classes = HtmlEscapes.read(value, true).meant();
            } else if (value != null && attribute.group("name").equalsIgnoreCase("id")) {
                id = HtmlEscapes.read(value, true).meant();
            }
        }
        return new Kind(Set.copyOf(List.of(WHITE_SPACE.split(classes))), id);
    }

    private void attributes(String written, Kind kind) {
        boolean ofDate = kind.classes().contains("date") || kind.classes().contains("details");
        Matcher attribute = ATTRIBUTE.matcher(written);
        int at = 0;
        while (attribute.find()) {
            String name = attribute.group("name").toLowerCase(Locale.ROOT);
            boolean known = HtmlNames.isAttribute(name);
            out.append(written, at, attribute.start())
                    .append(known ? attribute.group("name") : replacements.text(attribute.group("name")));
            if (attribute.group("value") != null) {
                EscapedText value = HtmlEscapes.read(attribute.group("value"), true);
                out.append(attribute.group("equals"))
                        .append(attribute.group("quote"))
                        .append(value.write(attributes.value(name, ofDate, value.meant()), HtmlEscapes::write))
                        .append(attribute.group("quote"));
            }
            at = attribute.end();
        }
        out.append(written, at, written.length());
    }

    private void open(String name, Kind kind) {
        boolean inText = !open.isEmpty() && open.element().authored();
        boolean authored =
                kind.classes().contains("text") || inText && !kind.classes().contains("media_wrap");
        open.push(new Open(name, authored));
        openNames.merge(name, 1, Integer::sum);
        boolean day =
                kind.classes().contains("service") && DAY.matcher(kind.id()).matches();
        messages += kind.classes().contains("message") && !day ? 1 : 0;
    }

    /** Closes the innermost element of that name and those inside it; does nothing if none is open. */
    private void close(String name) {
        if (openNames.getOrDefault(name, 0) == 0) {
            return;
        }
        boolean closed = false;
        while (!closed) {
            String inner = open.pop().name();
            openNames.merge(inner, -1, Integer::sum);
            closed = inner.equals(name);
        }
    }

    /** Replaces contents that are not HTML with white space, so that what follows keeps its position. */
    private int foreign(String name, int from) {
        int end = from;
        while (end < html.length() && !html.regionMatches(true, end, "</" + name, 0, name.length() + 2)) {
            end++;
        }
        out.append(html.substring(from, end).replaceAll("\\S", " "));
        return end;
    }
}
