package ayneh.cli;

import ayneh.content.Archive;
import ayneh.content.Overlay;
import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import ayneh.importer.Importer;
import ayneh.importer.archive.MediaPolicy;
import ayneh.parallel.WorkerPool;
import ayneh.settings.Settings;
import ayneh.suggest.LinkedArchive;
import ayneh.suggest.Suggestions;
import java.nio.file.Path;
import java.util.function.BiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "suggest",
        mixinStandardHelpOptions = true,
        subcommands = {SuggestSeriesCommand.class, SuggestTagsCommand.class, SuggestWorksCommand.class},
        description = {
            "Find what seeds/site.yaml might say of the posts in content/.",
            "Example: ayneh suggest series --write"
        })
final class SuggestCommand {
    @Mixin
    private CommonOptions options = new CommonOptions();

    /** Returns the import that tells which posts selectors would find. */
    Importer importer(LinkedArchive linked, WorkerPool workers) {
        Workspace workspace = options.workspace();
        if (linked.settings().sources().isEmpty()) {
            options.console()
                    .note("The settings have no sources, so they can't name posts; write «series» and «works» into the"
                            + " front matter of posts instead.");
        }
        return workspace.importer(linked.settings(), MediaPolicy.NONE, workers);
    }

    /**
     * Prints suggestions as YAML, or writes them into the settings.
     *
     * @param choice whether to write them, and which
     * @param find finds them
     */
    void run(SuggestOptions choice, BiFunction<LinkedArchive, WorkerPool, Suggestions> find) {
        Workspace workspace = options.workspace();
        Console console = options.console();
        Suggestions all = console.stage("suggest", () -> workspace.reading(() -> find(workspace, find)));
        Suggestions chosen = choice.of(all);
        if (choice.writes()) {
            new SettingsFile(workspace).change(chosen::addTo);
        }
        console.print(chosen.yaml());
        console.note(report(all, chosen, choice.writes(), workspace.settingsFile()));
    }

    private static String report(Suggestions all, Suggestions chosen, boolean written, Path file) {
        int found = all.all().size();
        return written
                ? "Added " + chosen.all().size() + " of " + Counts.of(found, "suggestion") + " to " + file + "."
                        + (chosen.all().isEmpty() ? "" : " The next build follows them.")
                : Counts.of(found, "suggestion") + ", " + all.sure().all().size() + " of them sure."
                        + (found == 0 ? "" : " --write adds the sure ones to " + file + ".");
    }

    private static Suggestions find(Workspace workspace, BiFunction<LinkedArchive, WorkerPool, Suggestions> find) {
        Settings settings = workspace.settings();
        try (WorkerPool workers = WorkerPool.ofProcessors()) {
            Archive archive = workspace.archive(Overlay.NONE).read(workers);
            if (archive.entries().isEmpty()) {
                throw new InputException(
                        Location.startOf(workspace.content()),
                        "the archive has no posts to look through",
                        "run «ayneh build» first");
            }
            return find.apply(LinkedArchive.of(settings, archive, workers), workers);
        }
    }
}
