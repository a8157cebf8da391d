package ayneh.page.view;

import ayneh.markdown.Html;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The home page.
 *
 * @param introduction what introduces the site; null if the owner has written nothing
 * @param description the site's description; null if not set
 * @param channels the channels, those in the page's language first
 * @param series series with episodes in the archive, without continued texts
 * @param bridges works that posts in several languages discuss
 * @param latest the newest posts of all channels, newest first
 * @param posts the number of posts
 * @param tags the most frequent tags
 */
public record HomeView(
        @Nullable Introduction introduction,
        @Nullable String description,
        List<ChannelCard> channels,
        Excerpt<SeriesLink> series,
        Excerpt<Bridge> bridges,
        List<PostSummary> latest,
        int posts,
        Excerpt<TagLink> tags) {
    public HomeView {
        channels = List.copyOf(channels);
        latest = List.copyOf(latest);
    }

    /**
     * A channel on the home page.
     *
     * @param link the link with its name
     * @param avatar its avatar
     * @param lang the channel's language
     * @param dir its direction
     * @param description its description
     * @param count the number of its posts
     * @param series the number of its series
     * @param curve an SVG path with its posts over time, 95 wide and 16 high; null if too few dates are known
     * @param latest its latest post; null if none
     * @param books its books, oldest posts first
     */
    public record ChannelCard(
            Link link,
            Avatar avatar,
            String lang,
            String dir,
            Html description,
            int count,
            int series,
            @Nullable String curve,
            @Nullable Link latest,
            List<BookLink> books) {
        public ChannelCard {
            books = List.copyOf(books);
        }
    }

    /**
     * A work, and posts in several languages about it.
     *
     * @param work the link to the work's page
     * @param posts the posts
     */
    public record Bridge(Link work, List<BridgedPost> posts) {
        public Bridge {
            posts = List.copyOf(posts);
        }
    }

    /**
     * A post about a work.
     *
     * @param link the link to it
     * @param lang its language
     * @param channel the name of its channel
     * @param hue the number of the channel's accent colour
     */
    public record BridgedPost(Link link, String lang, String channel, int hue) {}
}
