package ayneh.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statistics of a channel.
 *
 * @param count the number of its posts
 * @param years the days with posts, latest year first; empty if no dates are known
 * @param charts the charts that have data
 */
public record StatisticsView(int count, List<Year> years, List<Chart> charts) {
    public StatisticsView {
        years = List.copyOf(years);
        charts = List.copyOf(charts);
    }

    /**
     * A year of days, drawn as squares: ten units wide, twelve apart, in a box of 634 by 82.
     *
     * @param number the year, in the calendar of the channel's language
     * @param count the number of its posts
     * @param shades SVG paths: the days without posts, then days with more and more posts
     * @param months its twelve months
     */
    public record Year(int number, int count, List<String> shades, List<Month> months) {
        public Year {
            shades = List.copyOf(shades);
            months = List.copyOf(months);
        }
    }

    /**
     * A month of a year.
     *
     * @param number its number, from 1
     * @param href the address of its page; null without posts
     * @param count the number of its posts
     */
    public record Month(int number, @Nullable String href, int count) {}

    /**
     * A chart: a table with a bar in each row.
     *
     * @param key the key of its title, for {@code t.text}
     * @param rows its rows
     */
    public record Chart(String key, List<Row> rows) {
        public Chart {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row of a chart.
     *
     * @param label what is counted, as text; the tag of a language if {@code isLanguage}; a lower limit if {@code to}
     *     is not 0
     * @param isLanguage whether the label is the tag of a language
     * @param to the upper limit of what is counted; -1 for no limit, 0 if the label isn't a limit
     * @param href the address of what is counted; empty if none
     * @param value the count
     * @param share the length of the bar, from 0 to 100
     */
    public record Row(String label, boolean isLanguage, int to, String href, int value, int share) {}
}
