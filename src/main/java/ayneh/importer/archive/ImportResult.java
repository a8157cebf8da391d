package ayneh.importer.archive;

import java.util.List;

/**
 * The result of an import.
 *
 * @param ledger the ledger of every line and message
 * @param posts how many posts the sources contain
 * @param added how many files are new
 * @param updated how many files were updated from their sources
 * @param kept how many files were kept because they were edited by hand
 * @param gone how many posts are gone from their channel
 * @param conflicts the files beside posts that were changed both by hand and in the source
 * @param unknown the posts to take down that don't exist, as {@code channel/slug}
 * @param warnings what else the user should look at
 */
public record ImportResult(
        String ledger,
        int posts,
        int added,
        int updated,
        int kept,
        int gone,
        List<String> conflicts,
        List<String> unknown,
        List<String> warnings) {
    public ImportResult {
        conflicts = List.copyOf(conflicts);
        unknown = List.copyOf(unknown);
        warnings = List.copyOf(warnings);
    }
}
