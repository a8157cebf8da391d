package ayneh.suggest;

import ayneh.site.Site;
import java.util.ArrayList;
import java.util.Collection;
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
    /** A larger jump begins something else. */
    private static final int LARGEST_GAP = 10;

    /** How many posts may be between two parts of «1/3, 2/3, 3/3». */
    private static final int NEAR = 3;

    private final List<Reading> readings;
    private final Site site;

    NumberedRuns(List<Reading> readings, Site site) {
        this.readings = readings;
        this.site = site;
    }

    /** Returns the series that the numbers make. */
    List<FoundSeries> find() {
        List<FoundSeries> found = new ArrayList<>();
        for (List<Reading> group : groups()) {
            for (List<Reading> run : runs(group)) {
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
        Map<String, Integer> rests = new LinkedHashMap<>();
        for (Reading reading : readings) {
            reading.label().ifPresent(label -> rests.merge(restKey(label), 1, Integer::sum));
        }
        Map<String, List<Reading>> groups = new LinkedHashMap<>();
        for (Reading reading : readings) {
            if (reading.label().isPresent()) {
                PartLabel label = label(reading);
                boolean named = !Fold.letters(label.title()).isEmpty();
                String name = named && label.total() == 0
                        ? Fold.letters(label.title())
                        : !named && rests.get(restKey(label)) > 1 ? restKey(label) : "/" + label.total();
                groups.computeIfAbsent(label.unit() + " " + name, any -> new ArrayList<>())
                        .add(reading);
            }
        }
        return groups.values();
    }

    private static String restKey(PartLabel label) {
        return Fold.letters(label.rest());
    }

    /** Returns the parts of a group in which the numbers go up. */
    private static List<List<Reading>> runs(List<Reading> group) {
        List<List<Reading>> runs = new ArrayList<>();
        List<Reading> run = new ArrayList<>();
        for (Reading reading : group) {
            int step = run.isEmpty()
                    ? 1
                    : label(reading).number() - label(run.get(run.size() - 1)).number();
            boolean near = label(reading).total() == 0
                    || run.isEmpty()
                    || reading.post().index() - run.get(run.size() - 1).post().index() <= NEAR && step == 1;
            if (step < 1 || step > LARGEST_GAP || !near) {
                runs.add(run);
                run = new ArrayList<>();
            }
            run.add(reading);
        }
        runs.add(run);
        return runs;
    }

    private Optional<FoundSeries> series(List<Reading> run) {
        if (run.size() < 2) {
            return Optional.empty();
        }
        Reading first = run.get(0);
        PartLabel label = label(first);
        int start = label.number();
        int last = label(run.get(run.size() - 1)).number();
        boolean fraction = label.total() > 0;
        String name = !Fold.letters(label.title()).isEmpty() ? label.title() : sameRest(run) ? label.rest() : "";
        Set<String> tags = commonTags(run);
        List<String> reasons = new ArrayList<>();
        reasons.add(
                "numbers " + run.stream().map(each -> "" + label(each).number()).collect(Collectors.joining(", "))
                        + (fraction ? " of " + label.total() : "") + (name.isEmpty() ? "" : " of «" + name + "»"));
        int score = last - start + 1 == run.size() ? 1 : 0;
        score += start <= 1 ? 1 : 0;
        score += run.size() > 2 ? 1 : 0;
        score += Token.of(name).stream().filter(Token::isWord).count() > 1 ? 1 : 0;
        score += label.unit().equals("#") || label.unit().equals("issue") ? 0 : 1;
        if (!tags.isEmpty()) {
            score++;
            reasons.add("a common tag: " + tags.stream().map(tag -> "#" + tag).collect(Collectors.joining(", ")));
        }
        if (linked(run)) {
            score++;
            reasons.add("a link or a reply from one to another");
        }
        boolean close = isClose(run);
        boolean known = !name.isEmpty() || fraction && close || !tags.isEmpty() && last - start + 1 == run.size();
        if (!known || score < 2 || fraction && label.number() != 1) {
            return Optional.empty();
        }
        boolean whole = fraction && run.size() == label.total();
        Confidence confidence = score >= 4 && !name.isEmpty() || whole ? Confidence.HIGH : Confidence.MEDIUM;
        return Optional.of(new FoundSeries(
                first.post().channel(),
                !name.isEmpty() && !fraction
                        ? name
                        : !tags.isEmpty() && !fraction ? tags.iterator().next() : heading(first),
                close && List.of("part", "/").contains(label.unit()),
                run.stream()
                        .map(each -> new FoundSeries.Episode(label(each).number(), each.post(), null))
                        .toList(),
                confidence,
                reasons));
    }

    static String heading(Reading reading) {
        return PartLabel.trim(reading.label()
                .filter(label -> !label.title().isEmpty())
                .map(PartLabel::title)
                .orElse(reading.post().heading()));
    }

    private static boolean sameRest(List<Reading> run) {
        return run.stream().map(each -> restKey(label(each))).distinct().count() == 1;
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
