package ayneh.cli;

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
                options,
                (linked, workers) ->
                        new SeriesSuggestions(linked, parent.importer(linked, workers)::unique).find(workers));
        return 0;
    }
}
