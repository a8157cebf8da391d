package ayneh.page.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post in a list.
 *
 * @param link the link with its heading
 * @param channel the link to its channel; null on pages of that channel
 * @param hue the number of the channel's accent colour
 * @param titled whether the heading is a title rather than the opening words
 * @param summary the beginning of its text
 * @param lang the post's language
 * @param dir the post's direction
 * @param date the day it was published; null if unknown
 * @param pinned whether it is pinned
 * @param tags its tags
 * @param minutes how long it takes to read, in minutes; 0 if that isn't shown
 * @param details what it has besides its text; null if that isn't shown
 */
public record PostSummary(
        Link link,
        @Nullable Link channel,
        int hue,
        boolean titled,
        String summary,
        String lang,
        String dir,
        @Nullable LocalDate date,
        boolean pinned,
        List<TagLink> tags,
        int minutes,
        @Nullable DetailsView details) {
    public PostSummary {
        tags = List.copyOf(tags);
    }
}
