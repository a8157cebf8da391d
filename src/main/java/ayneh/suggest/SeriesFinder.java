package ayneh.suggest;

import ayneh.markdown.MarkdownRenderer;
import ayneh.parallel.WorkerPool;
import ayneh.site.Channel;
import ayneh.site.Post;
import ayneh.site.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds series and continued texts in the posts of a site: each post is in one of them at most. */
final class SeriesFinder {
    private final Site site;
    private final MarkdownRenderer renderer;

    SeriesFinder(Site site, MarkdownRenderer renderer) {
        this.site = site;
        this.renderer = renderer;
    }

    List<FoundSeries> find(WorkerPool workers) {
        List<FoundSeries> found = new ArrayList<>();
        for (Channel channel : site.channels().values()) {
            found.addAll(find(workers.map(channel.posts(), post -> Reading.of(post, renderer))));
        }
        return found;
    }

    private List<FoundSeries> find(List<Reading> readings) {
        List<FoundSeries> numbered = new NumberedRuns(readings, site).find();
        List<FoundSeries> all = new ArrayList<>();
        for (Reading reading : readings) {
            for (Listing listing : reading.listings()) {
                Optional<FoundSeries> same = numbered.stream()
                        .filter(each -> Fold.isAlike(each.title(), listing.title()))
                        .findFirst();
                same.ifPresent(numbered::remove);
                all.add(listed(reading.post(), listing, same, labelled(readings, listing.title())));
            }
        }
        all.addAll(numbered);
        all.addAll(new Chains(readings, site).find());
        return once(all);
    }

    /** Returns the series without those whose posts are in others before them. */
    private static List<FoundSeries> once(List<FoundSeries> all) {
        Set<Post> used = new HashSet<>();
        Set<String> listed = new HashSet<>();
        List<FoundSeries> kept = new ArrayList<>();
        for (FoundSeries series : all) {
            boolean isNew = series.posts().isEmpty()
                    ? listed.add(Fold.letters(series.title()))
                    : series.posts().stream().noneMatch(used::contains);
            if (isNew) {
                used.addAll(series.posts());
                listed.add(Fold.letters(series.title()));
                kept.add(series);
            }
        }
        return kept;
    }

    /** Returns the posts that have numbers under about this title. */
    private static List<Reading> labelled(List<Reading> readings, String title) {
        return readings.stream()
                .filter(reading -> reading.label()
                        .filter(label -> Fold.isAlike(label.title(), title))
                        .isPresent())
                .toList();
    }

    private FoundSeries listed(Post post, Listing listing, Optional<FoundSeries> numbered, List<Reading> labelled) {
        Map<Integer, FoundSeries.Episode> episodes = new TreeMap<>();
        List<String> reasons =
                new ArrayList<>(numbered.map(FoundSeries::reasons).orElse(List.of()));
        boolean linked = false;
        for (Listing.Item item : listing.items()) {
            Optional<Post> target = item.link() == null
                    ? Optional.empty()
                    : site.linked(post.channel(), item.link())
                            .filter(each -> each.channel().equals(post.channel()));
            linked |= target.isPresent();
            episodes.put(item.number(), new FoundSeries.Episode(item.number(), target.orElse(null), item.title()));
        }
        for (Reading reading : labelled) {
            int number = reading.label().orElseThrow().number();
            FoundSeries.Episode known = episodes.get(number);
            if (known == null || known.post() == null) {
                episodes.put(number, new FoundSeries.Episode(number, reading.post(), null));
            }
        }
        numbered.ifPresent(each -> each.episodes().forEach(episode -> episodes.put(episode.number(), episode)));
        reasons.add("listed in " + post.entry().address() + (linked ? ", with links" : ""));
        boolean present = episodes.values().stream().anyMatch(episode -> episode.post() != null);
        if (!present) {
            reasons.add("the archive has none of its posts");
        }
        return new FoundSeries(
                post.channel(),
                numbered.map(FoundSeries::title).orElse(listing.title()),
                false,
                List.copyOf(episodes.values()),
                present ? Confidence.HIGH : Confidence.MEDIUM,
                reasons);
    }
}
