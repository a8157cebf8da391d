package ayneh.page.view;

import org.jspecify.annotations.Nullable;

/**
 * An episode of a series.
 *
 * @param number its number
 * @param post the link to its post; null if the archive doesn't have it
 * @param titled whether its post has a title
 * @param summary the beginning of its text; empty if the archive doesn't have it
 * @param lang the summary's language
 * @param dir the summary's direction
 * @param title the title of a missing episode; null if unknown
 * @param note a note on a missing episode; null if none
 */
public record EpisodeView(
        int number,
        @Nullable Link post,
        boolean titled,
        String summary,
        String lang,
        String dir,
        @Nullable String title,
        @Nullable String note) {}
