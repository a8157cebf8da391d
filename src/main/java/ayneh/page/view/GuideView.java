package ayneh.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The data for {@code robots.txt}, {@code llms.txt}, and the page for addresses that don't exist.
 *
 * @param title the site's title
 * @param description the site's description; null if not set
 * @param base the site's base URL, ending in a slash; null if unknown
 * @param sitemap the absolute address of the sitemap; null if the base URL is unknown
 * @param markdown whether each page of a post has a Markdown copy next to it
 * @param channels the channels
 * @param pages the owner's pages
 */
public record GuideView(
        String title,
        @Nullable String description,
        @Nullable String base,
        @Nullable String sitemap,
        boolean markdown,
        List<Channel> channels,
        List<Link> pages) {
    public GuideView {
        channels = List.copyOf(channels);
        pages = List.copyOf(pages);
    }

    /**
     * A channel of the site.
     *
     * @param name its name
     * @param lang its language
     * @param href its address
     * @param feed the address of its feed
     * @param count the number of its posts
     */
    public record Channel(String name, String lang, String href, String feed, int count) {}
}
