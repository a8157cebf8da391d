package ayneh.cli;

import ayneh.suggest.TagSuggestions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "tags",
        mixinStandardHelpOptions = true,
        description = {
            "Find spellings of one tag: singular and plural, one word in two scripts.",
            "Prints entries of «tags» for seeds/site.yaml, with how sure they are and why.",
            "Example: ayneh suggest tags --write"
        })
final class SuggestTagsCommand implements Callable<Integer> {
    @ParentCommand
    private SuggestCommand parent = new SuggestCommand();

    @Mixin
    private SuggestOptions options = new SuggestOptions();

    @Override
    public Integer call() {
        parent.run(options, (linked, workers) -> new TagSuggestions(linked).find());
        return 0;
    }
}
