package ayneh.page.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post in a list.
 *
 * @param link the link with its heading
 * @param titled whether the heading is a title, and not the opening words
 * @param summary the beginning of its text
 * @param lang the post's language
 * @param dir the post's direction
 * @param date the day it was published; null where unknown
 * @param month the address of the page with the posts of that month; null where unknown, or on that page
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
