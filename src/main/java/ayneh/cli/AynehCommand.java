package ayneh.cli;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.WorkException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's command line, with its subcommands. */
@Command(
        name = "ayneh",
        description = "Turn saved Telegram channels into a Markdown archive and a static site.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            BuildCommand.class,
            ImportCommand.class,
            RenderCommand.class,
            ServeCommand.class,
            AuditCommand.class,
            PostsCommand.class,
            ExcludeCommand.class,
            RedactCommand.class,
            HalfSpacesCommand.class,
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
        CommandLine.IParameterExceptionHandler usual = line.getParameterExceptionHandler();
        line.setParameterExceptionHandler((wrong, arguments) -> {
            String unreadable = unreadable(arguments);
            if (unreadable == null) {
                return usual.handleParseException(wrong, arguments);
            }
            line.getErr().print(unreadable + "\n");
            line.getErr().flush();
            return 2;
        });
        boolean plain = args.length == 0
                || args[0].startsWith("-")
                        && !Set.of("-h", "--help", "-V", "--version").contains(args[0]);
        try {
            return line.execute(plain ? withBuild(args) : args);
        } catch (StackOverflowError | OutOfMemoryError exhausted) {
            line.getErr().print("There is not enough memory (" + exhausted + "): give Java more with -Xmx\n");
            line.getErr().flush();
            return 1;
        }
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

    /** Returns the arguments with the default command, {@code build}. */
    private static String[] withBuild(String[] args) {
        String[] build = new String[args.length + 1];
        build[0] = "build";
        System.arraycopy(args, 0, build, 1, args.length);
        return build;
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
