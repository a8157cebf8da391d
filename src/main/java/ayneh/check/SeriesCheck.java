package ayneh.check;

import ayneh.settings.SeriesSettings;
import ayneh.settings.SeriesSettings.EpisodeSettings;
import ayneh.settings.Settings;
import ayneh.site.Channel;
import ayneh.site.Series;
import ayneh.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds series that lack episodes. An episode with a note is known to be lost, and one whose post the settings select
 * comes with the next import.
 */
final class SeriesCheck {
    private SeriesCheck() {}

    static List<Finding> of(Settings settings, Site site, Places places) {
        List<Finding> findings = new ArrayList<>();
        for (Channel channel : site.channels().values()) {
            for (Series series : channel.series()) {
                Optional<SeriesSettings> set = settings.seriesOf(channel.key()).stream()
                        .filter(each -> each.key().equals(series.key()))
                        .findFirst();
                List<Integer> missing = missing(series, set);
                if (!missing.isEmpty()) {
                    findings.add(new Finding(
                            Kind.SERIES_GAP,
                            set.map(each -> Place.of(each.location())).orElseGet(() -> firstPost(series, places)),
                            "«" + series.title() + "» lacks " + (missing.size() == 1 ? "episode " : "episodes ")
                                    + ranges(missing),
                            "add their posts, or a «note» on each that is lost, under «series» in seeds/site.yaml"));
                }
            }
        }
        return findings;
    }

    private static List<Integer> missing(Series series, Optional<SeriesSettings> set) {
        Set<Integer> known = set.stream()
                .flatMap(each -> each.episodes().stream())
                .filter(episode -> episode.note() != null || episode.post() != null)
                .map(EpisodeSettings::number)
                .collect(Collectors.toSet());
        return series.episodes().stream()
                .filter(episode -> episode.post() == null)
                .map(Series.Episode::number)
                .filter(number -> !known.contains(number))
                .toList();
    }

    private static Place firstPost(Series series, Places places) {
        return series.episodes().stream()
                .flatMap(episode -> Optional.ofNullable(episode.post()).stream())
                .map(post -> places.ofValue(post.entry().address() + ".md", "series", series.key()))
                .findFirst()
                .orElseThrow(); // only posts name it
    }

    /** Returns numbers in ascending order as ranges: {@code 1, 3–5}. */
    private static String ranges(List<Integer> numbers) {
        StringBuilder text = new StringBuilder();
        int i = 0;
        while (i < numbers.size()) {
            int last = i;
            while (last + 1 < numbers.size() && numbers.get(last + 1) == numbers.get(last) + 1) {
                last++;
            }
            text.append(text.isEmpty() ? "" : ", ").append(numbers.get(i));
            text.append(last == i ? "" : (last == i + 1 ? ", " : "–") + numbers.get(last));
            i = last + 1;
        }
        return text.toString();
    }
}
