package ayneh.source;

import ayneh.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * Takes down what a reader finds, in the source's order, while it finds it: a channel's export may be larger than the
 * memory. Each message of the source is told of once: as a post, as merged into the post before it, as a notice, or as
 * skipped.
 */
public interface MessageSink {

    /**
     * What follows stands in this file.
     *
     * @param path its path below {@code seeds/}
     */
    void file(String path);

    /** A message that becomes a post; its first line is where it begins in the file. */
    void post(Message message);

    /**
     * A message that is part of the post told of last, as the other pictures of an album are.
     *
     * @param line where it begins in the file, from 1
     */
    void merged(int line);

    /**
     * A notice of something that happened in the channel.
     *
     * @param line where it begins in the file, from 1
     */
    void service(int line);

    /**
     * A message that is not kept.
     *
     * @param line where it begins in the file, from 1
     * @param reason why, in a word or two with hyphens, as in {@code no-content}
     */
    void skipped(int line, String reason);

    /** A notice said that this message was pinned. */
    void pinned(long id);

    /** The channel had this name; the one that is told last is the one that it has now. */
    void named(String name);

    /** What the source says of the channel itself; null for what it doesn't say. */
    void channel(@Nullable String handle, @Nullable String description, @Nullable String subscribers);

    /** The source begins where the channel does. */
    void beginning();

    /** The source ends in the middle: what it doesn't have says nothing. */
    void cutOff();

    /** Something in the source was broken and has been mended or left out, at a place that the text names. */
    void warning(String text);
}
