package ayneh.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message of a channel.
 *
 * @param id its Telegram id; null where the source doesn't give it
 * @param text its lines, without what is printed around them; none for a message of media alone
 * @param blankLinesKept whether the source kept the author's empty lines, so that a line break is only a line break
 * @param details what is known beside its text
 * @param firstLine its first line in the source, from 1, with all that belongs to it
 * @param lastLine its last line in the source
 */
public record Message(
        @Nullable Long id, List<Line> text, boolean blankLinesKept, Details details, int firstLine, int lastLine) {
    public Message {
        text = List.copyOf(text);
    }

    /** A message of text alone. */
    public static Message of(@Nullable Long id, List<Line> text, boolean blankLinesKept, int firstLine, int lastLine) {
        return new Message(id, text, blankLinesKept, Details.NONE, firstLine, lastLine);
    }

    /** Whether anything stands in it that a reader could see. */
    public boolean hasContent() {
        return !text.isEmpty()
                || !details.media().isEmpty()
                || !details.buttons().isEmpty()
                || details.poll() != null;
    }
}
