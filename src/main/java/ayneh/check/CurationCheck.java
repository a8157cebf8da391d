package ayneh.check;

import ayneh.diagnostic.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds what the settings say of posts that don't exist, and posts that wait to be imported. */
final class CurationCheck {
    private CurationCheck() {}

    /**
     * @param rehearsal what an import would do
     * @param exclusions where the settings exclude each post
     * @param content the archive's folder as the user knows it
     */
    static List<Finding> of(Rehearsal rehearsal, Map<String, Location> exclusions, String content) {
        List<Finding> findings = new ArrayList<>();
        rehearsal.failures().forEach(problem -> findings.add(Finding.of(Kind.IMPORT_FAILS, problem)));
        rehearsal.unmatched().forEach(problem -> findings.add(Finding.of(Kind.UNMATCHED_POST, problem)));
        rehearsal.result().ifPresent(result -> {
            result.unknown()
                    .forEach(post -> findings.add(new Finding(
                            Kind.UNMATCHED_EXCLUDE,
                            Place.of(exclusions.get(post)),
                            "«" + post + "» matches no post of the archive, so nothing is taken down",
                            "write it as channel/slug; «ayneh posts» lists all")));
            if (rehearsal.unmatched().isEmpty() && result.added() + result.updated() > 0) {
                findings.add(new Finding(
                        Kind.NOT_IMPORTED,
                        Place.whole(content),
                        "an import would add " + result.added() + " new files and update " + result.updated(),
                        "run «ayneh import»"));
            }
        });
        return findings;
    }
}
