package ayneh.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Writes the completions of a program for the shell fish: a line for each command and each option, as in
 * https://fishshell.com/docs/current/completions.html.
 */
final class FishCompletion {
    private final String program;
    private final StringBuilder script = new StringBuilder();

    private FishCompletion(String program) {
        this.program = program;
    }

    /** Returns the script for a program with all of its commands. */
    static String script(CommandSpec program) {
        FishCompletion completion = new FishCompletion(program.name());
        completion.line("", "-f"); // no files, except where a command takes them
        completion.command(program, "");
        return completion.script.toString();
    }

    /** @param seen the condition that the words before are the command and those above it; empty for the program */
    private void command(CommandSpec command, String seen) {
        Map<String, CommandLine> below = shown(command);
        String here = below.isEmpty()
                ? seen
                : and(seen, "not __fish_seen_subcommand_from " + String.join(" ", below.keySet()));
        for (OptionSpec option : command.options()) {
            if (!option.hidden()) {
                option(option, here);
            }
        }
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            line(here, words(parameter).map(words -> "-f " + words).orElse("-F"));
        }
        below.forEach((name, line) -> {
            String[] about = line.getCommandSpec().usageMessage().description();
            line(here, "-a " + quoted(name) + described(about));
        });
        below.forEach((name, line) -> command(line.getCommandSpec(), and(seen, "__fish_seen_subcommand_from " + name)));
    }

    private static Map<String, CommandLine> shown(CommandSpec command) {
        Map<String, CommandLine> shown = new LinkedHashMap<>(command.subcommands());
        shown.values().removeIf(line -> line.getCommandSpec().usageMessage().hidden());
        return shown;
    }

    private static String and(String one, String other) {
        return one.isEmpty() ? other : one + "; and " + other;
    }

    private void option(OptionSpec option, String here) {
        StringBuilder words = new StringBuilder();
        for (String name : option.names()) {
            words.append(name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1))
                    .append(' ');
        }
        if (option.arity().min() > 0) {
            boolean file = option.type() == Path.class;
            words.append(words(option).map(listed -> "-x " + listed).orElse(file ? "-r -F" : "-x"));
        }
        line(here, words.toString().strip() + described(option.description()));
    }

    /** Returns the words that an argument may be, if they are few. */
    private static Optional<String> words(ArgSpec argument) {
        return Optional.ofNullable(argument.completionCandidates())
                .map(candidates -> "-a " + quoted(String.join(" ", candidates)));
    }

    private static String described(String... lines) {
        return lines.length == 0 ? "" : " -d " + quoted(lines[0]);
    }

    private void line(String condition, String words) {
        script.append("complete -c ").append(program);
        if (!condition.isEmpty()) {
            script.append(" -n ").append(quoted(condition));
        }
        script.append(' ').append(words).append('\n');
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
