package ayneh.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The posts that a channel published in a month of the calendar of its language.
 *
 * @param year the year
 * @param month the month, from 1
 * @param count how many posts they are
 * @param posts the posts, the oldest first
 * @param previous the month with posts before it; null for none
 * @param next the month with posts after it; null for none
 */
public record MonthView(
        int year,
        int month,
        int count,
        List<PostSummary> posts,
        @Nullable MonthLink previous,
        @Nullable MonthLink next) {
    public MonthView {
        posts = List.copyOf(posts);
    }

    /**
     * A link to a month.
     *
     * @param year its year
     * @param month its number, from 1
     * @param href its address
     * @param count how many posts it has
     */
    public record MonthLink(int year, int month, String href, int count) {}
}
