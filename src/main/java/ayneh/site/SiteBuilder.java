package ayneh.site;

import ayneh.content.Archive;
import ayneh.content.ChannelPage;
import ayneh.content.Entry;
import ayneh.diagnostic.WorkException;
import ayneh.markdown.MarkdownRenderer;
import ayneh.parallel.WorkerPool;
import ayneh.settings.ChannelSettings;
import ayneh.settings.SeriesSettings;
import ayneh.settings.Settings;
import ayneh.text.PageLocale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Builds a site from the archive by linking its entries. */
public final class SiteBuilder {
    private static final int MAX_MISSING = 20;

    private final Settings settings;
    private final Archive archive;
    private final TagNames tagNames;
    private final PostBuilder builder;
    private final HalfSpaceRestorer halfSpaces;
    private final Function<String, Optional<String>> interfaceLanguage;
    private final @Nullable PostMemory memory;

    /**
     * @param settings the settings
     * @param archive the archive
     * @param renderer converts Markdown to plain text
     * @param kinds names a kind of attachment in a language, given the language and the kind
     * @param interfaceLanguage finds the language of the interface for readers of a language
     */
    public SiteBuilder(
            Settings settings,
            Archive archive,
            MarkdownRenderer renderer,
            BinaryOperator<String> kinds,
            Function<String, Optional<String>> interfaceLanguage) {
        this(settings, archive, renderer, kinds, interfaceLanguage, null);
    }

    /** @param memory has the posts of the same site as it was before; null if it wasn't built before */
    public SiteBuilder(
            Settings settings,
            Archive archive,
            MarkdownRenderer renderer,
            BinaryOperator<String> kinds,
            Function<String, Optional<String>> interfaceLanguage,
            @Nullable PostMemory memory) {
        this.memory = memory;
        this.interfaceLanguage = interfaceLanguage;
        this.settings = settings;
        this.archive = archive;
        tagNames = new TagNames(settings.tags());
        builder = new PostBuilder(renderer, kinds, tagNames, settings.site().works());
        halfSpaces = new HalfSpaceRestorer(settings.words());
    }

    /** Builds the site. */
    public Site build(WorkerPool workers) {
        Map<String, List<Entry>> byChannel = new LinkedHashMap<>();
        settings.channels().keySet().forEach(key -> byChannel.put(key, new ArrayList<>()));
        archive.channels().keySet().forEach(key -> byChannel.computeIfAbsent(key, any -> new ArrayList<>()));
        for (Entry entry : archive.entries()) {
            if (Collections.disjoint(settings.exclude(), entry.addresses())) {
                byChannel
                        .computeIfAbsent(entry.meta().channel(), any -> new ArrayList<>())
                        .add(entry);
            }
        }
        byChannel
                .keySet()
                .removeIf(key ->
                        byChannel.get(key).isEmpty() && !archive.channels().containsKey(key));
        SiteLanguages languages = new SiteLanguages(settings, archive, byChannel, interfaceLanguage);
        Map<String, Integer> hues = Hues.of(byChannel.keySet(), settings.channels());
        Map<String, Channel> channels = new LinkedHashMap<>();
        byChannel.forEach((key, entries) -> channels.put(
                key, channel(key, languages.of(key), languages.locale(key), hues.get(key), entries, workers)));
        PostIndex index = new PostIndex(channels, archive.channels());
        Map<String, Post> repliedTo = index.repliedTo();
        Map<String, List<Post>> byTag = new TreeMap<>();
        Map<String, List<Post>> byWork = new HashMap<>();
        for (Channel channel : channels.values()) {
            channel.posts().forEach(post -> post.works().forEach(work -> add(byWork, work, post)));
            channel.tags()
                    .forEach((key, tag) ->
                            byTag.computeIfAbsent(key, any -> new ArrayList<>()).addAll(tag.posts()));
        }
        return new Site(
                channels,
                tags(byTag),
                works(byWork),
                index.byUrl(),
                index.byHandle(),
                index.aliases(),
                repliedTo,
                index.replies(repliedTo),
                index.mentions(),
                tagNames,
                languages.offered(),
                archive.ledger(),
                OwnPages.of(archive.pages(), languages.offered()));
    }

    private Map<String, Work> works(Map<String, List<Post>> byWork) {
        Map<String, String> titles = new HashMap<>();
        settings.works().forEach(work -> titles.put(work.key(), work.title()));
        Map<String, Work> works = new TreeMap<>();
        byWork.forEach((key, posts) -> works.put(key, WorkAddress.work(key, titles.get(key), posts)));
        return works;
    }

    private Channel channel(
            String key, String lang, PageLocale locale, int hue, List<Entry> entries, WorkerPool workers) {
        ChannelSettings set = settings.channels().get(key);
        ChannelPage page = archive.channels().get(key);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            places.add(i);
        }
        List<Post> posts = workers.map(places, place -> {
            Entry entry = entries.get(place);
            return memory == null
                    ? post(entry, place, lang, locale)
                    : memory.post(entry, place, lang, locale, () -> post(entry, place, lang, locale));
        });
        Map<String, Post> bySlug = new HashMap<>();
        posts.forEach(post -> bySlug.put(post.slug(), post));
        Map<String, List<Post>> byTag = new TreeMap<>();
        posts.forEach(post -> post.tags().forEach(tag -> add(byTag, tag, post)));
        List<Series> series = series(key, posts);
        boolean restored = entries.stream().anyMatch(entry -> entry.meta().halfSpacesLost());
        return new Channel(
                key,
                set != null ? set.name() : page != null ? page.name() : key,
                set != null ? set.handle() : page != null ? page.handle() : null,
                lang,
                locale,
                hue,
                page == null ? null : page.avatar(),
                page == null ? List.of() : page.formerNames(),
                page == null ? "" : restored ? halfSpaces.restored(page.description()) : page.description(),
                restored,
                settings.captured(key),
                posts,
                bySlug,
                tags(byTag),
                series,
                places(series));
    }

    private Post post(Entry entry, int place, String lang, PageLocale locale) {
        try {
            return builder.build(halfSpaces.restored(entry), place, lang, locale.calendar());
        } catch (RuntimeException fault) {
            throw WorkException.fault(entry.address(), fault);
        }
    }

    private Map<String, Tag> tags(Map<String, List<Post>> byTag) {
        Map<String, Tag> tags = new TreeMap<>();
        byTag.forEach((key, posts) -> tags.put(
                key, new Tag(key, tagNames.name(key, mostFrequentSpelling(key, posts)), tagNames.slug(key), posts)));
        return tags;
    }

    /** Returns the spelling that most posts use; on a tie, the first in code point order. */
    private String mostFrequentSpelling(String key, List<Post> posts) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Post post : posts) {
            for (String tag : post.entry().meta().tags()) {
                if (tagNames.key(tag).equals(key)) {
                    counts.merge(tag, 1, Integer::sum);
                }
            }
        }
        String most = key;
        int count = 0;
        for (Map.Entry<String, Integer> spelling : counts.entrySet()) {
            if (spelling.getValue() > count) {
                most = spelling.getKey();
                count = spelling.getValue();
            }
        }
        return most;
    }

    /** Returns the series of a channel: first those in the settings, then those that only posts name. */
    private List<Series> series(String channel, List<Post> posts) {
        Map<String, List<Post>> byKey = new TreeMap<>();
        posts.forEach(post -> {
            String key = post.entry().meta().series();
            if (key != null) {
                add(byKey, key, post);
            }
        });
        List<Series> series = new ArrayList<>();
        for (SeriesSettings set : settings.seriesOf(channel)) {
            List<Post> present = byKey.getOrDefault(set.key(), List.of());
            byKey.remove(set.key());
            series.add(new Series(set.key(), channel, set.title(), set.continued(), episodes(set, present)));
        }
        byKey.forEach((key, present) -> series.add(new Series(key, channel, key, false, episodes(null, present))));
        return series;
    }

    private static Map<String, Channel.Place> places(List<Series> series) {
        Map<String, Channel.Place> places = new HashMap<>();
        for (Series each : series) {
            for (int i = 0; i < each.episodes().size(); i++) {
                Post post = each.episodes().get(i).post();
                if (post != null) {
                    places.put(post.slug(), new Channel.Place(each, i));
                }
            }
        }
        return places;
    }

    private static List<Series.Episode> episodes(@Nullable SeriesSettings set, List<Post> present) {
        List<Series.Episode> episodes = new ArrayList<>();
        Set<Integer> here = new LinkedHashSet<>();
        int next = 1;
        for (Post post : present) {
            Integer number = post.entry().meta().episode();
            int known = number == null ? next : number;
            next = known + 1;
            here.add(known);
            episodes.add(new Series.Episode(known, post, null, null));
        }
        if (set != null) {
            set.episodes().stream()
                    .filter(episode -> !here.contains(episode.number()))
                    .forEach(episode ->
                            episodes.add(new Series.Episode(episode.number(), null, episode.title(), episode.note())));
        }
        addMissing(episodes);
        episodes.sort(Comparator.comparingInt(Series.Episode::number));
        return episodes;
    }

    /** Adds the unknown episodes between 1 and the last known number. */
    private static void addMissing(List<Series.Episode> episodes) {
        Set<Integer> known = new LinkedHashSet<>();
        int last = 0;
        for (Series.Episode episode : episodes) {
            known.add(episode.number());
            last = Math.max(last, episode.number());
        }
        if (last > 2 * episodes.size() + MAX_MISSING) {
            return; // numbers such as years don't count episodes
        }
        for (int number = 1; number < last; number++) {
            if (!known.contains(number)) {
                episodes.add(new Series.Episode(number, null, null, null));
            }
        }
    }

    private static <K> void add(Map<K, List<Post>> posts, K key, Post post) {
        posts.computeIfAbsent(key, any -> new ArrayList<>()).add(post);
    }
}
