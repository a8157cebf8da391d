package ayneh.page.view;

import ayneh.markdown.Html;
import ayneh.text.Language;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A channel's home page, or a page of its list.
 *
 * @param name its name
 * @param lang its language
 * @param description its description
 * @param summary the beginning of its description as plain text
 * @param url its address on Telegram; null if unknown
 * @param captured when it was last saved; null if unknown
 * @param count the number of its posts
 * @param pager the links to other pages of the list; page 0 is the channel's home page
 * @param posts the posts, newest first
 * @param series its series
 * @param tags its most frequent tags; null on other pages than the home page
 * @param years the months with posts, by year; on the home page only
 * @param curve an SVG path with its posts over time, 95 wide and 16 high; null if too few dates are known
 * @param statistics the address of its statistics
 * @param books its books, oldest posts first; on the home page only
 * @param offline the button that saves it; null on other pages, or if nothing can be saved
 */
public record ChannelView(
        String name,
        String lang,
        Html description,
        String summary,
        @Nullable String url,
        @Nullable LocalDate captured,
        int count,
        Pager pager,
        List<PostSummary> posts,
        List<SeriesLink> series,
        @Nullable Excerpt<TagLink> tags,
        List<Year> years,
        @Nullable String curve,
        String statistics,
        List<BookLink> books,
        @Nullable SavedView offline) {
    public ChannelView {
        posts = List.copyOf(posts);
        series = List.copyOf(series);
        years = List.copyOf(years);
        books = List.copyOf(books);
    }

    /** Returns the direction of its language. */
    public String dir() {
        return Language.direction(lang);
    }

    /**
     * The months of a year that have posts.
     *
     * @param number the year, in the calendar of the channel's language
     * @param months its months, earliest first
     */
    public record Year(int number, List<MonthView.MonthLink> months) {
        public Year {
            months = List.copyOf(months);
        }
    }
}
