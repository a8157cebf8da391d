package ayneh.importer.spool;

import ayneh.settings.ChannelSettings;
import ayneh.settings.SourceSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message during an import: what is needed of all messages at once. The message itself is in the spool.
 *
 * @param index its unique number
 * @param channel its channel
 * @param source its source
 * @param sourceIndex the source's position in the settings
 * @param place where it is in the source, as {@code file:first-last}
 * @param id its Telegram id, from the source or from the settings; null if unknown
 * @param album the ids of all messages of its album; empty for none
 * @param saved the day on which it was saved, if its source says so of each message; null for that of the source
 * @param spooled its place in the spool
 * @param textHash digits of the hash of its text
 * @param wordsHash the same of its words alone, because punctuation and spaces differ between sources
 * @param repeat how many messages before it in the same source have the same words
 * @param name the name derived from its heading; empty if there is none
 * @param beginning the beginning of its text, to match quotations with
 * @param measure what decides which of two sources of the same message to trust
 */
public record Draft(
        int index,
        ChannelSettings channel,
        SourceSettings source,
        int sourceIndex,
        String place,
        @Nullable Long id,
        List<Long> album,
        @Nullable LocalDate saved,
        long spooled,
        String textHash,
        String wordsHash,
        int repeat,
        String name,
        String beginning,
        Measure measure) {

    /**
     * What decides which of two sources of the same message to trust.
     *
     * @param edited when it was last edited, according to the source; null if unknown
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
                saved,
                spooled,
                textHash,
                wordsHash,
                repeat,
                name,
                beginning,
                measure);
    }

    /** Returns what identifies the message in every source: its id or, without one, its words. */
    public String key() {
        return id == null ? textKey() : idKey(id);
    }

    /** Returns the key of the message with an id in the same channel. */
    public String idKey(long other) {
        return channel.key() + "#" + other;
    }

    /** Returns the key that the message has while its id is unknown. */
    public String textKey() {
        return channel.key() + wordsKey();
    }

    /** Returns what identifies it by its words, for sources without ids. */
    public String wordsKey() {
        return "~" + wordsHash + (repeat == 0 ? "" : "-" + (repeat + 1));
    }

    /** Returns the name that it gets if no other post has it: its id, or ASCII from its heading. */
    public String preferredSlug() {
        if (id != null) {
            return id.toString();
        }
        return name.isEmpty() ? "post" : name.matches("[0-9]+") ? "post-" + name : name;
    }

    /** Returns the sign of a message of its channel that is a part of an album. */
    public static String partSign(long part) {
        return "#" + part;
    }

    /** Returns its address in Telegram; null if its id or the channel's handle is unknown. */
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
