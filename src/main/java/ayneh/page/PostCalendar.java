package ayneh.page;

import ayneh.page.view.ChannelView;
import ayneh.page.view.MonthView;
import ayneh.page.view.StatisticsView;
import ayneh.site.Channel;
import ayneh.site.Post;
import ayneh.text.CalendarDay;
import ayneh.text.CalendarSystem;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Draws the days on which a channel published, in UTC and in the calendar of its language: a square for each day, a
 * column for each week, a drawing for each year.
 */
final class PostCalendar {
    /** How many shades there are; a busier day has a darker one. */
    private static final int SHADES = 4;
    /** The distance between the squares of two days, which are {@link #SIDE} wide. */
    private static final int STEP = 12;

    private static final int SIDE = 10;
    private static final int MONTHS = 12;
    /** The share of days below the darkest shade's, so that a single day of many posts doesn't pale all others. */
    private static final double BUSY = 0.95;

    private final CalendarSystem calendar;
    private final DayOfWeek firstDay;
    private final Map<LocalDate, Integer> counts = new HashMap<>();
    private final int busy;

    PostCalendar(Channel channel) {
        calendar = channel.locale().calendar();
        firstDay = CalendarSystem.firstDayOfWeek(channel.lang());
        for (Post post : channel.posts()) {
            LocalDate day = CalendarDay.utc(post.entry().meta().details().date());
            if (day != null) {
                counts.merge(day, 1, Integer::sum);
            }
        }
        int[] sorted =
                counts.values().stream().mapToInt(Integer::intValue).sorted().toArray();
        busy = sorted.length == 0 ? 0 : sorted[(int) (sorted.length * BUSY)];
    }

    /**
     * Returns the years that have posts, latest first.
     *
     * @param months links to the months with posts
     */
    List<StatisticsView.Year> years(List<ChannelView.Year> months) {
        Map<Integer, LocalDate> starts = new TreeMap<>();
        counts.keySet()
                .forEach(day ->
                        starts.computeIfAbsent(CalendarDay.of(day, calendar).year(), any -> start(day)));
        return months.stream()
                .map(year -> new StatisticsView.Year(
                        year.number(),
                        year.months().stream()
                                .mapToInt(MonthView.MonthLink::count)
                                .sum(),
                        shades(year.number(), starts.get(year.number())),
                        all(year.months())))
                .toList();
    }

    /** Returns the first day of the year that a day is in. */
    private LocalDate start(LocalDate day) {
        LocalDate first = day;
        CalendarDay shown = CalendarDay.of(first, calendar);
        while (shown.month() > 1) {
            first = first.minusDays(shown.day());
            shown = CalendarDay.of(first, calendar);
        }
        return first.minusDays(shown.day() - 1L);
    }

    /** Returns SVG paths: the days without posts, then those of each shade, lightest first. */
    private List<String> shades(int year, LocalDate start) {
        List<StringBuilder> paths = IntStream.rangeClosed(0, SHADES)
                .mapToObj(any -> new StringBuilder())
                .toList();
        int place = Math.floorMod(start.getDayOfWeek().getValue() - firstDay.getValue(), 7);
        for (LocalDate day = start; CalendarDay.of(day, calendar).year() == year; day = day.plusDays(1)) {
            paths.get(shade(counts.getOrDefault(day, 0)))
                    .append('M')
                    .append(place / 7 * STEP)
                    .append(' ')
                    .append(place % 7 * STEP)
                    .append("h" + SIDE + "v" + SIDE + "h-" + SIDE + "z");
            place++;
        }
        return paths.stream().map(StringBuilder::toString).toList();
    }

    private int shade(int count) {
        return count == 0 ? 0 : Math.min(SHADES, 1 + SHADES * (count - 1) / busy);
    }

    /** Returns all months of a year; those without posts are null. */
    private static List<StatisticsView.Month> all(List<MonthView.MonthLink> months) {
        List<StatisticsView.Month> all = new ArrayList<>();
        for (int number = 1; number <= MONTHS; number++) {
            int month = number;
            MonthView.@Nullable MonthLink link = months.stream()
                    .filter(each -> each.month() == month)
                    .findFirst()
                    .orElse(null);
            all.add(new StatisticsView.Month(
                    month, link == null ? null : link.href(), link == null ? 0 : link.count()));
        }
        return all;
    }
}
