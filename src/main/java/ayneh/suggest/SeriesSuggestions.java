package ayneh.suggest;

import ayneh.markdown.MarkdownRenderer;
import ayneh.parallel.WorkerPool;
import ayneh.settings.NameRules;
import ayneh.settings.PostSelector;
import ayneh.settings.SeriesSettings;
import ayneh.site.Post;
import ayneh.site.Site;
import ayneh.text.Transliteration;
import ayneh.text.WhiteSpace;
import ayneh.yaml.MappingWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Suggests entries of {@code series}: works in parts that the settings don't have. */
public final class SeriesSuggestions {
    private static final int LONGEST_KEY = 40;
    private static final int LONGEST_TITLE = 70;

    private final Site site;
    private final CuratedSeries curated;
    private final MarkdownRenderer renderer;
    private final PostSelectors selectors;
    private final Function<Collection<PostSelector>, Set<PostSelector>> unique;
    private final Set<String> keys = new HashSet<>();

    /**
     * @param linked the archive
     * @param unique returns those of some selectors that an import would find exactly one post for
     */
    public SeriesSuggestions(LinkedArchive linked, Function<Collection<PostSelector>, Set<PostSelector>> unique) {
        this.site = linked.site();
        this.curated = new CuratedSeries(linked.settings(), linked.archive().entries());
        this.renderer = linked.renderer();
        this.selectors = new PostSelectors(linked.archive().entries(), renderer);
        this.unique = unique;
    }

    /** Returns the suggestions, channel by channel. */
    public Suggestions find(WorkerPool workers) {
        List<FoundSeries> found = new SeriesFinder(site, renderer)
                .find(workers).stream().filter(this::isNew).toList();
        selectors.choose(
                found.stream()
                        .flatMap(series -> series.posts().stream())
                        .filter(post -> curated.of(post).isEmpty())
                        .toList(),
                unique);
        List<Suggestion> suggestions = new ArrayList<>();
        for (FoundSeries series : found) {
            boolean fresh =
                    series.posts().stream().allMatch(post -> curated.of(post).isEmpty());
            (fresh ? entry(series) : addition(series)).ifPresent(suggestions::add);
        }
        return new Suggestions("series", suggestions);
    }

    private boolean isNew(FoundSeries series) {
        return series.posts().isEmpty()
                ? !curated.hasTitle(series.channel(), series.title())
                : series.posts().stream().anyMatch(post -> curated.of(post).isEmpty());
    }

    private Optional<Suggestion> entry(FoundSeries series) {
        List<FoundSeries.Episode> episodes = series.episodes().stream()
                .filter(episode ->
                        episode.post() == null || selectors.of(episode.post()).isPresent())
                .toList();
        long present =
                episodes.stream().filter(episode -> episode.post() != null).count();
        if (present < 2 && present < series.posts().size()) {
            return Optional.empty(); // the settings can't name its posts
        }
        boolean whole = present == series.posts().size();
        Confidence confidence = whole ? series.confidence() : Confidence.MEDIUM;
        List<String> reasons = new ArrayList<>();
        reasons.add(confidence.word() + ": " + String.join("; ", series.reasons()));
        series.episodes().stream()
                .filter(episode -> episode.post() != null)
                .forEach(episode -> reasons.add(line(episode.number(), episode.post())));
        String missing = missing(series);
        if (!missing.isEmpty()) {
            reasons.add("not in the archive: " + missing);
        }
        MappingWriter writer = new MappingWriter();
        writer.text("channel", series.channel());
        writer.text("title", title(series));
        writer.flag("continued", series.continued());
        writer.each("episodes", episodes, this::write);
        return Optional.of(Suggestion.entry(confidence, key(series), writer.mapping(), reasons));
    }

    /** Returns the posts by which a series of the settings goes on, if they are of one. */
    private Optional<Suggestion> addition(FoundSeries series) {
        Set<String> names = new HashSet<>();
        int shift = 0;
        for (FoundSeries.Episode episode : series.episodes()) {
            Optional<CuratedSeries.Place> place =
                    Optional.ofNullable(episode.post()).flatMap(curated::of);
            place.map(CuratedSeries.Place::series).ifPresent(names::add);
            shift = place.map(known -> known.number() - episode.number()).orElse(shift);
        }
        String name = names.iterator().next();
        Set<Integer> taken = curated.settings(name).stream()
                .flatMap(known -> known.episodes().stream())
                .map(SeriesSettings.EpisodeSettings::number)
                .collect(Collectors.toSet());
        List<String> reasons = new ArrayList<>();
        reasons.add(series.confidence().word() + ": «" + name + "» goes on: " + String.join("; ", series.reasons()));
        List<FoundSeries.Episode> more = new ArrayList<>();
        for (FoundSeries.Episode episode : series.episodes()) {
            int number = episode.number() + shift;
            boolean fresh = episode.post() != null
                    && curated.of(episode.post()).isEmpty()
                    && selectors.of(episode.post()).isPresent();
            if (fresh && taken.add(number)) {
                more.add(new FoundSeries.Episode(number, episode.post(), null));
                reasons.add(line(number, episode.post()));
            }
        }
        MappingWriter writer = new MappingWriter();
        writer.each("episodes", more, this::write);
        return names.size() == 1 && !more.isEmpty() && curated.settings(name).isPresent()
                ? Optional.of(Suggestion.addition(
                        series.confidence(),
                        List.of(name, "episodes"),
                        writer.mapping().pairs().get(0).value().asList(),
                        reasons))
                : Optional.empty();
    }

    private static String title(FoundSeries series) {
        return WhiteSpace.opening(WhiteSpace.collapse(series.title()), LONGEST_TITLE);
    }

    private String line(int number, Post post) {
        return number + " " + post.entry().address() + ": " + post.heading()
                + (selectors.of(post).isPresent() ? "" : " (no words of it are in this post alone)");
    }

    private void write(MappingWriter writer, FoundSeries.Episode episode) {
        writer.plain("episode", episode.number());
        Optional<PostSelector> selector = Optional.ofNullable(episode.post()).flatMap(selectors::of);
        writer.plain("id", selector.map(PostSelector::id).orElse(null));
        writer.text("match", selector.map(PostSelector::match).orElse(null));
        writer.text("title", episode.post() == null ? episode.title() : null);
    }

    /** Returns the numbers between the first episode and the last one that no post has, as ranges. */
    private static String missing(FoundSeries series) {
        Set<Integer> present = series.episodes().stream()
                .filter(episode -> episode.post() != null)
                .map(FoundSeries.Episode::number)
                .collect(Collectors.toSet());
        int last = series.episodes().stream()
                .mapToInt(FoundSeries.Episode::number)
                .max()
                .orElse(0);
        List<String> ranges = new ArrayList<>();
        for (int from = 1; from <= last; from++) {
            int to = from;
            while (to <= last && !present.contains(to)) {
                to++;
            }
            if (to > from) {
                ranges.add(to == from + 1 ? "" + from : from + "–" + (to - 1));
            }
            from = to;
        }
        return String.join(", ", ranges);
    }

    private String key(FoundSeries series) {
        String name = Transliteration.name(
                series.title(), site.channels().get(series.channel()).lang(), LONGEST_KEY);
        String base = NameRules.isSeriesKey(name) ? name : "series";
        String key = base;
        for (int next = 2; curated.hasKey(key) || !keys.add(key); next++) {
            key = base + "-" + next;
        }
        return key;
    }
}
