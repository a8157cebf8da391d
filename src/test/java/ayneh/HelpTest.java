package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import ayneh.cli.AynehCommand;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each command explains itself, and has its place in the documentation. */
class HelpTest {
    private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z][a-z-]+) {2,}");

    private static String help(String... command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(AynehCommand.run(out, OutputStream.nullOutputStream(), command))
                .isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void everyCommandHasAnExample() throws Exception {
        List<String> commands = COMMAND.matcher(help("--help"))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(commands).hasSizeGreaterThan(10).contains("init", "serve", "publish");
        String table = Files.readString(Path.of("docs/site/content/pages/commands.md"));
        for (String command : commands) {
            assertThat(help(command, "--help"))
                    .as(command)
                    .contains("Example: ayneh " + command)
                    .contains("--root", "--quiet", "--verbose");
            assertThat(table).contains("| `" + command);
        }
    }
}
