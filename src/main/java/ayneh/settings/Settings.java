package ayneh.settings;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All settings, validated and complete.
 *
 * @param site the settings of the site itself
 * @param channels the channels by key, in the order of the home page
 * @param sources the saved files, in the order of the ledger
 * @param series curated series and continued posts
 * @param tags aliases of tags: canonical spelling to other spellings
 * @param works works that the owner has recognised in posts
 * @param posts the Telegram ids of posts whose sources don't give them
 * @param words how to write Persian words whose half-spaces are restored: without half-spaces, and with them
 * @param exclude posts that are never imported or shown, as {@code channel/slug}
 */
public record Settings(
        SiteSettings site,
        Map<String, ChannelSettings> channels,
        List<SourceSettings> sources,
        List<SeriesSettings> series,
        Map<String, List<String>> tags,
        List<WorkSettings> works,
        List<PostIdentity> posts,
        Map<String, String> words,
        Set<String> exclude) {

    /** The languages that the program's interface has; a workspace may add others. */
    public static final List<String> LANGUAGES = List.of("fa", "ru", "en", "ar", "uk");

    /** The languages of the interface of a site that has no posts yet. */
    public static final List<String> FIRST_LANGUAGES = List.of("fa", "ru", "en");

    public Settings {
        channels = Collections.unmodifiableMap(new LinkedHashMap<>(channels));
        sources = List.copyOf(sources);
        series = List.copyOf(series);
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
        works = List.copyOf(works);
        posts = List.copyOf(posts);
        words = Map.copyOf(words);
        exclude = Set.copyOf(exclude);
    }

    /** Returns the settings without a settings file: everything in the archive, in the languages of its channels. */
    public static Settings defaults() {
        return new Settings(
                SiteSettings.defaults(),
                Map.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                Map.of(),
                Set.of());
    }

    /** Returns these settings with another base URL. */
    public Settings withBaseUrl(String url) {
        return new Settings(site.withBaseUrl(url), channels, sources, series, tags, works, posts, words, exclude);
    }

    /**
     * Returns these settings with what follows from the archive.
     *
     * @param languages the languages of the interface
     * @param title the site's title, if none is set; null for none
     */
    public Settings completed(List<String> languages, @Nullable String title) {
        return new Settings(
                site.completed(languages, title), channels, sources, series, tags, works, posts, words, exclude);
    }

    /** Returns the curated series of a channel. */
    public List<SeriesSettings> seriesOf(String channel) {
        return series.stream().filter(each -> each.channel().equals(channel)).toList();
    }

    /** Returns the day on which a source of a channel was last captured; null if unknown. */
    public @Nullable LocalDate captured(String channel) {
        return sources.stream()
                .filter(source -> source.channel().equals(channel))
                .map(SourceSettings::captured)
                .filter(day -> day != null)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
