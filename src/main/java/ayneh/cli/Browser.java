package ayneh.cli;

import ayneh.diagnostic.WorkException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The user's web browser. */
final class Browser {
    private Browser() {}

    /**
     * Opens an address, by the program that the system has for that: Java's own way needs a display.
     *
     * @throws WorkException if there is no such program
     */
    static void open(String address) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        List<String> command = system.startsWith("windows")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
                : List.of(system.startsWith("mac") ? "open" : "xdg-open", address);
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException missing) {
            throw new WorkException(
                    "No browser can be opened (" + missing.getMessage() + "): open " + address, missing);
        }
    }
}
