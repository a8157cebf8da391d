package ayneh.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options of every command. */
final class CommonOptions {
    @Option(
            names = "--root",
            paramLabel = "DIR",
            description = "the workspace with seeds/, content/ and templates/ (default: the current folder)")
    private Path root = Path.of("");

    @Option(names = "--quiet", description = "say nothing but errors")
    private boolean quiet;

    @Option(names = "--verbose", description = "tell the time of each stage")
    private boolean verbose;

    Workspace workspace() {
        return new Workspace(root);
    }

    /** What the command says while it works. */
    Console console() {
        return new Console(quiet, verbose);
    }
}
