package ayneh.page.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post in a list.
 *
 * @param link the link with its heading
 * @param titled whether the heading is a title rather than the opening words
 * @param summary the beginning of its text
 * @param lang the post's language
 * @param dir the post's direction
 * @param date the day it was published; null if unknown
 * @param month the address of the page for that month; null if unknown, or on that page itself
 * @param pinned whether it is pinned
 * @param tags its tags
 */
public record PostSummary(
        Link link,
        boolean titled,
        String summary,
        String lang,
        String dir,
        @Nullable LocalDate date,
        @Nullable String month,
        boolean pinned,
        List<TagLink> tags) {
    public PostSummary {
        tags = List.copyOf(tags);
    }
}
