package ayneh.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message of a channel.
 *
 * @param id its Telegram id; null if the source doesn't give it
 * @param text its lines, without what is printed around them; empty for a message with only media
 * @param blankLinesKept whether the source kept the author's empty lines, so that a line break doesn't end a paragraph
 * @param details what is known besides its text
 * @param firstLine its first line in the source, from 1, including all that belongs to it
 * @param lastLine its last line in the source
 */
public record Message(
        @Nullable Long id, List<Line> text, boolean blankLinesKept, Details details, int firstLine, int lastLine) {
    public Message {
        text = List.copyOf(text);
    }

    /** Returns a message with only text. */
    public static Message of(@Nullable Long id, List<Line> text, boolean blankLinesKept, int firstLine, int lastLine) {
        return new Message(id, text, blankLinesKept, Details.NONE, firstLine, lastLine);
    }

    /** Returns whether it has anything that a reader could see. */
    public boolean hasContent() {
        return !text.isEmpty() || details.hasContent();
    }
}
