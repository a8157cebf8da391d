package ayneh.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** What the standard streams are connected to. */
final class Terminal {
    private Terminal() {}

    /** Returns whether a stream is the process's standard output, and goes to a terminal. */
    static boolean isOutput(OutputStream stream) {
        return stream == System.out && isTerminal(1);
    }

    /** Returns whether a stream is the process's standard error, and goes to a terminal. */
    static boolean isError(OutputStream stream) {
        return stream == System.err && isTerminal(2);
    }

    /**
     * Returns whether to use colour on a stream.
     *
     * @param terminal whether it goes to a terminal
     */
    static Ansi colour(boolean terminal) {
        String refusal = System.getenv("NO_COLOR"); // https://no-color.org: any value but an empty one
        boolean refused = refusal != null && !refusal.isEmpty() || "dumb".equals(System.getenv("TERM"));
        return terminal && !refused ? Ansi.AUTO : Ansi.OFF;
    }

    /** Java knows only of input and output together; POSIX has a program that tells of each stream. */
    private static boolean isTerminal(int descriptor) {
        try {
            return new ProcessBuilder("test", "-t", Integer.toString(descriptor))
                            .redirectInput(Redirect.INHERIT)
                            .redirectOutput(Redirect.INHERIT)
                            .redirectError(Redirect.INHERIT)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return isConsole(System.console());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Before Java 22, only a terminal has a console; since then there always is one, with {@code isTerminal}. */
    private static boolean isConsole(java.io.@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }
}
