package ayneh.cli;

import ayneh.content.Archive;
import ayneh.content.Overlay;
import ayneh.parallel.WorkerPool;
import ayneh.settings.Settings;
import ayneh.suggest.Confidence;
import ayneh.suggest.LinkedArchive;
import ayneh.suggest.Suggestion;
import ayneh.yaml.YamlEditor;
import java.util.List;
import java.util.function.BiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "suggest",
        mixinStandardHelpOptions = true,
        subcommands = {SuggestSeriesCommand.class},
        description = {
            "Find what seeds/site.yaml might say of the posts in content/.",
            "Example: ayneh suggest series --write"
        })
final class SuggestCommand {
    @Mixin
    private CommonOptions options = new CommonOptions();

    Workspace workspace() {
        return options.workspace();
    }

    /**
     * Prints suggestions as YAML, or writes them into the settings.
     *
     * @param section the key of the settings that they belong to
     * @param choice whether to write them, and which
     * @param find finds them
     */
    void run(String section, SuggestOptions choice, BiFunction<LinkedArchive, WorkerPool, List<Suggestion>> find) {
        Workspace workspace = options.workspace();
        Console console = options.console();
        List<Suggestion> all = console.stage("suggest", () -> workspace.reading(() -> find(workspace, find)));
        List<Suggestion> chosen = all.stream().filter(choice::includes).toList();
        console.print(YamlEditor.document(section, entries(chosen)));
        long sure = all.stream()
                .filter(each -> each.confidence() == Confidence.HIGH)
                .count();
        if (choice.writes() && !chosen.isEmpty()) {
            new SettingsFile(workspace).change((text, start) -> YamlEditor.put(text, start, section, entries(chosen)));
            console.note("Added " + chosen.size() + " of " + all.size() + " suggestions to " + workspace.settingsFile()
                    + ". The next build shows them.");
        } else {
            console.note(all.size() + " suggestions, " + sure + " of them sure"
                    + (all.isEmpty() ? "." : "; --write adds the sure ones to " + workspace.settingsFile() + "."));
        }
    }

    private static List<Suggestion> find(
            Workspace workspace, BiFunction<LinkedArchive, WorkerPool, List<Suggestion>> find) {
        Settings settings = workspace.settings();
        try (WorkerPool workers = new WorkerPool(Runtime.getRuntime().availableProcessors())) {
            Archive archive = workspace.archive(Overlay.NONE).read(workers);
            return find.apply(LinkedArchive.of(settings, archive, workers), workers);
        }
    }

    private static List<YamlEditor.Entry> entries(List<Suggestion> suggestions) {
        return suggestions.stream().map(Suggestion::entry).toList();
    }
}
