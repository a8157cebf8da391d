package ayneh.output;

import ayneh.diagnostic.WorkException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
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
        Newer newer = new Newer(input, built);
        try {
            if (Files.exists(input)) {
                Files.walkFileTree(input, newer);
            }
        } catch (IOException unreadable) {
            throw new WorkException(input + " can't be read: " + unreadable.getMessage(), unreadable);
        }
        return newer.found;
    }

    /** Looks for a file that is newer than a site. */
    private static final class Newer extends SimpleFileVisitor<Path> {
        private final Path input;
        private final FileTime built;
        private boolean found;

        Newer(Path input, FileTime built) {
            this.input = input;
            this.built = built;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(input) && isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            found = !isHidden(file) && attributes.lastModifiedTime().compareTo(built) > 0;
            return found ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        private static boolean isHidden(Path file) {
            return file.getFileName().toString().startsWith(".");
        }
    }
}
