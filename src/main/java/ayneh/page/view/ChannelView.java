package ayneh.page.view;

import ayneh.markdown.Html;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A channel's home page, or a page of its list.
 *
 * @param name its name
 * @param formerNames its former names, earliest first
 * @param description its description
 * @param url its address on Telegram; null if unknown
 * @param captured when it was last saved; null if unknown
 * @param count the number of its posts
 * @param number the page's number, with the oldest posts on page 1; 0 for the channel's home page
 * @param pageCount the number of pages of the list
 * @param newer the address of the page with newer posts; null if there is none
 * @param older the address of the page with older posts; null if there is none
 * @param jumps links to other pages: the newest, the oldest, and those nearby
 * @param posts the posts, newest first
 * @param series its series
 * @param tags its most frequent tags; on the home page only
 * @param tagsHref the address of the page with all its tags
 * @param years the months with posts, by year; on the home page only
 * @param statistics the address of its statistics
 * @param books its books, oldest posts first; on the home page only
 * @param offline the button that saves it; null on other pages, or if nothing can be saved
 */
public record ChannelView(
        String name,
        List<String> formerNames,
        Html description,
        @Nullable String url,
        @Nullable LocalDate captured,
        int count,
        int number,
        int pageCount,
        @Nullable String newer,
        @Nullable String older,
        List<Jump> jumps,
        List<PostSummary> posts,
        List<SeriesLink> series,
        List<TagLink> tags,
        String tagsHref,
        List<Year> years,
        String statistics,
        List<BookLink> books,
        @Nullable SavedView offline) {
    public ChannelView {
        formerNames = List.copyOf(formerNames);
        jumps = List.copyOf(jumps);
        posts = List.copyOf(posts);
        series = List.copyOf(series);
        tags = List.copyOf(tags);
        years = List.copyOf(years);
        books = List.copyOf(books);
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

    /**
     * A link to a page of the list.
     *
     * @param number the page's number
     * @param href its address
     * @param gap whether pages are skipped before it
     */
    public record Jump(int number, String href, boolean gap) {}
}
