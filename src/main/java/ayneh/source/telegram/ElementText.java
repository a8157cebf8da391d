package ayneh.source.telegram;

import ayneh.message.Line;
import ayneh.text.WhiteSpace;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Extracts plain text from a page; null means that there is none, as in a message's details. */
public final class ElementText {
    private ElementText() {}

    /** Returns the text of an element on one line; null if there is no element or text. */
    public static @Nullable String line(@Nullable Element element) {
        String words = element == null ? "" : WhiteSpace.collapse(element.text());
        return words.isEmpty() ? null : words;
    }

    /** Returns the text of an element with its line breaks; null if there is no element or text. */
    public static @Nullable String lines(@Nullable Element element) {
        String words = element == null
                ? ""
                : HtmlText.lines(element).stream().map(Line::text).collect(Collectors.joining("\n"));
        return words.isBlank() ? null : words;
    }

    /** Joins the texts that aren't null; null if the result is empty. */
    public static @Nullable String joined(String between, @Nullable String... words) {
        String joined = Stream.of(words).filter(Objects::nonNull).collect(Collectors.joining(between));
        return joined.isEmpty() ? null : joined;
    }
}
