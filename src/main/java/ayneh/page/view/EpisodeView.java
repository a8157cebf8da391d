package ayneh.page.view;

import org.jspecify.annotations.Nullable;

/**
 * An episode of a series.
 *
 * @param number its number
 * @param post the link to its post; null for one that the archive doesn't have
 * @param titled whether its post has a title
 * @param summary the beginning of its text; empty for one that the archive doesn't have
 * @param lang the summary's language
 * @param dir the summary's direction
 * @param title what is known of a missing one's title; null where nothing is
 * @param note what else is known of a missing one; null where nothing is
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
