package ayneh.message;

import org.jspecify.annotations.Nullable;

/**
 * A picture, video, file or other thing that isn't text. Whatever a source doesn't give is null.
 *
 * @param kind one of: photo, video, animation, video_message, voice, audio, sticker, file, location, venue, contact,
 *     game, invoice, giveaway, todo, story, unsupported
 * @param note what the source says of it in words: the title of a song, the emoji of a sticker, a place's name, or what
 *     it shows in its place
 * @param file its file: in a message, its path below the folder of the source; in the archive, below {@code content/};
 *     null where the source left it out
 * @param thumbnail a small picture of it, as {@code file}
 * @param name the name that its sender gave the file
 * @param type its media type, as in {@code image/jpeg}
 * @param size in bytes
 * @param width in pixels
 * @param height in pixels
 * @param seconds how long it lasts
 * @param spoiler whether it is covered until one asks for it
 */
public record Attachment(
        String kind,
        @Nullable String note,
        @Nullable String file,
        @Nullable String thumbnail,
        @Nullable String name,
        @Nullable String type,
        @Nullable Long size,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Integer seconds,
        boolean spoiler) {

    /** Something of which only words are known. */
    public static Attachment of(String kind, @Nullable String note) {
        return new Attachment(kind, note, null, null, null, null, null, null, null, null, false);
    }

    /** The same with its files elsewhere; null for files that are not there. */
    public Attachment withFiles(@Nullable String newFile, @Nullable String newThumbnail) {
        return new Attachment(kind, note, newFile, newThumbnail, name, type, size, width, height, seconds, spoiler);
    }
}
