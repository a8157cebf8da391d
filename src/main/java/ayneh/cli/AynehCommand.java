package ayneh.cli;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.WorkException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program's command line, with its subcommands. */
@Command(
        name = "ayneh",
        description = {
            "Turn saved Telegram channels into a Markdown archive and a static site.",
            "«ayneh PATH» makes a site of an export at once: a file, folder or ZIP file. «ayneh init PATH» keeps it."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            InitCommand.class,
            ExportSiteCommand.class,
            FetchCommand.class,
            BuildCommand.class,
            ImportCommand.class,
            RenderCommand.class,
            ServeCommand.class,
            SuggestCommand.class,
            CheckCommand.class,
            ExcludeCommand.class,
            PublishCommand.class,
            PostsCommand.class,
            AuditCommand.class,
            RedactCommand.class,
            HalfSpacesCommand.class,
            CompletionCommand.class,
        },
        footer = {"", "Exit codes: 0 success; 1 failure; 2 invalid usage or input."})
public final class AynehCommand {
    private AynehCommand() {}

    /**
     * Runs the command given by the arguments. Output is UTF-8, whatever the locale.
     *
     * @param standardOutput receives the results
     * @param standardError receives progress, notes and errors
     * @return 0 on success, 1 on failure, 2 on invalid usage or input
     */
    public static int run(OutputStream standardOutput, OutputStream standardError, String... args) {
        CommandLine line = new CommandLine(new AynehCommand());
        line.setOut(new PrintWriter(new OutputStreamWriter(standardOutput, StandardCharsets.UTF_8), true));
        line.setErr(new PrintWriter(new OutputStreamWriter(standardError, StandardCharsets.UTF_8), true));
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            boolean name = failure instanceof InvalidPathException;
            command.getErr()
                    .print((name ? encoding(((InvalidPathException) failure).getInput()) : message(failure)) + "\n");
            command.getErr().flush();
            return name || failure instanceof InputException ? 2 : 1;
        });
        line.setExecutionStrategy(parsed -> {
            if (asksForHelp(parsed)) {
                line.setColorScheme(Help.defaultColorScheme(Terminal.colour(Terminal.isOutput(standardOutput))));
            }
            return new CommandLine.RunLast().execute(parsed);
        });
        CommandLine.IParameterExceptionHandler usual = line.getParameterExceptionHandler();
        line.setParameterExceptionHandler((wrong, arguments) -> {
            String advice = Optional.ofNullable(unreadable(arguments))
                    .or(() -> misplaced(wrong))
                    .orElse(null);
            if (advice == null) {
                line.setColorScheme(Help.defaultColorScheme(Terminal.colour(Terminal.isError(standardError))));
                return usual.handleParseException(wrong, arguments);
            }
            line.getErr().print(advice + "\n");
            line.getErr().flush();
            return 2;
        });
        boolean plain = args.length == 0
                || args[0].startsWith("-")
                        && !Set.of("-h", "--help", "-V", "--version").contains(args[0]);
        try {
            return line.execute(plain ? with("build", args) : isExport(line, args) ? with("site", args) : args);
        } catch (StackOverflowError | OutOfMemoryError exhausted) {
            line.getErr().print("There is not enough memory (" + exhausted + "): give Java more with -Xmx\n");
            line.getErr().flush();
            return 1;
        }
    }

    private static boolean asksForHelp(@Nullable ParseResult parsed) {
        return parsed != null
                && (parsed.isUsageHelpRequested()
                        || parsed.isVersionHelpRequested()
                        || asksForHelp(parsed.subcommand()));
    }

    /**
     * Returns what to do about an argument that Java can't read in this locale: in the C locale, Java 17 takes all names
     * for ASCII. Null if all can be read.
     */
    private static @Nullable String unreadable(String... arguments) {
        for (String argument : arguments) {
            if (argument.indexOf('\uFFFD') >= 0) {
                return encoding(argument);
            }
        }
        return null;
    }

    private static String encoding(String name) {
        return "The name «" + name + "» can't be read, because the system's encoding is "
                + System.getProperty("sun.jnu.encoding") + ": set LC_ALL=C.UTF-8, or another UTF-8 locale";
    }

    /** Returns the arguments with a command before them. */
    private static String[] with(String command, String[] args) {
        String[] all = new String[args.length + 1];
        all[0] = command;
        System.arraycopy(args, 0, all, 1, args.length);
        return all;
    }

    /** Returns whether the first argument is no command, but a file or folder. */
    private static boolean isExport(CommandLine line, String... args) {
        return args.length > 0 && !line.getSubcommands().containsKey(args[0]) && exists(args[0]);
    }

    private static boolean exists(String path) {
        try {
            return !path.isEmpty() && Files.exists(Path.of(path));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    /** Returns what to do about a path where there must be none, or that isn't there; empty for any other argument. */
    private static Optional<String> misplaced(ParameterException wrong) {
        if (!(wrong instanceof UnmatchedArgumentException unmatched)) {
            return Optional.empty();
        }
        String argument = unmatched.getUnmatched().get(0);
        CommandLine command = wrong.getCommandLine();
        if (argument.startsWith("-")) {
            return Optional.empty();
        }
        if (exists(argument)) {
            return Optional.of("«" + command.getCommandName() + "» takes no path: «ayneh " + argument
                    + "» makes a site of an export, «ayneh init " + argument + "» begins a workspace with it");
        }
        return command.getParent() == null && argument.matches(".*[./\\\\].*")
                ? Optional.of("«" + argument + "» is no command, and there is no such file or folder: check its name")
                : Optional.empty();
    }

    /** Returns one line for the user or, for a bug in the program, the stack trace. */
    static String message(Exception failure) {
        if (failure instanceof InputException || failure instanceof WorkException) {
            return failure.getMessage();
        }
        java.io.StringWriter trace = new java.io.StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return "This is a bug in the program. Please report it with these lines:\n" + trace;
    }
}
