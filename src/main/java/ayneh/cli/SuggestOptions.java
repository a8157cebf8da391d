package ayneh.cli;

import ayneh.suggest.Confidence;
import ayneh.suggest.Suggestion;
import picocli.CommandLine.Option;

/** What to do with suggestions. */
final class SuggestOptions {
    @Option(names = "--write", description = "add the sure ones to seeds/site.yaml, and print only what was added")
    private boolean write;

    @Option(names = "--all", description = "with --write: add the others, too")
    private boolean all;

    boolean writes() {
        return write;
    }

    /** Returns whether a suggestion is printed, and written if any is. */
    boolean includes(Suggestion suggestion) {
        return !write || all || suggestion.confidence() == Confidence.HIGH;
    }
}
