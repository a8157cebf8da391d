package ayneh.message;

/**
 * A picture, video or file of a message.
 *
 * @param kind what it is, as in {@code photo}, {@code video} or {@code unsupported}
 * @param note what the source shows in its place
 */
public record Attachment(String kind, String note) {}
