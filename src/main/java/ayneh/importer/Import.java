package ayneh.importer;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an import makes. Nothing is written yet.
 *
 * @param files the text of each file of the archive that import answers for, by its path below {@code content/}
 * @param ledger the account of every line
 * @param posts how many posts the sources hold
 * @param added how many of them the archive did not have
 * @param updated how many were updated from their sources
 * @param kept how many a person has edited, and that therefore stay as they are
 * @param warnings what a person should look at
 */
public record Import(
        Map<String, String> files,
        LedgerTable ledger,
        int posts,
        int added,
        int updated,
        int kept,
        List<String> warnings) {
    public Import {
        files = java.util.Collections.unmodifiableMap(new TreeMap<>(files));
        warnings = List.copyOf(warnings);
    }
}
