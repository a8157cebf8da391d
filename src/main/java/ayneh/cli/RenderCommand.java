package ayneh.cli;

import ayneh.content.Overlay;
import ayneh.folder.StagedFolder;
import ayneh.parallel.WorkerPool;
import ayneh.settings.Settings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        description = {
            "Turn the archive in content/ into the site in public/.",
            "Example: ayneh render --base-url https://example.org/archive/"
        })
final class RenderCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private RenderOptions rendering = new RenderOptions();

    @Mixin
    private ZipOption zipping = new ZipOption();

    @Override
    public Integer call() {
        Workspace workspace = options.workspace();
        Console console = options.console();
        Optional<Path> zip = zipping.file(rendering.output(workspace), workspace.ownFolders());
        try (StagedFolder site = rendering.open(workspace)) {
            workspace.reading(() -> {
                Settings settings = rendering.apply(console.stage("settings", workspace::settings));
                try (WorkerPool workers = rendering.workers();
                        RenderOptions.Rendered rendered =
                                rendering.render(workspace, settings, site, Overlay.NONE, zip, workers, console)) {
                    String summary = RenderOptions.summary(rendered, rendering.output(workspace));
                    console.stage("commit", () -> {
                        rendered.check();
                        rendered.seal();
                        rendered.finish();
                        return rendered;
                    });
                    console.info(summary);
                    return rendered;
                }
            });
        }
        return 0;
    }
}
