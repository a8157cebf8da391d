package ayneh.suggest;

import ayneh.diagnostic.Location;
import ayneh.markdown.MarkdownRenderer;
import ayneh.parallel.WorkerPool;
import ayneh.settings.NameRules;
import ayneh.settings.PostSelector;
import ayneh.site.Post;
import ayneh.site.Site;
import ayneh.text.Transliteration;
import ayneh.text.WhiteSpace;
import ayneh.yaml.MappingWriter;
import ayneh.yaml.YamlEditor;
import ayneh.yaml.YamlValue;
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
    public List<Suggestion> find(WorkerPool workers) {
        List<FoundSeries> found = new SeriesFinder(site, renderer)
                .find(workers).stream().filter(this::isNew).toList();
        selectors.choose(
                found.stream().flatMap(series -> series.posts().stream()).toList(), unique);
        List<Suggestion> suggestions = new ArrayList<>();
        found.forEach(series -> suggestion(series).ifPresent(suggestions::add));
        return suggestions;
    }

    private boolean isNew(FoundSeries series) {
        return series.posts().stream().allMatch(post -> curated.of(post).isEmpty())
                && !(series.posts().isEmpty() && curated.hasTitle(series.channel(), series.title()));
    }

    private Optional<Suggestion> suggestion(FoundSeries series) {
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
        List<String> comments = new ArrayList<>();
        Confidence confidence = whole ? series.confidence() : Confidence.MEDIUM;
        comments.add(confidence.word() + ": " + String.join("; ", series.reasons()));
        series.episodes().stream()
                .filter(episode -> episode.post() != null)
                .forEach(episode -> comments.add(line(episode)));
        String missing = missing(series);
        if (!missing.isEmpty()) {
            comments.add("not in the archive: " + missing);
        }
        MappingWriter writer = new MappingWriter();
        writer.text("channel", series.channel());
        writer.text("title", title(series));
        writer.flag("continued", series.continued());
        writer.each("episodes", episodes, this::write);
        return Optional.of(new Suggestion(
                confidence,
                new YamlEditor.Entry(
                        new YamlValue.Pair(
                                new YamlValue.Scalar(Location.startOf(""), key(series), true), writer.mapping()),
                        comments)));
    }

    private static String title(FoundSeries series) {
        return WhiteSpace.opening(WhiteSpace.collapse(series.title()), LONGEST_TITLE);
    }

    private String line(FoundSeries.Episode episode) {
        Post post = episode.post();
        return episode.number() + " " + post.entry().address() + ": " + post.heading()
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
