package ayneh.cli;

import ayneh.suggest.WorkSuggestions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "works",
        mixinStandardHelpOptions = true,
        description = {
            "Find posts on one paper: some link to it, others only name it.",
            "Prints entries of «works» for seeds/site.yaml, with how sure they are and why.",
            "Example: ayneh suggest works --write"
        })
final class SuggestWorksCommand implements Callable<Integer> {
    @ParentCommand
    private SuggestCommand parent = new SuggestCommand();

    @Mixin
    private SuggestOptions options = new SuggestOptions();

    @Override
    public Integer call() {
        parent.run(
                options,
                (linked, workers) -> new WorkSuggestions(linked, parent.importer(linked, workers)::unique).find());
        return 0;
    }
}
