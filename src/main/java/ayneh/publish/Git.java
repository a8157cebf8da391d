package ayneh.publish;

import ayneh.diagnostic.WorkException;
import ayneh.folder.FileContents;
import ayneh.folder.TemporaryFolder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Runs git in a folder, without a shell. No command touches the owner's index, runs hooks or starts work of its own:
 * the index is a temporary file, and what settings of the owner could change is set for each command.
 */
final class Git implements AutoCloseable {
    private static final FileContents NOTHING = out -> {};

    private static final List<String> SETTINGS = List.of(
            "core.hooksPath=/dev/null",
            "core.fsmonitor=false",
            "core.splitIndex=false",
            "gc.auto=0",
            "maintenance.auto=false",
            "user.useConfigOnly=true"); // or git would make up an address from the names of the user and the machine

    /** What git sets for its hooks: in one, another repository or index would be meant. */
    private static final List<String> LOCAL = List.of(
            "GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY", "GIT_NAMESPACE", "GIT_PREFIX");

    private static final Pattern UNIMPORTANT =
            Pattern.compile("(?i)(?:warning|hint|from|to)\\b|(?:remote:)?\\s*$|remote: warning\\b");

    private final String program;
    private final Path folder;
    private final boolean asks;
    private final TemporaryFolder temporary = TemporaryFolder.make();

    /**
     * @param program the git program, looked up on PATH if it is a mere name
     * @param folder where it runs
     * @param asks whether it may ask for a password
     */
    Git(String program, Path folder, boolean asks) {
        boolean mereName = Path.of(program).getNameCount() == 1;
        this.program = mereName ? program : Path.of(program).toAbsolutePath().toString();
        this.folder = folder;
        this.asks = asks;
    }

    /**
     * What a command answered.
     *
     * @param code its exit code
     * @param out its standard output
     * @param err its standard error
     */
    record Answer(int code, String out, String err) {
        boolean isDone() {
            return code == 0;
        }

        /** Returns the standard output without the line break at its end. */
        String line() {
            return out.strip();
        }

        /** Returns what went wrong: the first line that says something. */
        String reason() {
            return plain(err.lines()
                    .filter(line -> !UNIMPORTANT.matcher(line).lookingAt())
                    .findFirst()
                    .orElse("exit code " + code));
        }

        /** Returns a line of git's or the remote's that is safe for a terminal, and has no password in it. */
        static String plain(String line) {
            return line.replaceFirst("(?i)^(?:(?:fatal|error|remote): +)+", "")
                    .replaceAll("\\p{Cntrl}+", " ")
                    .replaceAll("://[^/@\\s]*@", "://")
                    .strip();
        }
    }

    /**
     * Runs a command that may fail.
     *
     * @throws WorkException if there is no git
     */
    Answer ask(String... arguments) {
        return run(NOTHING, arguments);
    }

    /**
     * Runs a command that must succeed, and returns its standard output.
     *
     * @throws WorkException if it fails
     */
    String tell(String... arguments) {
        return tell(NOTHING, arguments);
    }

    /**
     * Runs a command that must succeed, and returns its standard output.
     *
     * @param input its standard input, in a form that git can tell the end of
     */
    String tell(FileContents input, String... arguments) {
        Answer answer = run(input, arguments);
        if (!answer.isDone()) {
            throw new WorkException("git " + arguments[0] + " failed: " + answer.reason(), null);
        }
        return answer.out();
    }

    private Answer run(FileContents input, String... arguments) {
        Path errors = temporary.file("errors");
        List<String> command = new ArrayList<>(List.of(program));
        SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(Redirect.to(errors.toFile()));
        setEnvironment(builder.environment());
        try {
            Process process = start(builder);
            feed(input, process);
            byte[] out = process.getInputStream().readAllBytes();
            int code = process.waitFor();
            return new Answer(code, new String(out, StandardCharsets.UTF_8), text(errors));
        } catch (IOException unreadable) {
            throw new WorkException("git can't be used: " + unreadable.getMessage(), unreadable);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new WorkException("git was interrupted", ended);
        }
    }

    private Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException missing) {
            throw new WorkException(
                    "«" + program + "» can't be run: install Git (https://git-scm.com), or name it with --git",
                    missing);
        }
    }

    private void setEnvironment(Map<String, String> environment) {
        LOCAL.forEach(environment::remove);
        environment.put("GIT_INDEX_FILE", temporary.file("index").toString());
        environment.put("LC_ALL", "C"); // its messages are read
        environment.remove("LANGUAGE");
        environment.put("MALLOC_TRIM_THRESHOLD_", "67108864"); // glibc: else fast-import mostly gives memory back
        if (!asks) {
            environment.put("GIT_TERMINAL_PROMPT", "0");
        }
    }

    /** Writes the input. If it breaks off, git fails, and tells why. */
    private static void feed(FileContents input, Process process) {
        try (OutputStream out = new BufferedOutputStream(process.getOutputStream(), 1 << 16)) {
            input.writeTo(out);
        } catch (IOException cut) {
            return;
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        temporary.close();
    }
}
