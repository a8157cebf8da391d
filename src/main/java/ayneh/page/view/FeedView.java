package ayneh.page.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed: Atom (RFC 4287) by its template, or JSON Feed 1.1.
 *
 * @param id what names the feed for ever
 * @param title its title
 * @param lang its language
 * @param self its own absolute address; null where the base URL is unknown
 * @param home the address of the page that shows the same
 * @param updated when its newest entry was updated
 * @param entries the newest entries, the newest first
 */
public record FeedView(
        String id,
        String title,
        String lang,
        @Nullable String self,
        String home,
        Instant updated,
        List<Entry> entries) {
    public FeedView {
        entries = List.copyOf(entries);
    }

    /**
     * A post in a feed.
     *
     * @param id what names it for ever
     * @param href its address
     * @param title its title or its opening words
     * @param author the name of its channel
     * @param lang its language
     * @param published when it was published; null where no source says so
     * @param updated the same, else the day on which its source was saved
     * @param html its text, in an element with its language and direction
     * @param tags its tags
     */
    public record Entry(
            String id,
            String href,
            String title,
            String author,
            String lang,
            @Nullable Instant published,
            Instant updated,
            String html,
            List<String> tags) {
        public Entry {
            tags = List.copyOf(tags);
        }
    }
}
