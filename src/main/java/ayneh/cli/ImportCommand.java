package ayneh.cli;

import ayneh.folder.StagedFolder;
import ayneh.importer.archive.ImportResult;
import ayneh.parallel.WorkerPool;
import ayneh.settings.Settings;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Turn the sources in seeds/ into the Markdown archive in content/.",
            "Example: ayneh import --dry-run"
        })
final class ImportCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private ImportOptions importing = new ImportOptions();

    @Option(names = "--dry-run", description = "print what would change and write nothing")
    private boolean dryRun;

    @Override
    public Integer call() {
        Workspace workspace = options.workspace();
        Console console = options.console();
        if (dryRun) {
            ImportResult looked = dryRun(workspace, console);
            ImportOptions.report(looked, workspace, true, console);
            return 0;
        }
        try (StagedFolder staged = StagedFolder.open(workspace.content());
                WorkerPool workers = WorkerPool.ofProcessors()) {
            Settings settings = console.stage("settings", workspace::settings);
            ImportResult made = console.stage("import", () -> importing.run(workspace, settings, staged, workers));
            staged.commit(List.of());
            ImportOptions.report(made, workspace, false, console);
        }
        return 0;
    }

    private ImportResult dryRun(Workspace workspace, Console console) {
        try (WorkerPool workers = WorkerPool.ofProcessors()) {
            Settings settings = console.stage("settings", workspace::settings);
            return console.stage(
                    "import", () -> workspace.reading(() -> importing.dryRun(workspace, settings, workers)));
        }
    }
}
