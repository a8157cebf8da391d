package ayneh.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The benchmark itself, with few posts. */
@Tag("thorough")
@EnabledOnOs(OS.LINUX)
class BenchIT {
    @TempDir
    Path root;

    @Test
    void eachRunHasItsRow() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = new CommandLine(new Bench(new PrintStream(out, true, StandardCharsets.UTF_8), System.err))
                .execute("--sizes", "12x1", "--imports", "7x1", "--serve", "9", "--folder", root.toString());
        assertThat(code).isZero();
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.get(0)).contains(" cores, ", "Java ");
        assertThat(row(lines, "ayneh, comparable: new site"))
                .hasSize(10)
                .last()
                .asString()
                .matches("[0-9.]+ KB, [0-9,]+ µs");
        assertThat(row(lines, "ayneh, everything on: new site").get(7)).matches("(\\d+) \\(\\1\\)");
        assertThat(row(lines, "ayneh, comparable: nothing changed").get(7)).endsWith(" (0)");
        assertThat(row(lines, "ayneh, comparable: one post changed").get(7)).matches("\\d+ \\([1-9]\\d?\\)");
        assertThat(row(lines, "cp -r of ayneh's comparable site").get(2)).matches("0\\.\\d\\d s");
        assertThat(lines).anyMatch(line -> line.matches("`serve`, 9 posts, .* ms from saving a post .*"));
        for (String export : List.of("JSON", "HTML")) {
            assertThat(row(lines, export))
                    .hasSize(8)
                    .startsWith("7")
                    .last()
                    .asString()
                    .endsWith(" s");
            Path posts = root.resolve("imports-7/" + export + "-1/content/bench");
            assertThat(posts.toFile().list()).as("posts and the channel").hasSize(8);
            assertThat(Files.readString(posts.resolve("3.md"))).contains("https://example.org/", "tags: [tag_");
        }
    }

    /** Returns the cells of a row. */
    private static List<String> row(List<String> lines, String title) {
        String line = lines.stream()
                .filter(each -> each.contains("| " + title + " |"))
                .findFirst()
                .orElseThrow();
        return List.of(line.substring(2, line.length() - 2).split(" \\| ", -1));
    }
}
