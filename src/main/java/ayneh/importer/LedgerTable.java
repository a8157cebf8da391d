package ayneh.importer;

import ayneh.source.Role;
import ayneh.text.Tsv;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The account of every non-blank line of every source.
 *
 * @param rows the rows in the order of the sources and their lines
 */
public record LedgerTable(List<Row> rows) {
    private static final String HEADER = Tsv.row("seed", "line", "role", "post");

    public LedgerTable {
        rows = List.copyOf(rows);
    }

    /**
     * What became of a line.
     *
     * @param seed the source's file
     * @param line the line, from 1
     * @param role what it is
     * @param post its post as {@code channel/slug}; empty for none
     */
    public record Row(String seed, int line, Role role, String post) {}

    /** The table as tab-separated values. */
    public String write() {
        StringBuilder table = new StringBuilder(HEADER);
        rows.forEach(
                row -> table.append(Tsv.row(row.seed(), row.line(), row.role().key(), row.post())));
        return table.toString();
    }

    /** How many lines have each role. */
    public Map<Role, Integer> totals() {
        Map<Role, Integer> totals = new TreeMap<>();
        rows.forEach(row -> totals.merge(row.role(), 1, Integer::sum));
        return totals;
    }
}
