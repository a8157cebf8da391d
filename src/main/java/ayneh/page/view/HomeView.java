package ayneh.page.view;

import ayneh.markdown.Html;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The home page.
 *
 * @param description the site's description; null if not set
 * @param channels the channels, those in the page's language first
 * @param series series with episodes in the archive, without continued texts
 * @param bridges works that posts in several languages discuss, each as links to its posts
 * @param latest the newest posts of all channels, newest first
 * @param posts the number of posts
 * @param tags the most frequent tags
 * @param tagsHref the address of the page with all tags
 */
public record HomeView(
        @Nullable String description,
        List<ChannelCard> channels,
        List<SeriesLink> series,
        List<List<Link>> bridges,
        List<PostSummary> latest,
        int posts,
        List<TagLink> tags,
        String tagsHref) {
    public HomeView {
        channels = List.copyOf(channels);
        series = List.copyOf(series);
        bridges = List.copyOf(bridges);
        latest = List.copyOf(latest);
        tags = List.copyOf(tags);
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
     * @param latest its latest posts, newest first
     */
    public record ChannelCard(
            Link link, Avatar avatar, String lang, String dir, Html description, int count, List<Link> latest) {
        public ChannelCard {
            latest = List.copyOf(latest);
        }
    }
}
