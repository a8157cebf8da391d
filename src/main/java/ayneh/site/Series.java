package ayneh.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series of a channel, or one text that continues across several posts.
 *
 * @param key its slug
 * @param channel the key of its channel
 * @param title its title
 * @param continued whether it is one text in several posts
 * @param episodes its episodes in order, including those missing from the archive
 */
public record Series(String key, String channel, String title, boolean continued, List<Episode> episodes) {
    public Series {
        episodes = List.copyOf(episodes);
    }

    /**
     * An episode of a series.
     *
     * @param number its number; 0 or less if it has none
     * @param post the post; null if the archive doesn't have it
     * @param title the title of a missing episode; null if unknown
     * @param note a note on a missing episode; null if none
     */
    public record Episode(
            int number,
            @Nullable Post post,
            @Nullable String title,
            @Nullable String note) {}

    /** Returns the number of episodes that the archive has. */
    public int present() {
        return (int) episodes.stream().filter(episode -> episode.post() != null).count();
    }
}
