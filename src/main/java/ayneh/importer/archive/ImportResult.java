package ayneh.importer.archive;

import ayneh.source.LedgerTable;
import java.util.List;

/**
 * What an import does to the archive.
 *
 * @param ledger the account of every line and message
 * @param posts how many posts the sources hold
 * @param added how many files the archive did not have
 * @param updated how many were updated from their sources
 * @param kept how many a person has edited, and that therefore stay as they are
 * @param gone how many posts their channel has no longer
 * @param conflicts the files beside posts that both a person and the source have changed
 * @param warnings what a person should look at
 */
public record ImportResult(
        LedgerTable ledger,
        int posts,
        int added,
        int updated,
        int kept,
        int gone,
        List<String> conflicts,
        List<String> warnings) {
    public ImportResult {
        conflicts = List.copyOf(conflicts);
        warnings = List.copyOf(warnings);
    }
}
