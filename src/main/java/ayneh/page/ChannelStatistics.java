package ayneh.page;

import ayneh.message.Reaction;
import ayneh.page.view.StatisticsView;
import ayneh.page.view.TagLink;
import ayneh.site.Channel;
import ayneh.site.Post;
import ayneh.text.CalendarDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Computes a channel's statistics. */
final class ChannelStatistics {
    private static final int MAX_ROWS = 20;
    /** Upper limits of lengths, in characters. */
    private static final List<Integer> LENGTHS = List.of(250, 500, 1000, 2000, 4000, Integer.MAX_VALUE);

    private ChannelStatistics() {}

    /** @param months the channel's months */
    static StatisticsView of(Channel channel, MonthlyArchives months, Links links) {
        List<StatisticsView.Chart> charts = new ArrayList<>();
        add("years", years(channel), charts);
        Map<String, StatisticsView.Row> tags = new LinkedHashMap<>();
        for (TagLink tag : links.tags(channel.tags().values(), MAX_ROWS)) {
            tags.put(tag.name(), new StatisticsView.Row("#" + tag.name(), false, 0, tag.href(), tag.count(), 0));
        }
        add("tags", List.copyOf(tags.values()), charts);
        add("lengths", lengths(channel), charts);
        add("reactions", reactions(channel), charts);
        add("languages", languages(channel), charts);
        return new StatisticsView(channel.posts().size(), new PostCalendar(channel).years(months.years(links)), charts);
    }

    /** Adds a chart if it has data, with bars scaled so that the longest is 100. */
    private static void add(String key, List<StatisticsView.Row> rows, List<StatisticsView.Chart> charts) {
        int most = rows.stream().mapToInt(StatisticsView.Row::value).max().orElse(0);
        if (most > 0) {
            charts.add(new StatisticsView.Chart(
                    key,
                    rows.stream()
                            .map(row -> new StatisticsView.Row(
                                    row.label(), row.isLanguage(), row.to(), row.href(), row.value(), (int)
                                            Math.ceil(100.0 * row.value() / most)))
                            .toList()));
        }
    }

    private static List<StatisticsView.Row> rows(Map<String, Integer> counts, boolean languages) {
        return counts.entrySet().stream()
                .map(count -> new StatisticsView.Row(count.getKey(), languages, 0, "", count.getValue(), 0))
                .toList();
    }

    private static List<StatisticsView.Row> years(Channel channel) {
        Map<String, Integer> years = new TreeMap<>();
        for (Post post : channel.posts()) {
            CalendarDay month = MonthlyArchives.of(post);
            if (month != null) {
                years.merge(Integer.toString(month.year()), 1, Integer::sum);
            }
        }
        return rows(years, false);
    }

    private static List<StatisticsView.Row> lengths(Channel channel) {
        int[] counts = new int[LENGTHS.size()];
        for (Post post : channel.posts()) {
            int length = post.entry().markdown().length();
            int place = 0;
            while (length > LENGTHS.get(place)) {
                place++;
            }
            counts[place]++;
        }
        List<StatisticsView.Row> rows = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            int from = i == 0 ? 0 : LENGTHS.get(i - 1) + 1;
            boolean last = i == counts.length - 1;
            rows.add(new StatisticsView.Row(
                    Integer.toString(from), false, last ? -1 : LENGTHS.get(i), "", counts[i], 0));
        }
        return rows;
    }

    private static List<StatisticsView.Row> reactions(Channel channel) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Post post : channel.posts()) {
            for (Reaction reaction : post.entry().meta().details().reactions()) {
                if (reaction.count().matches("[0-9]{1,9}")) { // a rounded count, as in «1.2K», can't be added up
                    counts.merge(reaction.symbol(), Integer.parseInt(reaction.count()), Integer::sum);
                }
            }
        }
        return rows(counts, false).stream()
                .sorted(Comparator.comparingInt((StatisticsView.Row row) -> -row.value()))
                .limit(MAX_ROWS)
                .toList();
    }

    private static List<StatisticsView.Row> languages(Channel channel) {
        Map<String, Integer> counts = new TreeMap<>();
        channel.posts().forEach(post -> counts.merge(post.lang(), 1, Integer::sum));
        return rows(counts, true);
    }
}
