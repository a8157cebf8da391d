package ayneh.cli;

import ayneh.folder.StagedFolder;
import ayneh.importer.archive.ImportResult;
import ayneh.settings.Settings;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = "Import the sources, then render the site. This is the default command.")
final class BuildCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private ImportOptions importing = new ImportOptions();

    @Mixin
    private RenderOptions rendering = new RenderOptions();

    @Override
    public Integer call() {
        Workspace workspace = options.workspace();
        Console console = options.console();
        try (StagedFolder content = StagedFolder.open(workspace.content());
                StagedFolder site = rendering.open(workspace)) {
            Settings settings = rendering.apply(console.stage("settings", workspace::settings));
            ImportResult made = console.stage("import", () -> importing.run(workspace, settings, content));
            try (RenderOptions.Rendered rendered =
                    rendering.render(workspace, settings, site, ImportOptions.overlay(content), console)) {
                String summary = RenderOptions.summary(rendered, rendering.output(workspace));
                console.stage("commit", () -> {
                    content.check();
                    rendered.check();
                    content.seal(List.of());
                    rendered.seal(); // both are complete: if this command ends now, the next one finishes the work
                    content.finish();
                    rendered.finish();
                    return rendered;
                });
                ImportOptions.report(made, workspace, false, console);
                console.info(summary);
            }
        }
        return 0;
    }
}
