package ayneh.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message of a channel.
 *
 * @param id its Telegram id; null where the source doesn't give it
 * @param text its lines, without what is printed around them; none for a message of media alone
 * @param blankLinesKept whether the source kept the author's empty lines, so that a line break is only a line break
 * @param reply what it replies to; null where it replies to nothing
 * @param forward where it was forwarded from; null for a message of the channel's own
 * @param preview the card below it; null where there is none
 * @param attachments its media
 * @param reactions its reactions, in the source's order
 * @param firstLine its first line in the source, from 1, with all that belongs to it
 * @param lastLine its last line in the source
 */
public record Message(
        @Nullable Long id,
        List<Line> text,
        boolean blankLinesKept,
        @Nullable Reply reply,
        @Nullable Forward forward,
        @Nullable Preview preview,
        List<Attachment> attachments,
        List<Reaction> reactions,
        int firstLine,
        int lastLine) {
    public Message {
        text = List.copyOf(text);
        attachments = List.copyOf(attachments);
        reactions = List.copyOf(reactions);
    }

    /** A message of text alone. */
    public static Message of(@Nullable Long id, List<Line> text, boolean blankLinesKept, int firstLine, int lastLine) {
        return new Message(id, text, blankLinesKept, null, null, null, List.of(), List.of(), firstLine, lastLine);
    }
}
