package ayneh.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series of a channel, or a text continued over several posts.
 *
 * @param key its name in addresses
 * @param channel the key of its channel
 * @param title its title
 * @param continued true for one text in several posts
 * @param episodes its episodes in order, those that the archive doesn't have among them
 */
public record Series(String key, String channel, String title, boolean continued, List<Episode> episodes) {
    public Series {
        episodes = List.copyOf(episodes);
    }

    /**
     * An episode.
     *
     * @param number its number; 0 or less where it has none
     * @param post the post; null for one that the archive doesn't have
     * @param title what is known of the title of a missing one; null where nothing is
     * @param note what else is known of a missing one; null where nothing is
     */
    public record Episode(
            int number,
            @Nullable Post post,
            @Nullable String title,
            @Nullable String note) {}

    /** How many episodes the archive has. */
    public int present() {
        return (int) episodes.stream().filter(episode -> episode.post() != null).count();
    }
}
