package ayneh.content;

import ayneh.text.Tsv;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The totals of the last import's ledger: how many lines of each source have each role.
 *
 * @param roles the roles, in the order in which they occur
 * @param sources the counts by source and role
 */
public record LedgerTotals(List<String> roles, Map<String, Map<String, Integer>> sources) {
    /** The ledger's path in the archive. */
    public static final String FILE = "ledger.tsv";

    public LedgerTotals {
        roles = List.copyOf(roles);
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    }

    /** Sums up a ledger, ignoring invalid rows. */
    static LedgerTotals read(String table) {
        Set<String> roles = new LinkedHashSet<>();
        Map<String, Map<String, Integer>> sources = new LinkedHashMap<>();
        for (List<String> row : Tsv.rows(table)) {
            if (row.size() == 4) {
                String role = row.get(2);
                roles.add(role);
                sources.computeIfAbsent(row.get(0), any -> new LinkedHashMap<>())
                        .merge(role, 1, Integer::sum);
            }
        }
        return new LedgerTotals(List.copyOf(roles), sources);
    }

    /** Returns how many lines of a source have a role. */
    public int count(String source, String role) {
        return sources.get(source).getOrDefault(role, 0);
    }
}
