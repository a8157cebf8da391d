package ayneh.settings;

import ayneh.diagnostic.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series of a channel, or a post continued in others.
 *
 * @param location where the settings declare it
 * @param key its name in addresses
 * @param channel the channel's key
 * @param title its display title
 * @param continued true if the episodes are one text in several posts rather than a series
 * @param episodes the episodes, in order
 */
public record SeriesSettings(
        Location location,
        String key,
        String channel,
        String title,
        boolean continued,
        List<EpisodeSettings> episodes) {
    public SeriesSettings {
        episodes = List.copyOf(episodes);
    }

    /**
     * An episode.
     *
     * @param number its number in the series
     * @param post its post; null if the archive doesn't have it
     * @param title its title; null if unknown
     * @param note what else is known of an episode that the archive doesn't have; null if nothing is
     */
    public record EpisodeSettings(
            int number,
            @Nullable PostSelector post,
            @Nullable String title,
            @Nullable String note) {}
}
