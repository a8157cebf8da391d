package ayneh.page.view;

import org.jspecify.annotations.Nullable;

/**
 * A picture, video, file or other thing of a post that isn't text.
 *
 * @param form how it is shown: {@code picture}, {@code video}, {@code loop} (a video without sound that goes round),
 *     {@code round} (a video message), {@code sound}, {@code sticker}, {@code emoji} (a sticker told by its note),
 *     {@code file}, {@code place}, {@code contact}, {@code words} (its note is all there is), or {@code missing}
 * @param kind what it is, as in {@link ayneh.message.Attachment}
 * @param href the address of its file; null where it is missing or never has one
 * @param picture the address of a small picture of it; null for none
 * @param note what the source says of it; null for nothing
 * @param coordinates the coordinates of a place, which then don't stand in the note; null for none
 * @param name the name of its file; null where unknown
 * @param lang the language of its note and name
 * @param dir their direction
 * @param size its size in bytes; null where unknown
 * @param width how wide it is shown at most, in CSS pixels; null where unknown
 * @param height how tall it is shown at most; null where unknown
 * @param seconds how long it lasts; null where unknown
 * @param spoiler whether it is covered until one asks for it
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
