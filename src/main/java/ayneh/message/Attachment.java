package ayneh.message;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A picture, video, file or other content that isn't text. What a source doesn't give is null.
 *
 * @param kind one of: photo, video, animation, video_message, voice, audio, sticker, file, location, venue, contact,
 *     game, invoice, giveaway, todo, story, unsupported
 * @param note its description in the source: the title of a song, the emoji of a sticker, a place's name, or a
 *     placeholder
 * @param file the path of its file: in a message, in the folder of the source; in the archive, in {@code content/};
 *     null if the source left it out
 * @param thumbnail the path of a small picture of it, like {@code file}
 * @param name the name that its sender gave the file
 * @param type its media type, such as {@code image/jpeg}
 * @param size its size in bytes
 * @param width its width in pixels
 * @param height its height in pixels
 * @param seconds its duration in seconds
 * @param spoiler whether it is hidden until the reader reveals it
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

    /** Returns this with its note changed, unless that is a name or a place. */
    Attachment withWords(UnaryOperator<String> change) {
        return note == null || Venue.isKind(kind) || kind.equals("contact")
                ? this
                : new Attachment(
                        kind, change.apply(note), file, thumbnail, name, type, size, width, height, seconds, spoiler);
    }

    /** Returns an attachment of which only the kind and a note are known. */
    public static Attachment of(String kind, @Nullable String note) {
        return new Attachment(kind, note, null, null, null, null, null, null, null, null, false);
    }

    /** Returns this attachment with other file paths; null for missing files. */
    public Attachment withFiles(@Nullable String newFile, @Nullable String newThumbnail) {
        return new Attachment(kind, note, newFile, newThumbnail, name, type, size, width, height, seconds, spoiler);
    }
}
