package ayneh.suggest;

import ayneh.content.Entry;
import ayneh.settings.PostSelector;
import ayneh.settings.SeriesSettings;
import ayneh.settings.Settings;
import ayneh.site.Post;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The series that posts are in already, by the settings or by their front matter. */
final class CuratedSeries {
    private final Settings settings;
    private final Map<String, String> byAddress = new HashMap<>();

    /** @param entries the posts as the archive has them */
    CuratedSeries(Settings settings, List<Entry> entries) {
        this.settings = settings;
        for (Entry entry : entries) {
            if (entry.meta().series() != null) {
                byAddress.put(entry.address(), entry.meta().series());
            }
        }
        // The settings may have changed since the last import.
        for (SeriesSettings series : settings.series()) {
            for (SeriesSettings.EpisodeSettings episode : series.episodes()) {
                if (episode.post() != null) {
                    find(episode.post(), entries).ifPresent(post -> byAddress.put(post.address(), series.key()));
                }
            }
        }
    }

    private static Optional<Entry> find(PostSelector selector, List<Entry> entries) {
        String words = selector.match() == null ? "" : Fold.letters(selector.match());
        return entries.stream()
                .filter(entry -> entry.meta().channel().equals(selector.channel()))
                .filter(entry -> selector.match() == null
                        ? selector.id().equals(entry.meta().id())
                        : Fold.letters(entry.meta().title() + entry.body()).contains(words))
                .findFirst();
    }

    /** Returns the key of the series that a post is in. */
    Optional<String> of(Post post) {
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
        return settings(key).isPresent() || byAddress.containsValue(key);
    }
}
