package ayneh.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes the measurements as a Markdown table. */
final class Table {
    private Table() {}

    /** Returns the lines above the rows. */
    static String head() {
        return """
                | posts | | time | ÷ Hugo | ÷ `cp -r` | processors | memory | files (written) | size | of a file |
                |---|---|---|---|---|---|---|---|---|---|
                """;
    }

    /**
     * Returns the rows for a number of posts. Each is compared with Hugo's time for the same task, and with the copy's.
     *
     * @param posts how many
     */
    static String rows(int posts, List<Row> rows) {
        StringBuilder lines = new StringBuilder();
        for (Row row : rows) {
            lines.append("| ")
                    .append(String.join(" | ", cells(posts, row, rows)))
                    .append(" |\n");
        }
        return lines.toString();
    }

    private static List<String> cells(int posts, Row row, List<Row> rows) {
        String what = row.title().substring(row.title().indexOf(':') + 1);
        return List.of(
                format("%,d", posts),
                row.title(),
                seconds(row.seconds()),
                ratio(row, find(rows, Contender.HUGO.title() + ":" + what)),
                ratio(row, find(rows, Contest.COPY)),
                seconds(Measurement.median(row.runs(), Measurement::cpuSeconds)),
                megabytes(Measurement.median(row.runs(), Measurement::peakBytes)),
                format("%,d (%,d)", row.files(), row.written()),
                megabytes((double) row.bytes()),
                ofFile(row));
    }

    /** Returns the size of a file on average, and how much processor time each one that was written took. */
    private static String ofFile(Row row) {
        double micros = Measurement.median(row.runs(), Measurement::cpuSeconds) * 1e6 / row.written();
        return format("%.1f KB", row.bytes() / 1e3 / row.files())
                + (row.written() < row.files() || Double.isNaN(micros) ? "" : format(", %,.0f µs", micros));
    }

    private static Optional<Row> find(List<Row> rows, String title) {
        return rows.stream().filter(row -> row.title().equals(title)).findFirst();
    }

    private static String ratio(Row row, Optional<Row> other) {
        return other.filter(each -> each != row)
                .map(each -> format("%.2f", row.seconds() / each.seconds()))
                .orElse("");
    }

    static String seconds(double seconds) {
        return Double.isNaN(seconds) ? "?" : format(seconds < 10 ? "%.2f s" : "%.1f s", seconds);
    }

    static String megabytes(double bytes) {
        return Double.isNaN(bytes) ? "?" : format(bytes < 1e7 ? "%.1f MB" : "%,.0f MB", bytes / 1e6);
    }

    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
