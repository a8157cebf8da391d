package ayneh.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a file to be written, with blanks such as {@code <<name>>}. What is filled in is never looked at again, so
 * that nothing in it can be taken for a blank.
 */
final class Blank {
    private static final Pattern BLANK = Pattern.compile("<<([a-z]+)>>");

    private final String text;

    private Blank(String text) {
        this.text = text;
    }

    /** Returns the text of a resource of this package. */
    static Blank of(String resource) {
        try (InputStream in = Blank.class.getResourceAsStream(resource)) {
            return new Blank(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the text without anything filled in. */
    String unfilled() {
        return text;
    }

    /**
     * Returns the text with its blanks filled in. A line whose blank gets an empty text is left out.
     *
     * @param values what to fill in, by the names of the blanks
     */
    String filled(Map<String, String> values) {
        return text.lines().map(line -> filled(line, values)).collect(Collectors.joining());
    }

    private static String filled(String line, Map<String, String> values) {
        StringBuilder filled = new StringBuilder();
        Matcher blank = BLANK.matcher(line);
        boolean leftOut = false;
        while (blank.find()) {
            String value = values.get(blank.group(1));
            leftOut |= value.isEmpty();
            blank.appendReplacement(filled, Matcher.quoteReplacement(value.stripTrailing()));
        }
        return leftOut ? "" : blank.appendTail(filled).append('\n').toString();
    }
}
