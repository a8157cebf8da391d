package ayneh.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What programs that visit the site are told: {@code robots.txt}, {@code llms.txt}, and the page for addresses that
 * nothing stands at.
 *
 * @param title the site's title
 * @param description the site's description; null where none is set
 * @param base where the site stands, ending in a slash; null where unknown
 * @param sitemap the absolute address of the sitemap; null where the base is unknown
 * @param markdown whether the text of each post stands beside its page as Markdown
 * @param channels the channels
 */
public record GuideView(
        String title,
        @Nullable String description,
        @Nullable String base,
        @Nullable String sitemap,
        boolean markdown,
        List<Channel> channels) {
    public GuideView {
        channels = List.copyOf(channels);
    }

    /**
     * A channel.
     *
     * @param name its name
     * @param lang its language
     * @param href its address
     * @param feed the address of its feed
     * @param count how many posts it has
     */
    public record Channel(String name, String lang, String href, String feed, int count) {}
}
