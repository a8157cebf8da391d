package ayneh.page.view;

import org.jspecify.annotations.Nullable;

/**
 * A picture, video, file or other media item of a post.
 *
 * @param form how it is shown: {@code picture}, {@code video}, {@code loop} (a silent video that repeats),
 *     {@code round} (a video message), {@code sound}, {@code sticker}, {@code emoji} (a sticker shown as its note),
 *     {@code file}, {@code place}, {@code contact}, {@code words} (only its note), or {@code missing}
 * @param kind what it is, to be named by {@code t.kind}: photo, video, animation, video_message, voice, audio, sticker,
 *     file, location, venue, contact, game, invoice, giveaway, todo, story, or unsupported
 * @param href the address of its file; null if it is missing or never had one
 * @param picture the address of its thumbnail; null if none
 * @param note the source's note on it; null if none
 * @param coordinates the coordinates of a place, which the note then omits; null if none
 * @param name the name of its file; null if unknown
 * @param lang the language of the note and name
 * @param dir their direction
 * @param size its size in bytes; null if unknown
 * @param width its maximum width, in CSS pixels; null if unknown
 * @param height its maximum height, in CSS pixels; null if unknown
 * @param seconds its duration; null if unknown
 * @param spoiler whether it is hidden until the reader reveals it
 */
public record MediaView(
        String form,
        String kind,
        @Nullable String href,
        @Nullable String picture,
        @Nullable String note,
        @Nullable String coordinates,
        @Nullable String name,
        String lang,
        String dir,
        @Nullable Long size,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Integer seconds,
        boolean spoiler) {}
