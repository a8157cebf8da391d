package ayneh.importer.curation;

import ayneh.diagnostic.InputException;
import ayneh.importer.spool.Draft;
import ayneh.settings.PostIdentity;
import ayneh.settings.PostSelector;
import ayneh.settings.SeriesSettings;
import ayneh.settings.Settings;
import ayneh.settings.WorkSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Applies the owner's curation to messages: each selector must match exactly one. */
public final class Curation {
    private final Settings settings;
    private final SelectorMatches selectorMatches;
    private final Consumer<InputException> problems;

    /** @param problems receives what can't be applied, which is then left out; an import throws it */
    public Curation(Settings settings, SelectorMatches selectorMatches, Consumer<InputException> problems) {
        this.settings = settings;
        this.selectorMatches = selectorMatches;
        this.problems = problems;
    }

    /** A place in a series. */
    public record Episode(String series, int number) {}

    /**
     * Returns the messages, with the Telegram ids that the settings assign to them.
     *
     * @param isLike whether two messages are similar
     */
    public List<Draft> identify(List<Draft> drafts, BiPredicate<Draft, Draft> isLike) {
        List<Draft> identified = new ArrayList<>(drafts);
        for (PostIdentity identity : settings.posts()) {
            List<Draft> matching = matching(identity.post(), identified);
            List<Draft> others = matching.stream()
                    .filter(draft -> !hasId(draft, identity.id()))
                    .toList();
            if (others.isEmpty() && !matching.isEmpty()) {
                continue; // a source gives the same id
            }
            one(identity.post(), others)
                    .filter(draft -> isFree(identity, draft, identified, isLike))
                    .ifPresent(draft -> identified.set(draft.index(), draft.withId(identity.id())));
        }
        return identified;
    }

    /** Returns whether a message can have an id: it has none, and no other one has that. */
    private boolean isFree(PostIdentity identity, Draft draft, List<Draft> drafts, BiPredicate<Draft, Draft> isLike) {
        if (draft.id() != null) {
            problems.accept(new InputException(
                    identity.post().location(),
                    "the post already has the id " + draft.id() + ", not " + identity.id(),
                    "remove the entry"));
            return false;
        }
        for (Draft same : drafts) {
            boolean claimed = same.channel().equals(draft.channel()) && hasId(same, identity.id());
            if (claimed && !isLike.test(same, draft)) {
                problems.accept(new InputException(
                        identity.post().location(),
                        "another post already has the id " + identity.id() + " (" + same.place() + ")",
                        "remove the entry or correct the id"));
                return false;
            }
        }
        return true;
    }

    /** Returns the episodes by message. */
    public Map<Draft, Episode> episodes(List<Draft> drafts) {
        Map<Draft, Episode> episodes = new HashMap<>();
        for (SeriesSettings series : settings.series()) {
            for (SeriesSettings.EpisodeSettings episode : series.episodes()) {
                PostSelector selector = episode.post();
                if (selector == null) {
                    continue;
                }
                Optional<Draft> post = find(selector, drafts);
                Episode before = post.map(
                                draft -> episodes.putIfAbsent(draft, new Episode(series.key(), episode.number())))
                        .orElse(null);
                if (before != null) {
                    problems.accept(new InputException(
                            selector.location(),
                            "the post is already episode " + before.number() + " of «" + before.series() + "»",
                            "list each post only once"));
                }
            }
        }
        return episodes;
    }

    /** Returns the keys of the works that messages discuss. */
    public Map<Draft, List<String>> works(List<Draft> drafts) {
        Map<Draft, List<String>> works = new HashMap<>();
        for (WorkSettings work : settings.works()) {
            for (PostSelector selector : work.posts()) {
                find(selector, drafts)
                        .ifPresent(draft -> works.computeIfAbsent(draft, any -> new ArrayList<>())
                                .add(work.key()));
            }
        }
        return works;
    }

    /** Returns whether a selector matches exactly one message. */
    public boolean isUnique(PostSelector selector, List<Draft> drafts) {
        return matching(selector, drafts).size() == 1;
    }

    private static boolean hasId(Draft draft, long id) {
        return draft.id() != null && draft.id() == id;
    }

    private Optional<Draft> find(PostSelector selector, List<Draft> drafts) {
        return one(selector, matching(selector, drafts));
    }

    /** Returns the matches of a selector among messages that are in the order of their index. */
    private List<Draft> matching(PostSelector selector, List<Draft> drafts) {
        if (selector.match() == null) {
            return drafts.stream()
                    .filter(draft -> draft.channel().key().equals(selector.channel()))
                    .filter(draft -> selector.id().equals(draft.id()))
                    .toList();
        }
        Set<Draft> found = Set.copyOf(selectorMatches.of(selector));
        return found.isEmpty()
                ? List.of()
                : drafts.stream().filter(found::contains).toList();
    }

    private Optional<Draft> one(PostSelector selector, List<Draft> found) {
        if (found.size() == 1) {
            return Optional.of(found.get(0));
        }
        String what = selector.match() == null ? "the id " + selector.id() : "«" + selector.match() + "»";
        if (found.isEmpty()) {
            problems.accept(new InputException(
                    selector.location(),
                    what + " matches no post of " + selector.channel(),
                    "write the words exactly as they are in the source"));
            return Optional.empty();
        }
        String places = found.stream().limit(4).map(Draft::place).collect(Collectors.joining(", "));
        problems.accept(new InputException(
                selector.location(),
                what + " matches " + found.size() + " posts of " + selector.channel() + " (" + places + ")",
                "write words that only one post contains"));
        return Optional.empty();
    }
}
