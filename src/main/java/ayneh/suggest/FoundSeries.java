package ayneh.suggest;

import ayneh.site.Post;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series, or a text continued in several posts, that the archive's texts speak of.
 *
 * @param channel the key of its channel
 * @param title its title
 * @param continued whether it is one text in several posts
 * @param episodes its episodes, by number
 * @param confidence how sure it is
 * @param reasons why it is one
 */
record FoundSeries(
        String channel,
        String title,
        boolean continued,
        List<Episode> episodes,
        Confidence confidence,
        List<String> reasons) {
    FoundSeries {
        episodes = List.copyOf(episodes);
        reasons = List.copyOf(reasons);
    }

    /**
     * An episode.
     *
     * @param number its number
     * @param post its post; null if the archive doesn't have it
     * @param title what a list of the series calls it; null if there is none
     */
    record Episode(
            int number, @Nullable Post post, @Nullable String title) {}

    /** Returns the posts that the archive has. */
    List<Post> posts() {
        return episodes.stream().map(Episode::post).filter(post -> post != null).toList();
    }
}
