package ayneh.cli;

import ayneh.content.Overlay;
import ayneh.importer.Importer;
import ayneh.importer.Sources;
import ayneh.importer.archive.MediaPolicy;
import ayneh.suggest.LinkedArchive;
import ayneh.suggest.SeriesSuggestions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "series",
        mixinStandardHelpOptions = true,
        description = {
            "Find works in parts: series, and texts continued in the next post.",
            "Prints entries of «series» for seeds/site.yaml, with how sure they are and why.",
            "Example: ayneh suggest series --write"
        })
final class SuggestSeriesCommand implements Callable<Integer> {
    @ParentCommand
    private SuggestCommand parent = new SuggestCommand();

    @Mixin
    private SuggestOptions options = new SuggestOptions();

    @Override
    public Integer call() {
        parent.run(
                "series",
                options,
                (linked, workers) -> new SeriesSuggestions(
                                linked, selectors -> importer(linked).unique(selectors))
                        .find(workers));
        return 0;
    }

    private Importer importer(LinkedArchive linked) {
        Workspace workspace = parent.workspace();
        return new Importer(
                linked.settings(), new Sources(workspace.seeds()), workspace.archive(Overlay.NONE), MediaPolicy.NONE);
    }
}
