package ayneh.check;

import ayneh.diagnostic.InputException;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Finds out whether there is a site, and whether it is up to date. */
final class FreshnessCheck {
    private FreshnessCheck() {}

    /** @param outdated tells whether the site is older than what it is made of, or throws why it can't be built */
    static List<Finding> of(FolderFiles site, BooleanSupplier outdated) {
        if (site.files().isEmpty()) {
            return List.of(new Finding(
                    Kind.NOT_BUILT,
                    Place.whole(site.name()),
                    "the site isn't built, so its files are not checked",
                    "run «ayneh build»"));
        }
        try {
            return outdated.getAsBoolean()
                    ? List.of(new Finding(
                            Kind.OUTDATED_SITE,
                            Place.whole(site.name()),
                            "the site is older than the archive, the settings or the templates",
                            "run «ayneh build»"))
                    : List.of();
        } catch (InputException problem) {
            return List.of(Finding.of(Kind.BUILD_FAILS, problem));
        }
    }
}
