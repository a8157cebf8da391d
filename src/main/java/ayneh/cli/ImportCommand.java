package ayneh.cli;

import ayneh.importer.Import;
import ayneh.output.StagedFolder;
import ayneh.settings.Settings;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Turn the sources in seeds/ into the Markdown archive in content/.")
final class ImportCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Option(names = "--dry-run", description = "say what would happen and write nothing")
    private boolean dryRun;

    @Override
    public Integer call() {
        Workspace workspace = options.workspace();
        Console console = options.console();
        Settings settings = console.stage("settings", workspace::settings);
        Import made = console.stage("import", () -> workspace.runImport(settings));
        if (!dryRun) {
            try (StagedFolder staged = StagedFolder.open(workspace.content())) {
                made.files().forEach(staged::write);
                staged.commit(List.of());
            }
        }
        made.warnings().forEach(console::note);
        console.say(summary(made, workspace, dryRun));
        return 0;
    }

    /** What an import made, in one line. */
    static String summary(Import made, Workspace workspace, boolean dryRun) {
        return (dryRun ? "Would import " : "Imported ") + made.posts() + " posts into " + workspace.content() + ": "
                + made.added() + " files new, " + made.updated() + " updated, " + made.kept()
                + " kept because they were edited by hand.";
    }
}
