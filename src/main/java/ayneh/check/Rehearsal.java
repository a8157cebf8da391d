package ayneh.check;

import ayneh.diagnostic.InputException;
import ayneh.importer.Importer;
import ayneh.importer.archive.ArchiveSink;
import ayneh.importer.archive.ImportResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an import would do now.
 *
 * @param failures why it fails; empty if it doesn't
 * @param unmatched what the settings say of posts that can't be found
 * @param result its result, without what couldn't be found; empty if it fails
 */
record Rehearsal(List<InputException> failures, List<InputException> unmatched, Optional<ImportResult> result) {
    Rehearsal {
        failures = List.copyOf(failures);
        unmatched = List.copyOf(unmatched);
    }

    /** Runs an import without writing anything. */
    static Rehearsal of(Importer importer) {
        List<InputException> unmatched = new ArrayList<>();
        try {
            ImportResult result = importer.run(ArchiveSink.NONE, unmatched::add);
            return new Rehearsal(List.of(), unmatched, Optional.of(result));
        } catch (InputException failure) {
            return new Rehearsal(List.of(failure), unmatched, Optional.empty());
        }
    }
}
