package ayneh.importer.curation;

import ayneh.importer.spool.Draft;
import ayneh.settings.PostIdentity;
import ayneh.settings.PostSelector;
import ayneh.settings.SeriesSettings;
import ayneh.settings.Settings;
import ayneh.settings.WorkSettings;
import ayneh.text.WhiteSpace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds which messages contain the words of selectors, as each message is read. */
public final class SelectorMatches {
    private final Map<String, List<PostSelector>> byChannel = new HashMap<>();
    private final Map<PostSelector, String> words = new HashMap<>();
    private final Map<PostSelector, List<Draft>> found = new HashMap<>();

    /** Looks for the selectors of the settings. */
    public SelectorMatches(Settings settings) {
        this(settings, List.of());
    }

    /** @param more selectors to look for beside those of the settings */
    public SelectorMatches(Settings settings, Collection<PostSelector> more) {
        more.forEach(this::add);
        settings.posts().stream().map(PostIdentity::post).forEach(this::add);
        for (SeriesSettings series : settings.series()) {
            for (SeriesSettings.EpisodeSettings episode : series.episodes()) {
                if (episode.post() != null) {
                    add(episode.post());
                }
            }
        }
        settings.works().stream().map(WorkSettings::posts).forEach(posts -> posts.forEach(this::add));
    }

    private void add(PostSelector selector) {
        if (selector.match() != null) {
            byChannel
                    .computeIfAbsent(selector.channel(), any -> new ArrayList<>())
                    .add(selector);
            words.put(selector, WhiteSpace.collapse(selector.match()));
        }
    }

    /** Looks for the selectors' words in a message. */
    public void offer(Draft draft, String text) {
        for (PostSelector selector : byChannel.getOrDefault(draft.channel().key(), List.of())) {
            if (text.contains(words.get(selector))) {
                found.computeIfAbsent(selector, any -> new ArrayList<>()).add(draft);
            }
        }
    }

    /** Returns the messages that contain the words of a selector. */
    List<Draft> of(PostSelector selector) {
        return found.getOrDefault(selector, List.of());
    }
}
