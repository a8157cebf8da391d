package ayneh.source;

import java.util.Locale;

/** What a line of a text source is. */
public enum Role {
    /** The post's headline. */
    TITLE,
    /** Text of the post. */
    BODY,
    /** Nothing but hashtags. */
    TAGS,
    /** The channel's own handle. */
    SIGNATURE,
    /** Emoji with their counts. */
    REACTIONS,
    /** The preview of the message that is replied to. */
    REPLY,
    /** Where a message was forwarded from. */
    FORWARD,
    /** The card of a link. */
    PREVIEW,
    /** Stands in the place of a picture or video. */
    MEDIA,
    /** The name above a post. */
    AUTHOR,
    /** The address of the post. */
    PERMALINK,
    /** A notice of something that happened in the channel. */
    SERVICE,
    /** Text that the mirror printed already. */
    DUPLICATE,
    /** Tells of the channel itself. */
    CHANNEL,
    /** The mirror's own text. */
    MIRROR;

    /** The name in the ledger. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
