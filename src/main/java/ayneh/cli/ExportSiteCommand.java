package ayneh.cli;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import ayneh.diagnostic.WorkException;
import ayneh.folder.TemporaryFolder;
import ayneh.output.BuildManifest;
import ayneh.setup.TrialSite;
import ayneh.setup.UnpackLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "site",
        hidden = true, // it is what «ayneh PATH» runs
        mixinStandardHelpOptions = true,
        description = {
            "Make a site of an export in public/, without a workspace.",
            "Example: ayneh ~/Downloads/ChatExport_2026-01-31"
        })
final class ExportSiteCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private ImportOptions importing = new ImportOptions();

    @Mixin
    private RenderOptions rendering = new RenderOptions();

    @Mixin
    private ZipOption zipping = new ZipOption();

    @Parameters(index = "0", paramLabel = "PATH", description = "an export: a file, folder or ZIP file")
    private Path path = Path.of("");

    @Override
    public Integer call() {
        Workspace here = options.workspace();
        Console console = options.console();
        requireNoWorkspace(here);
        try (TemporaryFolder scratch = TemporaryFolder.make()) {
            TrialSite trial = console.stage("recognise", () -> TrialSite.of(path, scratch, UnpackLimits.DEFAULT));
            trial.notes().forEach(console::note);
            trial.recognised().forEach(console::info);
            Path root = scratch.next();
            Workspace workspace = new Workspace(root, trial.seeds(), root.resolve("content"), here.site());
            requireOwn(rendering.output(workspace));
            Optional<Path> zip = zipping.file(rendering.output(workspace), workspace.ownFolders());
            try (SiteBuild build = new SiteBuild(workspace, trial::settings, importing, rendering, console)) {
                build.run(zip);
                build.imported().warnings().forEach(console::note);
                build.reportSite(console);
            }
            console.info("To keep it, and to change it: ayneh init " + quoted(path));
        } catch (IOException failed) {
            throw new WorkException("the site can't be made (" + failed.getMessage() + "): check the disk", failed);
        }
        return 0;
    }

    private void requireNoWorkspace(Workspace here) {
        for (Path own : new Path[] {here.settingsFile(), here.content()}) {
            if (Files.exists(own)) {
                throw new InputException(
                        Location.startOf(own),
                        "this folder has a workspace",
                        "add the export to it with: ayneh init " + quoted(path)
                                + ", or make the site in another folder");
            }
        }
    }

    /** A folder «public» may be that of another program, whose pages must not be lost. */
    private static void requireOwn(Path site) throws IOException {
        if (!Files.isDirectory(site) || !BuildManifest.read(site).names().isEmpty()) {
            return;
        }
        try (Stream<Path> files = Files.list(site)) {
            if (files.findAny().isPresent()) {
                throw new InputException(
                        Location.startOf(site),
                        "this folder has files of something else",
                        "name another one with --output");
            }
        }
    }

    /** Returns a path as a shell takes it for one word. */
    private static String quoted(Path path) {
        String text = path.toString();
        return text.matches("[\\p{L}\\p{N}_./~:-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
