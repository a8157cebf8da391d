package ayneh.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The posts that a channel published in a month of the calendar of its language.
 *
 * @param year the year
 * @param month the month, from 1
 * @param count the number of posts
 * @param posts the posts, newest first
 * @param pager the links to other pages of the list
 * @param previous the previous month with posts; null if none
 * @param next the next month with posts; null if none
 */
public record MonthView(
        int year,
        int month,
        int count,
        List<PostSummary> posts,
        Pager pager,
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
     * @param count the number of its posts
     */
    public record MonthLink(int year, int month, String href, int count) {}
}
