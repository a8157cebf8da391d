package ayneh.suggest;

import ayneh.site.Site;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Posts of a channel whose numbers go on under one title. */
final class NumberedRuns {
    /** What is often counted without being a work in parts. */
    private static final Set<String> MANY = Set.of("#", "issue");

    /** What comes later than this is the next part of a series, not the rest of a text. */
    private static final Duration MOST_BETWEEN_PARTS = Duration.ofDays(1);

    private final List<Reading> readings;
    private final Site site;
    private final Map<String, Integer> tagged = new HashMap<>();

    NumberedRuns(List<Reading> readings, Site site) {
        this.readings = readings;
        this.site = site;
    }

    /** Returns the series that the numbers make. */
    List<FoundSeries> find() {
        List<FoundSeries> found = new ArrayList<>();
        for (List<Reading> group : groups()) {
            for (List<Reading> run : Runs.of(group)) {
                series(run).ifPresent(found::add);
            }
        }
        return found;
    }

    private static PartLabel label(Reading reading) {
        return reading.label().orElseThrow();
    }

    /** Returns the numbered posts by what they are parts of. */
    private Collection<List<Reading>> groups() {
        Map<String, List<Integer>> rests = new HashMap<>();
        for (Reading reading : readings) {
            reading.label()
                    .ifPresent(label -> rests.computeIfAbsent(restKey(reading), any -> new ArrayList<>())
                            .add(label.number()));
            reading.post().tags().forEach(tag -> tagged.merge(tag, 1, Integer::sum));
        }
        Map<String, List<Reading>> groups = new LinkedHashMap<>();
        for (Reading reading : readings) {
            if (reading.label().isPresent()) {
                PartLabel label = label(reading);
                String title = Fold.letters(label.title());
                String rest = restKey(reading);
                String name = label.total() > 0
                        ? "/" + label.total()
                        : hasLetter(title)
                                ? title
                                : namesWork(label.rest(), rests.get(rest))
                                        ? rest
                                        : "#" + rarestTag(reading).orElse("") + "|"
                                                + Fold.letters(String.join(" ", reading.above()))
                                                + (label.separate() ? "" : "|" + rest);
                groups.computeIfAbsent(label.unit() + " " + name, any -> new ArrayList<>())
                        .add(reading);
            }
        }
        return groups.values();
    }

    /** Returns the tag of a post that the fewest posts have, beside this one. */
    private Optional<String> rarestTag(Reading reading) {
        return reading.post().tags().stream()
                .filter(tag -> tagged.get(tag) > 1)
                .min(Comparator.comparing((String tag) -> tagged.get(tag)).thenComparing(tag -> tag));
    }

    /** Returns whether the words after numbers name the work rather than the part, or a chapter of it. */
    private static boolean namesWork(String rest, List<Integer> numbers) {
        return numbers.size() > 1 && numbers.stream().anyMatch(number -> number <= 1) && wordCount(rest) > 1;
    }

    private static long wordCount(String text) {
        return Token.of(text).stream().filter(Token::isWord).count();
    }

    private static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    /** Returns what the words after the number have in common with those of other posts, and the lines above. */
    private static String restKey(Reading reading) {
        return Fold.letters(label(reading).rest()) + "|" + Fold.letters(String.join(" ", reading.above()));
    }

    private Optional<FoundSeries> series(List<Reading> run) {
        if (run.size() < 2) {
            return Optional.empty();
        }
        PartLabel first = label(run.get(0));
        int last = label(run.get(run.size() - 1)).number();
        Set<String> tags = commonTags(run);
        Optional<String> own = tags.stream()
                .filter(tag -> tagged.get(tag) * 2 <= run.size() * 3)
                .findFirst();
        String title = title(run);
        String name = title.isEmpty() ? own.map(this::tagName).orElse("") : title;
        boolean fraction = first.total() > 0;
        boolean consecutive = last - first.number() + 1 == run.size();
        boolean close = isClose(run);
        List<String> reasons = new ArrayList<>();
        reasons.add("numbers " + numbers(run) + (fraction ? " of " + first.total() : "")
                + (title.isEmpty() ? "" : " of «" + title + "»"));
        if (!tags.isEmpty()) {
            reasons.add("a common tag: "
                    + tags.stream().map(this::tagName).map(tag -> "#" + tag).collect(Collectors.joining(", ")));
        }
        boolean linked = linked(run);
        if (linked) {
            reasons.add("a link or a reply from one to another");
        }
        boolean several = wordCount(name) > 1 || name.contains("_");
        long score = Stream.of(
                        consecutive,
                        first.number() <= 1,
                        run.size() > 2,
                        several,
                        !MANY.contains(first.unit()),
                        !tags.isEmpty(),
                        linked)
                .filter(each -> each)
                .count();
        boolean known = fraction ? close && first.number() == 1 : !name.isEmpty() || !tags.isEmpty() && consecutive;
        if (!known || score < 2) {
            return Optional.empty();
        }
        boolean sure = fraction ? run.size() == first.total() : score >= 4 && !name.isEmpty();
        return Optional.of(new FoundSeries(
                run.get(0).post().channel(),
                fraction || name.isEmpty() ? heading(run.get(0)) : name.replace('_', ' '),
                close && isOneText(run),
                run.stream()
                        .map(each -> new FoundSeries.Episode(label(each).number(), each.post(), null))
                        .toList(),
                sure ? Confidence.HIGH : Confidence.MEDIUM,
                reasons));
    }

    /** Returns what the texts call the work; empty if they don't. */
    private static String title(List<Reading> run) {
        PartLabel first = label(run.get(0));
        if (hasLetter(first.title())) {
            return first.title();
        }
        boolean same = run.stream().map(NumberedRuns::restKey).distinct().count() == 1;
        String rest = same && wordCount(first.rest()) > 1 ? first.rest() : "";
        String above = run.get(0).above().stream().findFirst().orElse("");
        return Stream.of(above, rest).filter(each -> !each.isEmpty()).collect(Collectors.joining(" — "));
    }

    /** Returns the numbers of a run, those in between as a range. */
    private static String numbers(List<Reading> run) {
        List<String> ranges = new ArrayList<>();
        for (int from = 0; from < run.size(); from++) {
            int to = from;
            while (to + 1 < run.size()
                    && label(run.get(to + 1)).number() == label(run.get(to)).number() + 1) {
                to++;
            }
            int start = label(run.get(from)).number();
            int end = label(run.get(to)).number();
            ranges.add(start == end ? "" + start : end == start + 1 ? start + ", " + end : start + "–" + end);
            from = to;
        }
        return String.join(", ", ranges);
    }

    /** Returns a tag as posts write it. */
    private String tagName(String key) {
        return site.tags().get(key).name();
    }

    static String heading(Reading reading) {
        return PartLabel.trim(reading.label()
                .filter(label -> !label.title().isEmpty())
                .map(PartLabel::title)
                .orElse(reading.post().heading()));
    }

    private static Set<String> commonTags(List<Reading> run) {
        Set<String> tags = new TreeSet<>(run.get(0).post().tags());
        run.forEach(each -> tags.retainAll(each.post().tags()));
        return tags;
    }

    private boolean linked(List<Reading> run) {
        Set<String> addresses = run.stream().map(Reading::address).collect(Collectors.toSet());
        return run.stream()
                .map(Reading::post)
                .anyMatch(post -> Stream.concat(
                                site.repliedTo(post).stream(),
                                post.telegram().stream().map(site.byUrl()::get))
                        .anyMatch(target -> target != null
                                && !target.equals(post)
                                && addresses.contains(target.entry().address())));
    }

    /** Returns whether posts may be one text: they count parts, and follow each other at once. */
    private static boolean isOneText(List<Reading> run) {
        for (int i = 1; i < run.size(); i++) {
            if (!Chains.isWithin(
                    MOST_BETWEEN_PARTS, run.get(i - 1).post(), run.get(i).post())) {
                return false;
            }
        }
        return List.of("part", "/").contains(label(run.get(0)).unit());
    }

    /** Returns whether nothing with text is between the posts. */
    private boolean isClose(List<Reading> run) {
        for (int i = 1; i < run.size(); i++) {
            for (int between = run.get(i - 1).post().index() + 1;
                    between < run.get(i).post().index();
                    between++) {
                if (!readings.get(between).wordless()) {
                    return false;
                }
            }
        }
        return true;
    }
}
