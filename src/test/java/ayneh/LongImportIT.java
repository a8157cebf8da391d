package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The largest exports, imported by whole processes: {@code mvn verify -Plong -Dit.test=LongImportIT}. */
@Tag("long")
class LongImportIT {
    private static final String WORDS = "model data layer train token loss graph paper node weight batch scale "
            + "модель данные слой обучение токен граф статья مدل داده لایه آموزش توکن گراف مقاله ";

    @TempDir
    Path root;

    /** Writes an export of messages with texts of about this many characters, and returns its size in bytes. */
    private static long export(Path file, int messages, int characters) throws IOException {
        Files.createDirectories(file.getParent());
        String[] words = WORDS.split(" ", -1);
        Random random = new Random(1);
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("{\n \"name\": \"Large\",\n \"type\": \"public_channel\",\n \"id\": 77,\n \"messages\": [\n");
            for (int id = 1; id <= messages; id++) {
                StringBuilder text = new StringBuilder("Post " + id + "\\n\\n");
                while (text.length() < characters) {
                    text.append(words[random.nextInt(words.length)]).append(random.nextInt(12) == 0 ? "\\n\\n" : " ");
                }
                long time = 1_500_000_000L + 600L * id;
                out.write("  {\"id\": " + id + ", \"type\": \"message\", \"date\": \"2024-01-01T00:00:00\","
                        + " \"date_unixtime\": \"" + time + "\", \"from\": \"Large\", \"from_id\": \"channel77\","
                        + " \"text\": \"" + text + "\", \"text_entities\": [{\"type\": \"bold\", \"text\": \"Post " + id
                        + "\"}, {\"type\": \"plain\", \"text\": \"" + text.substring(("Post " + id).length())
                        + "\"}]}" + (id < messages ? ",\n" : "\n"));
            }
            out.write(" ]\n}\n");
        }
        return Files.size(file);
    }

    /** The cost of an import: seconds, and the process's peak memory as counted by the system, in MB; 0 if unknown. */
    private record Cost(double seconds, long megabytes) {}

    /** Imports in a process of its own. */
    private Cost cost(String name, String memory) throws IOException, InterruptedException {
        Path folder = root.resolve(name);
        Run.write(folder.resolve("seeds/site.yaml"), """
                channels: {large: {name: Large, lang: en}}
                sources: [{file: result.json, channel: large, format: telegram-json, captured: 2026-01-01}]
                """);
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                memory,
                "-jar",
                Path.of(System.getProperty("ayneh.jar", "target/ayneh.jar"))
                        .toAbsolutePath()
                        .toString(),
                "import",
                "--root",
                folder.toString());
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).inheritIO().start();
        long peak = 0;
        while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, resident(process.pid()));
        }
        assertThat(process.exitValue()).as(name).isZero();
        return new Cost((System.nanoTime() - start) / 1e9, peak >> 10);
    }

    /** Returns the process's peak memory as counted by Linux, in KB; 0 on other systems. */
    private static long resident(long process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException ended) {
            return 0;
        }
    }

    @Test
    void aGigabyteIsImportedInHalfOfThatMemory() throws IOException, InterruptedException {
        long bytes = export(root.resolve("giga/seeds/result.json"), 200_000, 1_900);
        assertThat(bytes).isGreaterThan(1_000_000_000L);
        System.out.println("1 GB export: " + bytes + " bytes, " + cost("giga", "-Xmx512m"));
        assertThat(files("giga")).isEqualTo(200_000);
    }

    @Test
    void theTimeGrowsWithTheNumberOfMessages() throws IOException, InterruptedException {
        export(root.resolve("ten/seeds/result.json"), 10_000, 600);
        export(root.resolve("hundred/seeds/result.json"), 100_000, 600);
        for (String time : List.of("the first time", "again")) {
            Cost ten = cost("ten", "-Xmx512m");
            Cost hundred = cost("hundred", "-Xmx512m");
            double ratio = hundred.seconds() / ten.seconds();
            System.out.println(time + ", 10,000 messages: " + ten + "; 100,000: " + hundred + "; ratio " + ratio);
            assertThat(ratio).as(time).isLessThanOrEqualTo(11);
        }
    }

    private long files(String name) {
        try (Stream<Path> files = Files.list(root.resolve(name).resolve("content/large"))) {
            return files.filter(file -> !file.endsWith("index.md")).count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
