package ayneh.reference;

import static ayneh.reference.MarkdownPage.escaped;
import static ayneh.reference.MarkdownPage.inCode;
import static ayneh.reference.MarkdownPage.link;
import static ayneh.reference.MarkdownPage.oneOf;

import ayneh.cli.AynehCommand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Range;

/** Tells all commands and options as {@code --help} does, in one page. */
final class CommandReference {
    private static final int WIDTH = 100;
    private static final String EXAMPLE = "Example: ";
    /** The name of the command that «ayneh PATH» runs: it is hidden, as users needn't know it. */
    private static final String EXPORT = "site";

    private static final String COMMON = "Options of every command";

    private final MarkdownPage page = new MarkdownPage("All commands and options");
    private final CommandLine program = new CommandLine(AynehCommand.class).setUsageHelpWidth(WIDTH);
    private final Set<List<String>> common;

    private CommandReference() {
        common = new LinkedHashSet<>(rows(export()));
        shown(program).flatMap(CommandReference::withThoseBelow).forEach(each -> common.retainAll(rows(each)));
    }

    static String page() {
        return new CommandReference().write();
    }

    private String write() {
        page.paragraph(
                "Every command with its parameters and options, as `--help` tells them. First come the program and"
                        + " the options that all commands share, then the commands in the order of `ayneh --help`."
                        + " [Commands](commands.md) says more of what they do, and of the launcher.");
        page.heading(2, "ayneh");
        synopsis(program.getHelp());
        describe(program);
        List<List<String>> commands = new ArrayList<>();
        commands.add(List.of(link(name(export())), summary(export())));
        shown(program).forEach(each -> commands.add(List.of(link(name(each)), summary(each))));
        page.table(List.of("command", "what it does"), commands);
        page.heading(2, COMMON);
        page.table(List.of("option", "value", "meaning"), List.copyOf(common));
        command(export(), 2);
        shown(program).forEach(each -> command(each, 2));
        return page.text();
    }

    private CommandLine export() {
        return program.getSubcommands().get(EXPORT);
    }

    private static Stream<CommandLine> shown(CommandLine command) {
        return command.getSubcommands().values().stream()
                .filter(each -> !each.getCommandSpec().usageMessage().hidden());
    }

    private static Stream<CommandLine> withThoseBelow(CommandLine command) {
        return Stream.concat(Stream.of(command), shown(command));
    }

    private void command(CommandLine command, int level) {
        page.heading(level, name(command));
        synopsis(command.getHelp());
        describe(command);
        page.table(
                List.of("parameter", "how many", "meaning"),
                command.getCommandSpec().positionalParameters().stream()
                        .filter(each -> !each.hidden())
                        .map(CommandReference::row)
                        .toList());
        page.table(
                List.of("option", "value", "meaning"),
                rows(command).stream().filter(row -> !common.contains(row)).toList());
        shown(command).forEach(each -> command(each, level + 1));
    }

    private static String name(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        return spec.name().equals(EXPORT) ? spec.parent().name() + " PATH" : spec.qualifiedName();
    }

    private void synopsis(Help help) {
        String synopsis = help.synopsis(0).strip();
        String hidden = program.getCommandName() + " " + EXPORT;
        page.code(
                synopsis.startsWith(hidden)
                        ? program.getCommandName() + " PATH"
                                + synopsis.substring(hidden.length()).replaceFirst("\\s+PATH$", "")
                        : synopsis);
    }

    private void describe(CommandLine command) {
        String about = Arrays.stream(command.getCommandSpec().usageMessage().description())
                .filter(line -> !line.startsWith(EXAMPLE))
                .collect(Collectors.joining(" "));
        page.paragraph(escaped(about));
        Arrays.stream(command.getCommandSpec().usageMessage().description())
                .filter(line -> line.startsWith(EXAMPLE))
                .forEach(line -> page.paragraph("Example: " + inCode(line.substring(EXAMPLE.length()))));
        Arrays.stream(command.getCommandSpec().usageMessage().footer())
                .filter(line -> !line.isEmpty())
                .forEach(line -> page.paragraph(escaped(line)));
    }

    private static String summary(CommandLine command) {
        return escaped(command.getCommandSpec().usageMessage().description()[0]);
    }

    /** Returns a row for each option that isn't hidden, by their long names. */
    private static List<List<String>> rows(CommandLine command) {
        return command.getCommandSpec().options().stream()
                .filter(option -> !option.hidden())
                .sorted(Comparator.comparing(OptionSpec::longestName))
                .map(CommandReference::row)
                .toList();
    }

    private static List<String> row(OptionSpec option) {
        String names = Arrays.stream(option.names()).map(MarkdownPage::inCode).collect(Collectors.joining(", "));
        Range arity = option.arity();
        String value = arity.max() == 0 ? "" : label(option) + (arity.min() == 0 ? ", may be left out" : "");
        return List.of(names, value, meaning(option));
    }

    private static List<String> row(PositionalParamSpec parameter) {
        Range arity = parameter.arity();
        String number = arity.max() == 1 ? "one" : arity.min() == 0 ? "any number" : "one or more";
        return List.of(label(parameter), number, meaning(parameter));
    }

    /** Returns what stands for a value: its name, or the words to choose from. */
    private static String label(ArgSpec argument) {
        return oneOf(Stream.of(argument.paramLabel().split("\\|", -1))
                .map(MarkdownPage::inCode)
                .toList());
    }

    /** Returns a description; those that the library has of its own options begin and end like sentences. */
    private static String meaning(ArgSpec argument) {
        String words = String.join(" ", argument.description());
        return escaped(words.substring(0, 1).toLowerCase(Locale.ROOT)
                + words.substring(1).replaceFirst("(?<=[a-z])\\.$", ""));
    }
}
