package ayneh.cli;

import ayneh.orthography.HalfSpaces;
import ayneh.text.WhiteSpace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "half-spaces",
        mixinStandardHelpOptions = true,
        description = {
            "Restore the half-spaces of Persian text, line by line, from standard input to standard output.",
            "Example: ayneh half-spaces --show < text.txt"
        })
final class HalfSpacesCommand implements Callable<Integer> {
    private static final char MARK = '|';

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Spec
    private @Nullable CommandSpec command;

    @Option(names = "--show", description = "write | for each half-space that is restored")
    private boolean show;

    @Override
    public Integer call() throws IOException {
        HalfSpaces halfSpaces = options.console().stage("lexicon", () -> HalfSpaces.load());
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintWriter out = command.commandLine().getOut();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String restored = halfSpaces.restore(line);
            out.print((show ? shown(line, restored) : restored) + "\n");
        }
        out.flush();
        return 0;
    }

    /** Returns a restored line with a mark for each half-space that the line hasn't. */
    private static String shown(String line, String restored) {
        StringBuilder shown = new StringBuilder(restored.length());
        int at = 0;
        for (int i = 0; i < restored.length(); i++) {
            char c = restored.charAt(i);
            boolean kept = at < line.length() && line.charAt(at) == c;
            shown.append(kept || c != WhiteSpace.HALF_SPACE ? c : MARK);
            at += kept ? 1 : 0;
        }
        return shown.toString();
    }
}
