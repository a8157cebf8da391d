package ayneh.source;

import java.util.Locale;

/** The role of a line of a text source. */
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
    /** The preview of the message replied to. */
    REPLY,
    /** The origin of a forwarded message. */
    FORWARD,
    /** The card of a link. */
    PREVIEW,
    /** The placeholder of a picture or video. */
    MEDIA,
    /** The name above a post. */
    AUTHOR,
    /** The address of the post. */
    PERMALINK,
    /** A notice of something that happened in the channel. */
    SERVICE,
    /** Text that the mirror has already printed. */
    DUPLICATE,
    /** Information about the channel itself. */
    CHANNEL,
    /** The mirror's own text. */
    MIRROR;

    /** Returns the name in the ledger. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
