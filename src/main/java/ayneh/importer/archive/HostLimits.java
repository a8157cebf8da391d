package ayneh.importer.archive;

import java.util.ArrayList;
import java.util.List;

/** How large GitHub lets a site and its files be. */
public final class HostLimits {
    /**
     * The most bytes that a site on GitHub Pages may have: «Published GitHub Pages sites may be no larger than 1 GB»
     * (https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits).
     */
    public static final long MOST_BYTES = 1_000_000_000;

    /**
     * The most bytes that a file in a repository may have: «GitHub blocks files larger than 100 MiB»
     * (https://docs.github.com/en/repositories/working-with-files/managing-large-files/about-large-files-on-github).
     */
    public static final long LARGEST_FILE = 100L << 20;

    private HostLimits() {}

    /** Returns warnings of media that are too large. */
    public static List<String> warnings(MediaStore media) {
        List<String> warnings = new ArrayList<>();
        if (media.bytes() > MOST_BYTES) {
            warnings.add("the media take " + media.bytes() / 1_000_000 + " MB; GitHub Pages allows 1,000 MB in all:"
                    + " use --media small");
        }
        if (media.largest() > LARGEST_FILE) {
            warnings.add("the largest file has " + (media.largest() >> 20) + " MB; GitHub allows 100 MB per file:"
                    + " use --media small");
        }
        return warnings;
    }
}
