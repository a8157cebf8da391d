package ayneh.importer.spool;

import ayneh.settings.ChannelSettings;
import ayneh.settings.SourceSettings;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way into the archive: what has to be known of all messages at once. The message itself waits in the
 * spool.
 *
 * @param index tells it from all others
 * @param channel its channel
 * @param source the source that it stands in
 * @param sourceIndex the source's place in the settings
 * @param place where it stands, as {@code file:first-last}
 * @param id its Telegram id, from the source or from a person; null where unknown
 * @param album the ids of all messages of the album that it is; empty for none
 * @param spooled its place in the spool
 * @param textHash digits of the hash of its text
 * @param wordsHash the same of its words alone: two sources write signs and spaces in different ways
 * @param repeat how many messages before it in the same source have the same words
 * @param name the name that its heading gives it; empty where that gives none
 * @param beginning the beginning of its text, to find a quotation by
 * @param measure what tells which of two sources of the same message to believe
 */
public record Draft(
        int index,
        ChannelSettings channel,
        SourceSettings source,
        int sourceIndex,
        String place,
        @Nullable Long id,
        List<Long> album,
        long spooled,
        String textHash,
        String wordsHash,
        int repeat,
        String name,
        String beginning,
        Measure measure) {

    /**
     * What tells which of two sources of the same message to believe.
     *
     * @param edited when it was last edited, as the source knows; null where it doesn't
     * @param files how many of its files the source has
     * @param length the length of its text
     */
    public record Measure(@Nullable Instant edited, int files, int length) {}

    public Draft withId(long known) {
        return new Draft(
                index,
                channel,
                source,
                sourceIndex,
                place,
                known,
                album,
                spooled,
                textHash,
                wordsHash,
                repeat,
                name,
                beginning,
                measure);
    }

    /** What makes the message itself, whichever source it comes from: its id or, without one, its words. */
    public String key() {
        return id == null ? textKey() : idKey(id);
    }

    /** The key of a message of the same channel. */
    public String idKey(long other) {
        return channel.key() + "#" + other;
    }

    /** The key that the message has while nobody knows its id. */
    public String textKey() {
        return channel.key() + wordsSign();
    }

    /** What tells it from others by its words, for a source that knows no ids. */
    public String wordsSign() {
        return "~" + wordsHash + (repeat == 0 ? "" : "-" + (repeat + 1));
    }

    /** What it would be called if nobody else were: its id, or ASCII of its heading. */
    public String wish() {
        if (id != null) {
            return id.toString();
        }
        return name.isEmpty() ? "post" : name.matches("[0-9]+") ? "post-" + name : name;
    }

    /** The sign of a message of its channel that is a part of an album. */
    public static String partSign(long part) {
        return "#" + part;
    }

    /** Its address in Telegram; null where its id or the channel's handle is unknown. */
    @Nullable
    public String url() {
        return id == null || channel.handle() == null ? null : "https://t.me/" + channel.handle() + "/" + id;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Draft draft && draft.index == index;
    }

    @Override
    public int hashCode() {
        return index;
    }
}
