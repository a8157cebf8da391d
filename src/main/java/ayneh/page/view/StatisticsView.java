package ayneh.page.view;

import java.util.List;

/**
 * The statistics of a channel.
 *
 * @param count the number of its posts
 * @param charts the charts that have data
 */
public record StatisticsView(int count, List<Chart> charts) {
    public StatisticsView {
        charts = List.copyOf(charts);
    }

    /**
     * A chart: a table with a bar in each row.
     *
     * @param key the key of its title
     * @param rows its rows
     */
    public record Chart(String key, List<Row> rows) {
        public Chart {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row.
     *
     * @param label what is counted, as text; the key of an interface text if {@code isKey}; a lower limit if {@code to}
     *     is not 0
     * @param isKey whether the label is a key
     * @param to the upper limit of what is counted; -1 for no limit, 0 if the label isn't a limit
     * @param href the address of what is counted; empty if none
     * @param value the count
     * @param share the length of the bar, from 0 to 100
     */
    public record Row(String label, boolean isKey, int to, String href, int value, int share) {}
}
