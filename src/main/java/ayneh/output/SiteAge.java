package ayneh.output;

import ayneh.diagnostic.WorkException;
import ayneh.folder.VisibleFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.function.Supplier;

/** Tells whether a site is older than what it is made of. */
public final class SiteAge {
    private SiteAge() {}

    /**
     * Returns whether a site differs from what would be built now. It can't if all of its inputs are older; else they
     * may have been changed and changed back, or only touched, and their fingerprint decides.
     *
     * @param site the folder of the site
     * @param inputs the files and folders that it is made of, which need not exist; hidden ones in them don't count
     * @param fingerprint gives the fingerprint of the inputs, see {@link SiteWriter#inputs}
     */
    public static boolean isOutdated(Path site, List<Path> inputs, Supplier<String> fingerprint) {
        BuildManifest built = BuildManifest.read(site);
        return inputs.stream().anyMatch(input -> isNewer(input, built.written())) && !built.isMadeOf(fingerprint.get());
    }

    private static boolean isNewer(Path input, FileTime built) {
        boolean[] found = {false};
        try {
            VisibleFiles.visit(input, (file, about) -> {
                found[0] = about.lastModifiedTime().compareTo(built) > 0;
                return !found[0];
            });
        } catch (IOException unreadable) {
            throw new WorkException(input + " can't be read: " + unreadable.getMessage(), unreadable);
        }
        return found[0];
    }
}
