package ayneh.cli;

import ayneh.suggest.Suggestions;
import picocli.CommandLine.Option;

/** What to do with suggestions. */
final class SuggestOptions {
    @Option(names = "--write", description = "add the sure ones to seeds/site.yaml, and print what was added")
    private boolean write;

    @Option(names = "--all", description = "with --write: add the others, too")
    private boolean all;

    boolean writes() {
        return write;
    }

    /** Returns the suggestions that are printed, and written if any are. */
    Suggestions of(Suggestions found) {
        return write && !all ? found.sure() : found;
    }
}
