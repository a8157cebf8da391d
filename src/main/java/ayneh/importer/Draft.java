package ayneh.importer;

import ayneh.message.Message;
import ayneh.settings.ChannelSettings;
import ayneh.settings.SourceSettings;
import ayneh.text.Hash;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way into the archive.
 *
 * @param channel its channel
 * @param source the source that it stands in
 * @param sourceIndex the source's place in the settings
 * @param message what was said
 * @param article the parts of its text
 * @param id its Telegram id, from the source or from a person; null where unknown
 * @param repeat how many messages before it in the same source say the very same
 */
record Draft(
        ChannelSettings channel,
        SourceSettings source,
        int sourceIndex,
        Message message,
        Article article,
        @Nullable Long id,
        int repeat) {

    Draft withId(long known) {
        return new Draft(channel, source, sourceIndex, message, article, known, repeat);
    }

    /** What makes the message itself, whichever source it comes from: its id or, without one, its text. */
    String key() {
        if (id != null) {
            return channel.key() + "#" + id;
        }
        return textKey();
    }

    /** The key that the message has while nobody knows its id. */
    String textKey() {
        return channel.key() + "~" + Hash.of(article.text(), 16) + (repeat == 0 ? "" : "-" + (repeat + 1));
    }

    /** Where it stands, as {@code file:first-last}. */
    String place() {
        return source.file() + ":" + message.firstLine() + "-" + message.lastLine();
    }

    /** Its address in Telegram; null where its id or the channel's handle is unknown. */
    @Nullable
    String url() {
        return id == null || channel.handle() == null ? null : "https://t.me/" + channel.handle() + "/" + id;
    }

    /** Messages are keys of maps: hashing their whole text each time would cost more than all else. */
    @Override
    public int hashCode() {
        return 31 * sourceIndex + message.firstLine();
    }
}
