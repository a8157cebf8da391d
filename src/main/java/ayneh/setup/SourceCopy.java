package ayneh.setup;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import ayneh.folder.StagedFolder;
import ayneh.settings.SourceFormat;
import ayneh.source.telegram.RelativePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Puts sources into the workspace. Only a source's own files are copied, and the media that its posts name: beside an
 * export in a folder of downloads, or in that of an account, are things that must not be published.
 */
final class SourceCopy {
    /** The name that Telegram Desktop gives its exports as JSON. */
    static final String JSON = "result.json";

    private final StagedFolder staged;
    private final String seeds;

    /**
     * @param staged the workspace
     * @param seeds the path of {@code seeds/} in it
     */
    SourceCopy(StagedFolder staged, String seeds) {
        this.staged = staged;
        this.seeds = seeds;
    }

    /** Copies a source to its place. */
    void copy(FoundSource found, String inSeeds) throws IOException {
        String place = seeds + "/" + inSeeds;
        if (found.format().isMirror()) {
            staged.copy(place, found.contents(found.files().get(0)));
            return;
        }
        for (String file : found.files()) {
            String name = found.format() == SourceFormat.TELEGRAM_JSON ? JSON : file;
            staged.copy(place + "/" + name, found.contents(file));
        }
        Path folder = found.folder().toAbsolutePath();
        for (String file : found.facts().media()) {
            Optional<Path> media = media(folder, file);
            if (media.isPresent()) {
                staged.copy(place + "/" + file, media.get());
            }
        }
    }

    /** Returns a file that posts name; empty if it is missing or not in the source's folder. */
    private static Optional<Path> media(Path folder, String file) throws IOException {
        if (!RelativePath.isInside(file)) {
            return Optional.empty();
        }
        try {
            Path path = folder.resolve(file);
            boolean inside = Files.isRegularFile(path) && path.toRealPath().startsWith(folder.toRealPath());
            return inside ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException otherSystem) {
            return Optional.empty();
        }
    }

    /**
     * Links to a source from its place.
     *
     * @throws InputException if it can't be linked to
     */
    void link(FoundSource found, String inSeeds) {
        if (found.format() == SourceFormat.TELEGRAM_PREVIEW
                && !found.ofFolder()
                && found.files().size() > 1) {
            throw wrong(found, "the folder has pages of several channels");
        }
        Path target =
                found.format().isMirror() ? found.folder().resolve(found.files().get(0)) : found.folder();
        Path link = staged.staged(seeds + "/" + inSeeds);
        try {
            Files.createDirectories(link.getParent());
            Files.createSymbolicLink(link, target.toRealPath());
        } catch (UnsupportedOperationException | IOException | SecurityException cant) {
            throw wrong(found, "this system can't make a symbolic link (" + cant.getMessage() + ")");
        }
    }

    private static InputException wrong(FoundSource found, String why) {
        return new InputException(
                Location.startOf(SourceProbe.shown(found.shown())), why, "leave out --link, and it is copied");
    }
}
