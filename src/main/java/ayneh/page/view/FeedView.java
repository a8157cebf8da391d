package ayneh.page.view;

import ayneh.markdown.Html;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed: Atom (RFC 4287), rendered by its template, or JSON Feed 1.1.
 *
 * @param id its permanent ID
 * @param title its title
 * @param lang its language
 * @param self its own absolute address; null if the base URL is unknown
 * @param home the address of the page with the same posts
 * @param icon the address of its channel's picture; null if it has none
 * @param updated when its newest entry was updated
 * @param entries the newest entries, newest first
 */
public record FeedView(
        String id,
        String title,
        String lang,
        @Nullable String self,
        String home,
        @Nullable String icon,
        Instant updated,
        List<Entry> entries) {
    public FeedView {
        entries = List.copyOf(entries);
    }

    /**
     * A post in a feed.
     *
     * @param id its permanent ID
     * @param href its address
     * @param title its title, or its opening words
     * @param author the name of its channel
     * @param lang its language
     * @param dir its direction
     * @param published when it was published; null if unknown
     * @param updated when it was published, or else the day on which its source was saved
     * @param body its text, without the content of spoilers
     * @param details what it has besides its text
     * @param enclosures its files that feed readers can play or save
     * @param tags its tags
     */
    public record Entry(
            String id,
            String href,
            String title,
            String author,
            String lang,
            String dir,
            @Nullable Instant published,
            Instant updated,
            Html body,
            DetailsView details,
            List<Enclosure> enclosures,
            List<String> tags) {
        public Entry {
            enclosures = List.copyOf(enclosures);
            tags = List.copyOf(tags);
        }
    }

    /**
     * A file of a post.
     *
     * @param href its address
     * @param type its media type
     * @param title its title or name; null if unknown
     * @param size its size in bytes; null if unknown
     * @param seconds its duration; null if unknown
     */
    public record Enclosure(
            String href,
            String type,
            @Nullable String title,
            @Nullable Long size,
            @Nullable Integer seconds) {}
}
