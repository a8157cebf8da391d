package ayneh.cli;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import ayneh.diagnostic.WorkException;
import ayneh.folder.FileMover;
import ayneh.output.SiteWriter;
import ayneh.settings.Settings;
import ayneh.settings.SettingsReader;
import ayneh.source.SourceText;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiFunction;

/** The file of a workspace's settings, which commands may change. */
final class SettingsFile {
    private final Path file;
    private final Path templates;

    SettingsFile(Workspace workspace) {
        this.file = workspace.settingsFile();
        this.templates = workspace.templates();
    }

    /**
     * Reads the settings.
     *
     * @throws InputException if there is no such file, or if they are invalid
     */
    Settings read() {
        return settings(readText());
    }

    /** Returns where the settings exclude each post. */
    Map<String, Location> exclusions() {
        return SettingsReader.exclusions(readText(), start().path());
    }

    private String readText() {
        try {
            return text();
        } catch (IOException unreadable) {
            throw new InputException(
                    start(),
                    "the settings can't be read (" + unreadable.getMessage() + ")",
                    "check that it is a file, and check its permissions");
        }
    }

    /**
     * Changes the file in one step, and keeps its permissions. A missing file is taken for an empty one.
     *
     * @param edit makes the new text of the old one, which begins at the given place
     * @throws InputException if the new settings would be invalid; the file is then as it was
     * @throws WorkException if the file can't be changed; it is then as it was
     */
    void change(BiFunction<String, Location, String> edit) {
        try {
            String before = Files.exists(file) ? text() : "";
            String changed = edit.apply(before, start());
            if (changed.equals(before)) {
                return;
            }
            settings(changed);
            Files.createDirectories(file.toAbsolutePath().getParent());
            replace(Files.exists(file) ? file.toRealPath() : file, changed);
        } catch (IOException unwritable) {
            throw new WorkException(start().path() + " can't be changed: " + unwritable.getMessage(), unwritable);
        }
    }

    private static void replace(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(".site.yaml.new");
        Files.writeString(fresh, text);
        if (Files.exists(file) && Files.getFileStore(file).supportsFileAttributeView("posix")) {
            if (!Files.isWritable(file)) {
                Files.delete(fresh);
                throw new AccessDeniedException(file.toString());
            }
            Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(file));
        }
        FileMover.move(fresh, file);
    }

    private String text() throws IOException {
        return SourceText.utf8(Files.readAllBytes(file), start());
    }

    private Settings settings(String text) {
        return SettingsReader.read(text, start().path(), SiteWriter.languages(templates));
    }

    private Location start() {
        return Location.startOf(file);
    }
}
