package ayneh.cli;

import ayneh.content.ArchiveReader;
import ayneh.content.Overlay;
import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import ayneh.folder.FolderLock;
import ayneh.importer.Importer;
import ayneh.importer.Sources;
import ayneh.importer.archive.ArchiveSink;
import ayneh.importer.archive.ImportResult;
import ayneh.importer.archive.MediaPolicy;
import ayneh.settings.Settings;
import ayneh.settings.SettingsReader;
import ayneh.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * A folder with sources, archive, templates and site.
 *
 * @param root the folder, as the person named it
 */
record Workspace(Path root) {

    /** The sources and the settings. */
    Path seeds() {
        return root.resolve("seeds").normalize();
    }

    /** The archive. */
    Path content() {
        return root.resolve("content").normalize();
    }

    /** The site, unless a person names another place. */
    Path site() {
        return root.resolve("public").normalize();
    }

    /** What a person has made or may have made. */
    List<Path> ownFolders() {
        return List.of(content(), seeds(), templates(), statics());
    }

    /** Templates of the workspace's own. */
    Path templates() {
        return root.resolve("templates");
    }

    /** Static files of the workspace's own. */
    Path statics() {
        return root.resolve("static");
    }

    /** The settings; the defaults where no file has them. */
    Settings settings() {
        Path file = seeds().resolve("site.yaml");
        if (!Files.exists(file)) {
            return Settings.defaults();
        }
        String path = file.toString().replace('\\', '/');
        try {
            return SettingsReader.read(SourceText.utf8(Files.readAllBytes(file), Location.startOf(path)), path);
        } catch (IOException unreadable) {
            throw new InputException(
                    Location.startOf(path),
                    "the settings can't be read (" + unreadable.getMessage() + ")",
                    "check that it is a file, and its rights");
        }
    }

    /** Does what reads the archive, while no other command may write there. */
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

    /** The archive's reader, with changes laid over it. */
    ArchiveReader archive(Overlay over) {
        return new ArchiveReader(content(), over);
    }

    /** Imports the sources; what changes goes to the sink. */
    ImportResult runImport(Settings settings, MediaPolicy policy, ArchiveSink sink) {
        return new Importer(settings, new Sources(seeds()), archive(Overlay.NONE), policy).run(sink);
    }
}
