package ayneh.source;

import ayneh.message.Message;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Receives what a reader finds, as it is found and in the source's order: a channel's export may not fit into memory.
 * Each message of the source is reported once: as a post, as merged into the post before it, as a notice, or as
 * skipped.
 */
public interface MessageSink {

    /**
     * Reports that everything that follows is in this file.
     *
     * @param path its path below {@code seeds/}
     */
    void file(String path);

    /** Reports on which day everything that follows was saved, if the source says so itself; null if it doesn't. */
    void saved(@Nullable LocalDate day);

    /** Reports a message that becomes a post; its first line is where it begins in the file. */
    void post(Message message);

    /**
     * Reports a message that is part of the last post, such as another picture of an album.
     *
     * @param line where it begins in the file, from 1
     */
    void merged(int line);

    /**
     * Reports a notice of something that happened in the channel.
     *
     * @param line where it begins in the file, from 1
     */
    void service(int line);

    /**
     * Reports a message that is not kept.
     *
     * @param line where it begins in the file, from 1
     * @param reason why, in a word or two with hyphens, as in {@code no-content}
     */
    void skipped(int line, String reason);

    /** Reports that the source has a message with this id that became no post: it isn't gone from the channel. */
    void present(long id);

    /**
     * Reports that a message has been deleted from the channel: a later save in the same source lacks it.
     *
     * @param id its id
     * @param day the day of the first such save
     */
    void gone(long id, LocalDate day);

    /** Reports that a notice said that this message was pinned. */
    void pinned(long id);

    /** Reports a name of the channel; the last one reported is the current one. */
    void named(String name);

    /** Reports what the source says about the channel itself; null for what it doesn't say. */
    void channel(@Nullable String handle, @Nullable String description, @Nullable String subscribers);

    /**
     * Reports the channel's Telegram id, in its bare form. What is read by the channel's key doesn't need it.
     */
    default void identified(long id) {}

    /**
     * Reports the channel's picture; the last one reported is the current one.
     *
     * @param file its path relative to the source's folder; empty if the channel no longer has a picture; null if it has
     *     another one, which the source lacks
     */
    void pictured(@Nullable String file);

    /** Reports that the source begins where the channel does. */
    void beginning();

    /** Reports that the source is incomplete, so that nothing follows from the absence of a message. */
    void cutOff();

    /** Warns of something broken in the source that was repaired or skipped; the text includes its location. */
    void warning(String text);
}
