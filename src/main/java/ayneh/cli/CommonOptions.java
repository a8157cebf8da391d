package ayneh.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The options of every command. */
final class CommonOptions {
    @Option(
            names = "--root",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "the workspace with seeds/, content/ and templates/ (default: the current folder)")
    private Path root = Path.of("");

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "print errors only")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "print how long each stage takes")
    private boolean verbose;

    Workspace workspace() {
        if (!Files.isDirectory(root.toAbsolutePath())) {
            throw new ParameterException(command.commandLine(), "--root: the folder «" + root + "» doesn't exist");
        }
        return Workspace.in(root);
    }

    /** Returns the workspace, which need not exist yet. */
    Workspace newWorkspace() {
        if (Files.exists(root.toAbsolutePath()) && !Files.isDirectory(root.toAbsolutePath())) {
            throw new ParameterException(command.commandLine(), "--root: «" + root + "» isn't a folder");
        }
        return Workspace.in(root);
    }

    /** Returns the console that the command prints to. */
    Console console() {
        CommandLine line = command.commandLine();
        return new Console(line.getOut(), line.getErr(), quiet, verbose);
    }
}
