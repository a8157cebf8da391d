package ayneh.source;

import ayneh.text.Tsv;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Accounts for every non-blank line of every text source, and for every message of every export.
 *
 * @param rows the rows in the order of the sources and their lines
 * @param fates the outcome of a message, by its index
 */
public record LedgerTable(List<Row> rows, IntFunction<Fate> fates) {
    private static final String HEADER = Tsv.row("seed", "line", "role", "post");

    public LedgerTable {
        rows = List.copyOf(rows);
    }

    /**
     * The role of a line.
     *
     * @param seed the source's file
     * @param line the line number, from 1
     * @param role its role
     * @param message the index of its message; negative for none
     * @param text whether it is part of the message's text, which another source may have in a fuller version
     */
    public record Row(String seed, int line, String role, int message, boolean text) {}

    /**
     * The outcome of a message.
     *
     * @param again the role of its text if another message has a fuller version; else empty
     * @param post its post as {@code channel/slug}; empty for none
     */
    public record Fate(String again, String post) {}

    /** Returns the table as tab-separated values. */
    public String write() {
        StringBuilder table = new StringBuilder(HEADER);
        for (Row row : rows) {
            String post = row.message() < 0 ? "" : fates.apply(row.message()).post();
            table.append(Tsv.row(row.seed(), row.line(), role(row), post));
        }
        return table.toString();
    }

    private String role(Row row) {
        String again = row.message() < 0 ? "" : fates.apply(row.message()).again();
        boolean repeated = !again.isEmpty() && (row.text() || row.role().equals("post"));
        return repeated ? again : row.role();
    }

    /**
     * Returns the number of lines with each role.
     *
     * @param table the table as written
     */
    public static Map<String, Integer> totals(String table) {
        List<String> known = Arrays.stream(Role.values()).map(Role::key).toList();
        Map<String, Integer> totals = new TreeMap<>(
                Comparator.comparingInt((String role) -> known.contains(role) ? known.indexOf(role) : known.size())
                        .thenComparing(role -> role));
        Tsv.rows(table).forEach(row -> totals.merge(row.get(2), 1, Integer::sum));
        return totals;
    }
}
