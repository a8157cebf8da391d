package ayneh.suggest;

import ayneh.content.Entry;
import ayneh.settings.PostSelector;
import ayneh.settings.SeriesSettings;
import ayneh.settings.Settings;
import ayneh.site.Post;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The series that posts are in already, by the settings or by their front matter. */
final class CuratedSeries {
    private final Settings settings;
    private final Map<String, Place> byAddress = new HashMap<>();
    private final Set<String> keys = new HashSet<>();

    /** The place of a post: the key of a series, and the number of the episode. */
    record Place(String series, int number) {}

    /** @param entries the posts as the archive has them */
    CuratedSeries(Settings settings, List<Entry> entries) {
        this.settings = settings;
        for (Entry entry : entries) {
            String key = entry.meta().series();
            if (key != null) {
                Integer number = entry.meta().episode();
                byAddress.put(entry.address(), new Place(key, number == null ? 0 : number));
                keys.add(key);
            }
        }
        Map<PostSelector, Place> places = new HashMap<>();
        for (SeriesSettings series : settings.series()) {
            keys.add(series.key());
            for (SeriesSettings.EpisodeSettings episode : series.episodes()) {
                if (episode.post() != null) {
                    places.put(episode.post(), new Place(series.key(), episode.number()));
                }
            }
        }
        SelectedPosts.of(places.keySet(), entries)
                .forEach((selector, entry) -> byAddress.put(entry.address(), places.get(selector)));
    }

    /** Returns the place of a post in a series. */
    Optional<Place> of(Post post) {
        return Optional.ofNullable(byAddress.get(post.entry().address()));
    }

    /** Returns the settings of the series with a key. */
    Optional<SeriesSettings> settings(String key) {
        return settings.series().stream()
                .filter(series -> series.key().equals(key))
                .findFirst();
    }

    /** Returns whether a channel has a series with about this title. */
    boolean hasTitle(String channel, String title) {
        return settings.seriesOf(channel).stream().anyMatch(series -> Fold.isAlike(series.title(), title));
    }

    /** Returns whether a key is taken. */
    boolean hasKey(String key) {
        return keys.contains(key);
    }
}
