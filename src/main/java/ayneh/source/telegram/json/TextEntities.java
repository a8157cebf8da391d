package ayneh.source.telegram.json;

import ayneh.message.Mark;
import ayneh.message.Passage;
import ayneh.source.telegram.LinkTarget;
import ayneh.source.telegram.MarkedText;
import ayneh.text.Hashtags;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the texts of an export, in all their forms: a string; a list of strings and mappings with a type and a text; in
 * posts of 2026, a tree of such mappings. The text is kept, whatever its type.
 */
final class TextEntities {
    private static final List<String> CONTENT = List.of("text", "texts", "items", "parts");

    private TextEntities() {}

    /** Appends a text with its marks. */
    static void append(JsonValue text, MarkedText out) {
        if (text.text() != null) {
            out.append(text.text());
        } else if (text.isList()) {
            text.items().forEach(part -> append(part, out));
        } else if (text.isMapping()) {
            part(text, out);
        }
    }

    /** Returns a text without its marks. */
    static String plain(JsonValue text) {
        StringBuilder plain = new StringBuilder();
        gather(text, plain);
        return plain.toString();
    }

    private static void gather(JsonValue text, StringBuilder plain) {
        if (text.text() != null) {
            plain.append(text.text());
        } else if (text.isList()) {
            text.items().forEach(part -> gather(part, plain));
        } else if (text.isMapping()) {
            gather(content(text), plain);
        }
    }

    private static void part(JsonValue part, MarkedText out) {
        JsonValue content = content(part);
        String type = part.get("type").text();
        switch (type == null ? "" : type) {
            case "bold" -> marked(Mark.Kind.BOLD, content, out);
            case "italic" -> marked(Mark.Kind.ITALIC, content, out);
            case "underline" -> marked(Mark.Kind.UNDERLINED, content, out);
            case "strikethrough" -> marked(Mark.Kind.STRUCK, content, out);
            case "spoiler" -> marked(Mark.Kind.SPOILER, content, out);
            case "code" -> marked(Mark.Kind.CODE, content, out);
            case "pre" -> passage(Passage.Kind.CODE, part.get("language").text(), content, out);
            case "blockquote" -> {
                boolean collapsed = part.get("collapsed").isTrue();
                passage(collapsed ? Passage.Kind.COLLAPSED_QUOTATION : Passage.Kind.QUOTATION, null, content, out);
            }
            case "link" -> shown(plain(content), LinkTarget::shown, out);
            case "text_link" -> {
                String target = part.get("href").text();
                link(target == null ? Optional.empty() : LinkTarget.of(target), content, out);
            }
            case "mention" -> shown(plain(content), LinkTarget::ofName, out);
            case "email" -> shown(plain(content), LinkTarget::ofMail, out);
            case "phone" -> shown(plain(content), LinkTarget::ofPhone, out);
            case "hashtag" -> hashtag(plain(content), out);
            case "math" -> {
                JsonValue formula = part.get(part.has("source") ? "source" : "formula"); // by version
                out.append("$")
                        .append(plain(formula.text() == null ? content : formula))
                        .append("$");
            }
            default -> append(content, out);
        }
    }

    private static JsonValue content(JsonValue part) {
        for (String key : CONTENT) {
            if (part.has(key)) {
                return part.get(key);
            }
        }
        return JsonValue.NOTHING;
    }

    private static void marked(Mark.Kind kind, JsonValue content, MarkedText out) {
        out.open(kind);
        append(content, out);
        out.close(kind);
    }

    private static void passage(Passage.Kind kind, @Nullable String language, JsonValue content, MarkedText out) {
        out.openPassage(kind, language == null ? "" : language);
        append(content, out);
        out.closePassage();
    }

    /** Appends a link whose text gives its target. */
    private static void shown(String text, Function<String, Optional<String>> target, MarkedText out) {
        link(target.apply(text), JsonValue.text(text), out);
    }

    private static void link(Optional<String> target, JsonValue content, MarkedText out) {
        target.ifPresent(out::openLink);
        append(content, out);
        target.ifPresent(safe -> out.close(Mark.Kind.LINK));
    }

    /** A hashtag may name a channel, as in {@code #tag@channel}, which isn't part of the tag. */
    private static void hashtag(String text, MarkedText out) {
        int end = Hashtags.endOfFirst(text);
        if (end > 0) {
            out.open(Mark.Kind.TAG).append(text.substring(0, end)).close(Mark.Kind.TAG);
        }
        out.append(text.substring(end));
    }
}
