package ayneh.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Describes the machine that runs the benchmark. */
final class Machine {
    private static final long UNKNOWN_MEMORY = 2L << 30;

    private Machine() {}

    /** Returns how much memory is free for programs, in bytes. */
    static long freeMemory() {
        return memory("MemAvailable");
    }

    /**
     * Returns a description of the machine in one sentence.
     *
     * @param folder where sites are written
     */
    static String describe(Path folder) throws IOException {
        return "%s, %d cores, %.0f GiB of memory, %s, Linux %s, Java %s (%s), Hugo %s"
                .formatted(
                        value("/proc/cpuinfo", "model name", "unknown processor"),
                        Runtime.getRuntime().availableProcessors(),
                        memory("MemTotal") / (double) (1 << 30),
                        Files.getFileStore(folder).type(),
                        System.getProperty("os.version"),
                        System.getProperty("java.runtime.version"),
                        System.getProperty("java.vendor"),
                        hugo());
    }

    private static long memory(String key) {
        String text = value("/proc/meminfo", key, "");
        return text.isEmpty() ? UNKNOWN_MEMORY : 1024 * Long.parseLong(text.replaceAll("[^0-9]", ""));
    }

    private static String value(String file, String key, String otherwise) {
        try {
            return Files.exists(Path.of(file))
                    ? Files.readAllLines(Path.of(file)).stream()
                            .filter(line -> line.startsWith(key))
                            .findFirst()
                            .map(line -> line.substring(line.indexOf(':') + 1).strip())
                            .orElse(otherwise)
                    : otherwise;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String hugo() {
        try {
            Process process = new ProcessBuilder(List.of("hugo", "version")).start();
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                String line = lines.readLine();
                return line == null ? "unknown" : line.replaceAll("hugo v(\\S+).*", "$1");
            }
        } catch (IOException absent) {
            return "not installed";
        }
    }
}
