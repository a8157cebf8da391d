package ayneh.settings;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a person has set, checked and complete.
 *
 * @param site what the site says of itself
 * @param channels the channels by key, in their order on the home page
 * @param sources the saved files, in the order of their ledger
 * @param series curated series and continued posts
 * @param tags aliases of tags: canonical spelling to other spellings
 * @param works works that a person has recognised in posts
 * @param posts which post a Telegram address means, where no source says so
 * @param exclude posts that are never imported nor shown, as {@code channel/slug}
 */
public record Settings(
        SiteSettings site,
        Map<String, ChannelSettings> channels,
        List<SourceSettings> sources,
        List<SeriesSettings> series,
        Map<String, List<String>> tags,
        List<WorkSettings> works,
        List<PostIdentity> posts,
        Set<String> exclude) {

    /** The languages that the interface speaks. */
    public static final List<String> LANGUAGES = List.of("fa", "ru", "en");

    public Settings {
        channels = Collections.unmodifiableMap(new LinkedHashMap<>(channels));
        sources = List.copyOf(sources);
        series = List.copyOf(series);
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
        works = List.copyOf(works);
        posts = List.copyOf(posts);
        exclude = Set.copyOf(exclude);
    }

    /** What holds without a settings file: whatever the archive has, in every language. */
    public static Settings defaults() {
        return new Settings(
                SiteSettings.defaults(), Map.of(), List.of(), List.of(), Map.of(), List.of(), List.of(), Set.of());
    }

    /** The same with another base URL. */
    public Settings withBaseUrl(String url) {
        return new Settings(site.withBaseUrl(url), channels, sources, series, tags, works, posts, exclude);
    }

    /** The settings of a curated series of a channel. */
    public List<SeriesSettings> seriesOf(String channel) {
        return series.stream().filter(each -> each.channel().equals(channel)).toList();
    }

    /** The day on which the sources of a channel were last captured; null where none says so. */
    public @Nullable LocalDate captured(String channel) {
        return sources.stream()
                .filter(source -> source.channel().equals(channel))
                .map(SourceSettings::captured)
                .filter(day -> day != null)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
