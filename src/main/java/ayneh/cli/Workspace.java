package ayneh.cli;

import ayneh.content.ArchiveReader;
import ayneh.content.Overlay;
import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import ayneh.folder.FolderLock;
import ayneh.importer.Importer;
import ayneh.importer.Sources;
import ayneh.importer.archive.MediaPolicy;
import ayneh.output.SiteAge;
import ayneh.output.SiteWriter;
import ayneh.parallel.WorkerPool;
import ayneh.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A folder with sources, archive, templates and site.
 *
 * @param root the folder, as the user named it
 * @param seeds the folder of the sources and the settings
 * @param content the folder of the archive
 * @param site the default folder of the site
 */
record Workspace(Path root, Path seeds, Path content, Path site) {

    /** Returns the workspace in a folder. */
    static Workspace in(Path root) {
        return new Workspace(
                root,
                root.resolve("seeds").normalize(),
                root.resolve("content").normalize(),
                root.resolve("public").normalize());
    }

    /** Returns the file of the settings; it need not exist. */
    Path settingsFile() {
        return seeds().resolve("site.yaml");
    }

    /** Returns the folders that hold, or may hold, the owner's own work; an export that is only read is none of them. */
    List<Path> ownFolders() {
        return List.of(content(), root.resolve("seeds"), templates(), statics());
    }

    /** Returns the folder of the workspace's own templates. */
    Path templates() {
        return root.resolve("templates");
    }

    /** Returns the folder of the workspace's own static files. */
    Path statics() {
        return root.resolve("static");
    }

    /**
     * Returns the settings, or the defaults if there is no settings file.
     *
     * @throws InputException if they are invalid, or if there are no posts either
     */
    Settings settings() {
        Path file = settingsFile();
        if (!Files.exists(file)) {
            if (archive(Overlay.NONE).channels().isEmpty()) {
                throw new InputException(
                        Location.startOf(file),
                        "there is no such file, and there are no posts in content/",
                        "begin with «ayneh init PATH», the path of an export of a channel; or go to the folder of your"
                                + " site (--root)");
            }
            return Settings.defaults();
        }
        return new SettingsFile(this).read();
    }

    /** Returns where the settings exclude each post. */
    Map<String, Location> exclusions() {
        return Files.exists(settingsFile()) ? new SettingsFile(this).exclusions() : Map.of();
    }

    /** Runs work that reads the archive, keeping other commands from writing to it meanwhile. */
    <T> T reading(Supplier<T> work) {
        FolderLock lock = FolderLock.takeToRead(content());
        try {
            return work.get();
        } finally {
            if (lock != null) {
                lock.close();
            }
        }
    }

    /** Returns a reader of the archive with changes overlaid on it. */
    ArchiveReader archive(Overlay over) {
        return new ArchiveReader(content(), over);
    }

    /** Returns what makes the site's files. */
    SiteWriter writer(Settings settings) {
        return new SiteWriter(settings, seeds(), templates(), statics());
    }

    /**
     * Returns what imports the sources into the archive.
     *
     * @param workers the threads that do so
     */
    Importer importer(Settings settings, MediaPolicy policy, WorkerPool workers) {
        return new Importer(settings, new Sources(seeds()), archive(Overlay.NONE), policy, workers);
    }

    /**
     * Returns whether the site is older than what it is made of.
     *
     * @param workers the threads that read
     * @throws InputException if it can't be built, because a file that the settings name is missing
     */
    boolean isOutdated(Settings settings, WorkerPool workers) {
        SiteWriter writer = writer(settings);
        return SiteAge.isOutdated(
                site(),
                List.of(content(), settingsFile(), templates(), statics()),
                () -> writer.inputs(archive(Overlay.NONE).state(workers)));
    }
}
