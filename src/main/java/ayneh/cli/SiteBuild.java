package ayneh.cli;

import ayneh.content.Overlay;
import ayneh.folder.StagedFolder;
import ayneh.importer.archive.ImportResult;
import ayneh.output.Furnishings;
import ayneh.output.SiteWriter;
import ayneh.parallel.WorkerPool;
import ayneh.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A build of a workspace: sources become the archive, and the archive the site. Nothing is in place before
 * {@link #commit}, and then both are. The folders are locked until this is closed.
 */
final class SiteBuild implements AutoCloseable {
    private final Workspace workspace;
    private final ImportOptions importing;
    private final RenderOptions rendering;
    private final Console console;
    private final StagedFolder content;
    private final StagedFolder site;
    private final Settings settings;
    private @Nullable ImportResult imported;
    private RenderOptions.@Nullable Rendered rendered;

    /** Locks the folders and reads the settings. */
    SiteBuild(Workspace workspace, ImportOptions importing, RenderOptions rendering, Console console) {
        this(workspace, workspace::settings, importing, rendering, console);
    }

    /**
     * Locks the folders and reads the settings.
     *
     * @param read returns the settings
     */
    SiteBuild(
            Workspace workspace,
            Supplier<Settings> read,
            ImportOptions importing,
            RenderOptions rendering,
            Console console) {
        this.workspace = workspace;
        this.importing = importing;
        this.rendering = rendering;
        this.console = console;
        content = StagedFolder.open(workspace.content());
        try {
            site = rendering.open(workspace);
        } catch (RuntimeException locked) {
            content.close();
            throw locked;
        }
        try {
            settings = rendering.apply(console.stage("settings", read));
        } catch (RuntimeException invalid) {
            close();
            throw invalid;
        }
    }

    Settings settings() {
        return settings;
    }

    /**
     * Imports the sources, renders the site unless it is up to date, and puts both in place.
     *
     * @param zip the ZIP file to write, too
     */
    void run(Optional<Path> zip) {
        try (WorkerPool workers = rendering.workers()) {
            importSources(workers);
            rendered = rendering.render(workspace, settings, site, overlay(), zip, workers, console);
        }
        commit();
    }

    /** Imports the sources. */
    void importSources(WorkerPool workers) {
        imported = console.stage("import", () -> importing.run(workspace, settings, content, workers));
    }

    /** Renders the site, even if it is up to date, and returns what its pages refer to besides posts. */
    Furnishings render(SiteWriter writer, WorkerPool workers) {
        RenderOptions.Furnished furnished = rendering.render(workspace, writer, site, overlay(), workers, console);
        rendered = furnished.rendered();
        return furnished.furnishings();
    }

    private Overlay overlay() {
        return new Overlay(content.changed(), content.removed(), content::staged);
    }

    /** Returns the names of the archive's files that the import has written or removed. */
    Set<String> importedFiles() {
        Set<String> names = new TreeSet<>(content.changed());
        names.addAll(content.removed());
        return names;
    }

    /** Puts the archive and the site in place. */
    void commit() {
        console.stage("commit", () -> {
            content.check();
            rendered.check();
            content.seal(List.of());
            rendered.seal(); // both are complete: if this command ends now, the next one finishes the work
            content.finish();
            rendered.finish();
            return rendered;
        });
    }

    /** Returns what is in the site. */
    SiteWriter.Made made() {
        return rendered.made();
    }

    /** Returns the result of the import. */
    ImportResult imported() {
        return imported;
    }

    /** Prints what was done. */
    void report(Console to) {
        if (imported != null) {
            ImportOptions.report(imported, workspace, false, to);
        }
        reportSite(to);
    }

    /** Prints what was rendered. */
    void reportSite(Console to) {
        to.info(RenderOptions.summary(rendered, rendering.output(workspace)));
    }

    @Override
    public void close() {
        if (rendered != null) {
            rendered.close();
        }
        site.close();
        content.close();
    }
}
