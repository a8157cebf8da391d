package ayneh.cli;

import ayneh.importer.Import;
import ayneh.output.StagedFolder;
import ayneh.settings.Settings;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = "Import the sources, then render the site; the same as no command.")
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
        Settings settings = rendering.apply(console.stage("settings", workspace::settings));
        try (StagedFolder content = StagedFolder.open(workspace.content())) {
            Import made = console.stage("import", () -> importing.run(workspace, settings, content));
            try (RenderOptions.Rendered rendered =
                    rendering.render(workspace, settings, ImportOptions.overlay(content), console)) {
                String summary = RenderOptions.summary(rendered, rendering.output(workspace));
                console.stage("commit", () -> {
                    content.check();
                    rendered.staged().check();
                    content.commit(List.of());
                    rendered.commit();
                    return rendered;
                });
                ImportOptions.report(made, workspace, false, console);
                console.say(summary);
            }
        }
        return 0;
    }
}
