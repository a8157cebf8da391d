package ayneh.suggest;

import ayneh.site.Post;
import ayneh.site.Site;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Posts of a channel that say that one continues the other. */
final class Chains {
    private static final int MOST_WORDLESS = 3;
    private static final int MOST_IDS = 12;
    private static final int MOST_DAYS = 3;
    private static final int SEARCHED = 60;
    private static final int OPENING = 160;

    /** A shorter name is a common word, as is one that more posts have. */
    private static final int SHORTEST_NAME = 12;

    private static final int MOST_NAMED = 6;

    /** The score of two signs, such as an announcement and a continuation. */
    private static final int SURE = 4;

    private final List<Reading> readings;
    private final Site site;
    private final SharedWords sharedWords;
    private final Map<String, Integer> places = new HashMap<>();

    Chains(List<Reading> readings, Site site) {
        this.readings = readings;
        this.site = site;
        this.sharedWords = new SharedWords(readings);
        readings.forEach(reading -> places.put(reading.address(), reading.post().index()));
    }

    /** That a post continues another. */
    private record Link(
            int from,
            int to,
            int score,
            List<String> reasons,
            @Nullable String name) {}

    /** Returns the continued texts. */
    List<FoundSeries> find() {
        Map<Integer, Link> byStart = new HashMap<>();
        Map<Integer, Link> byEnd = new HashMap<>();
        for (int i = 0; i < readings.size(); i++) {
            link(i).ifPresent(link -> {
                Link other = byStart.get(link.from());
                if (other == null || other.score() < link.score()) {
                    if (other != null) {
                        byEnd.remove(other.to());
                    }
                    byStart.put(link.from(), link);
                    byEnd.put(link.to(), link);
                }
            });
        }
        List<FoundSeries> found = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            if (byStart.containsKey(i) && !byEnd.containsKey(i)) {
                found.add(series(i, byStart));
            }
        }
        return found;
    }

    private FoundSeries series(int start, Map<Integer, Link> byStart) {
        List<Reading> parts = new ArrayList<>(List.of(readings.get(start)));
        List<String> reasons = new ArrayList<>();
        int least = Integer.MAX_VALUE;
        String name = null;
        for (Link link = byStart.get(start); link != null; link = byStart.get(link.to())) {
            parts.add(readings.get(link.to()));
            least = Math.min(least, link.score());
            name = name == null ? link.name() : name;
            for (String reason : link.reasons()) {
                reasons.add((parts.size() - 1) + "–" + parts.size() + ": " + reason);
            }
        }
        List<FoundSeries.Episode> episodes = new ArrayList<>();
        parts.forEach(part -> episodes.add(new FoundSeries.Episode(episodes.size() + 1, part.post(), null)));
        return new FoundSeries(
                parts.get(0).post().channel(),
                name == null ? title(parts) : name,
                true,
                episodes,
                least >= SURE ? Confidence.HIGH : Confidence.MEDIUM,
                reasons);
    }

    private static String title(List<Reading> parts) {
        return parts.stream()
                .filter(part ->
                        part.label().filter(label -> !label.title().isEmpty()).isPresent())
                .findFirst()
                .map(NumberedRuns::heading)
                .orElseGet(() -> NumberedRuns.heading(parts.get(0)));
    }

    /** Returns what a post continues. */
    private Optional<Link> link(int to) {
        Reading reading = readings.get(to);
        if (reading.resumes()) {
            Optional<Link> named = named(to);
            if (named.isPresent()) {
                return named;
            }
        }
        List<String> reasons = new ArrayList<>();
        Optional<Integer> pointed = reading.follows() ? pointed(reading.post()) : Optional.empty();
        Optional<Integer> from = pointed.isPresent() ? pointed : before(to);
        if (from.isEmpty()) {
            return Optional.empty();
        }
        Reading earlier = readings.get(from.get());
        int score = pointed.isPresent() ? 2 : 0;
        if (pointed.isPresent()) {
            reasons.add("a link or a reply to it");
        }
        boolean announced = earlier.announces() && before(to).equals(from);
        score += reading.follows() ? 2 : 0;
        score += announced ? 2 : 0;
        int number = reading.label().map(PartLabel::number).orElse(0);
        boolean second = announced
                && number > 1
                && reading.label().map(PartLabel::unit).filter("part"::equals).isPresent();
        score += second ? 1 : 0;
        if (score == 0) {
            return Optional.empty();
        }
        if (announced) {
            reasons.add("the first says that it goes on in the next post");
        }
        if (reading.follows()) {
            reasons.add("the second says that it goes on from a post before");
        }
        if (second) {
            reasons.add("the second calls itself part " + number);
        }
        Set<String> shared = sharedWords.of(from.get(), to);
        score += shared.size() >= 4 ? 2 : shared.size() >= 2 ? 1 : 0;
        if (shared.size() >= 2) {
            reasons.add("words that posts around them don't have: "
                    + String.join(", ", shared.stream().limit(5).toList()));
        }
        return score >= 3 ? Optional.of(new Link(from.get(), to, score, reasons, null)) : Optional.empty();
    }

    /** Returns the place of the earlier post of the channel that a post replies to or links to. */
    private Optional<Integer> pointed(Post post) {
        List<Post> targets = new ArrayList<>();
        site.repliedTo(post).ifPresent(targets::add);
        post.telegram().stream()
                .map(site.byUrl()::get)
                .filter(target -> target != null)
                .forEach(targets::add);
        return targets.stream()
                .filter(target -> target.channel().equals(post.channel()))
                .map(target -> places.get(target.entry().address()))
                .filter(place -> place != null && place < post.index())
                .findFirst();
    }

    /** Returns the place of the post with text just before a post, if nothing can be missing between them. */
    private Optional<Integer> before(int to) {
        for (int from = to - 1; from >= Math.max(0, to - 1 - MOST_WORDLESS); from--) {
            if (!readings.get(from).wordless()) {
                return isNear(readings.get(from).post(), readings.get(to).post())
                        ? Optional.of(from)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isNear(Post one, Post other) {
        Long first = one.entry().meta().id();
        Long second = other.entry().meta().id();
        boolean nearIds = first == null || second == null || second - first <= MOST_IDS;
        return nearIds && isWithin(Duration.ofDays(MOST_DAYS + 1), one, other);
    }

    /** Returns whether a post may have been published less than so long before another; their dates may be unknown. */
    static boolean isWithin(Duration most, Post one, Post other) {
        Instant published = one.entry().meta().details().date();
        Instant later = other.entry().meta().details().date();
        return published == null
                || later == null
                || Duration.between(published, later).compareTo(most) < 0;
    }

    /** Returns the nearest earlier post with a name that a post begins with, and that few others have. */
    private Optional<Link> named(int to) {
        Post post = readings.get(to).post();
        String body = post.entry().body();
        for (String name : Names.in(body.substring(0, Math.min(OPENING, body.length())))) {
            String letters = Fold.letters(name);
            List<Integer> earlier = new ArrayList<>();
            for (int from = to - 1; from >= Math.max(0, to - SEARCHED); from--) {
                Post other = readings.get(from).post();
                if (Fold.letters(other.heading() + other.entry().body()).contains(letters)) {
                    earlier.add(from);
                }
            }
            if (letters.length() >= SHORTEST_NAME && !earlier.isEmpty() && earlier.size() <= MOST_NAMED) {
                int from = earlier.get(0);
                boolean close = to - from <= 1 + MOST_WORDLESS
                        || readings.get(from).post().tags().stream().anyMatch(post.tags()::contains);
                List<String> reasons =
                        List.of("the second says that it goes on with a series", "both name «" + name + "»");
                return Optional.of(new Link(from, to, close ? SURE : SURE - 1, reasons, name));
            }
        }
        return Optional.empty();
    }
}
