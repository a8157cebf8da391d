package ayneh.source.telegram;

import ayneh.message.Line;
import ayneh.text.WhiteSpace;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Plain words out of a page: null stands for none, as it does in a message's details. */
public final class ElementText {
    private ElementText() {}

    /** The words of an element on one line; null where it isn't there or has none. */
    public static @Nullable String line(@Nullable Element element) {
        String words = element == null ? "" : WhiteSpace.collapse(element.text());
        return words.isEmpty() ? null : words;
    }

    /** The words of an element with their line breaks; null where it isn't there or has none. */
    public static @Nullable String lines(@Nullable Element element) {
        String words = element == null
                ? ""
                : HtmlText.lines(element).stream().map(Line::text).collect(Collectors.joining("\n"));
        return words.isBlank() ? null : words;
    }

    /** What there is of some words; null where there is nothing. */
    public static @Nullable String joined(String between, @Nullable String... words) {
        String joined = Stream.of(words).filter(Objects::nonNull).collect(Collectors.joining(between));
        return joined.isEmpty() ? null : joined;
    }
}
