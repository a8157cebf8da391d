package ayneh.cli;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = {
            "Print a script that makes a shell complete commands and options.",
            "Example: ayneh completion bash > ~/.ayneh-completion"
        })
final class CompletionCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Spec
    private @Nullable CommandSpec command;

    private String shell = "";

    @Parameters(paramLabel = "bash|zsh|fish", completionCandidates = Shells.class, description = "the shell")
    void setShell(String name) {
        if (!Shells.ALL.contains(name)) {
            throw new ParameterException(command.commandLine(), "the shell must be bash, zsh or fish");
        }
        shell = name;
    }

    @Override
    public Integer call() {
        CommandLine program = command.commandLine().getParent();
        String script = shell.equals(Shells.FISH)
                ? FishCompletion.script(program.getCommandSpec())
                : AutoComplete.bash(program.getCommandName(), program) + "\n";
        options.console().print(script);
        return 0;
    }

    /** The names of the shells; the script for bash is for zsh, too. */
    static final class Shells implements Iterable<String> {
        private static final String FISH = "fish";
        private static final List<String> ALL = List.of("bash", "zsh", FISH);

        @Override
        public Iterator<String> iterator() {
            return ALL.iterator();
        }
    }
}
