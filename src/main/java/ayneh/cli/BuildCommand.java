package ayneh.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = {
            "Import the sources, then render the site. This is the default command.",
            "Example: ayneh build --zip"
        })
final class BuildCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private ImportOptions importing = new ImportOptions();

    @Mixin
    private RenderOptions rendering = new RenderOptions();

    @Mixin
    private ZipOption zipping = new ZipOption();

    @Override
    public Integer call() {
        Workspace workspace = options.workspace();
        Console console = options.console();
        Optional<Path> zip = zipping.file(rendering.output(workspace), workspace.ownFolders());
        try (SiteBuild build = new SiteBuild(workspace, importing, rendering, console)) {
            build.run(zip);
            build.report(console);
        }
        return 0;
    }
}
