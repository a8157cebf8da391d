package ayneh.check;

import ayneh.importer.archive.HostLimits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what is too large for GitHub and its Pages; {@link HostLimits} cites the limits. */
final class SizeCheck {
    private SizeCheck() {}

    /**
     * @param content the archive, which owners keep in a repository
     * @param site the site
     * @param sizes what takes the room in it
     */
    static List<Finding> of(FolderFiles content, FolderFiles site, SiteSizes sizes) {
        List<Finding> findings = new ArrayList<>();
        Set<String> archived = new HashSet<>();
        content.files().forEach(file -> {
            archived.add(file.path());
            check(content, file, findings);
        });
        site.files().stream()
                .filter(file -> !archived.contains(file.path())) // a copy
                .forEach(file -> check(site, file, findings));
        if (sizes.bytes() > HostLimits.MOST_BYTES) {
            findings.add(
                    new Finding(
                            Kind.LARGE_SITE,
                            Place.whole(site.name()),
                            "the site takes " + SiteSizes.megabytes(sizes.bytes()) + " (" + sizes.largest()
                                    + "), and GitHub Pages allows " + SiteSizes.megabytes(HostLimits.MOST_BYTES),
                            "import with --media small, or turn off share_images, books or markdown_copies in seeds/site.yaml"));
        }
        return findings;
    }

    private static void check(FolderFiles folder, FolderFiles.Item file, List<Finding> findings) {
        if (file.size() > HostLimits.LARGEST_FILE) {
            findings.add(new Finding(
                    Kind.LARGE_FILE,
                    folder.place(file),
                    "the file has " + (file.size() >> 20) + " MiB, and GitHub allows 100 MiB",
                    file.path().startsWith("media/")
                            ? "import with --media small, which leaves out files over 5 MiB"
                            : "make it smaller or remove it"));
        }
    }
}
