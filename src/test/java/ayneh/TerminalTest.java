package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Colour and progress are for terminals, and quiet and verbose have short names. */
class TerminalTest {
    private static final String ESCAPE = "\u001b[";

    @TempDir
    Path root;

    @BeforeEach
    void aPost() {
        Run.pagesAlone(root);
        Run.write(root.resolve("content/made/1.md"), "---\ntitle: One\norder: 1\nlang: en\n---\n\nText.\n");
    }

    /** Runs the program in a shell on a terminal of its own, and returns what the terminal shows. */
    private String shown(Map<String, String> environment, String arguments) {
        Shell.assumeThereIs("script");
        Map<String, String> all = new HashMap<>(Map.of(
                "JAVA",
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "CLASSPATH",
                System.getProperty("java.class.path"),
                "TERM",
                "xterm",
                "NO_COLOR",
                ""));
        all.putAll(environment);
        String call = "\"$JAVA\" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC ayneh.Main " + arguments;
        String plain = all.get("NO_COLOR").isEmpty() ? "unset NO_COLOR; " : "";
        return Shell.run(root, all, "script", "--quiet", "--return", "--command", plain + call, "/dev/null");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void helpHasColoursOnATerminalAlone() {
        assertThat(shown(Map.of(), "build --help")).contains("ayneh build", ESCAPE);
        assertThat(shown(Map.of("NO_COLOR", "1"), "build --help"))
                .contains("ayneh build")
                .doesNotContain(ESCAPE);
        assertThat(shown(Map.of("TERM", "dumb"), "build --help"))
                .contains("ayneh build")
                .doesNotContain(ESCAPE);
        assertThat(shown(Map.of(), "build --help > help; cat help"))
                .contains("ayneh build")
                .doesNotContain(ESCAPE);
        assertThat(Run.done(root, "build", "--help").out())
                .contains("ayneh build")
                .doesNotContain(ESCAPE);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aWrongUseHasColoursOnATerminalAlone() {
        assertThat(shown(Map.of(), "build --wrong || true")).contains("'--wrong'", ESCAPE);
        assertThat(shown(Map.of(), "build --wrong 2> errors; cat errors"))
                .contains("'--wrong'")
                .doesNotContain(ESCAPE);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void progressGoesToATerminalAlone() {
        assertThat(shown(Map.of(), "render > out")).as("errors on the terminal").contains("render 100% [");
        assertThat(Run.read(root.resolve("out"))).startsWith("Rendered 1 post").hasLineCount(1);
        assertThat(shown(Map.of(), "render 2> errors")).as("errors in a file").startsWith("Rendered 1 post");
        assertThat(Run.read(root.resolve("errors"))).isEmpty();
    }

    @Test
    void quietAndVerboseHaveShortNames() {
        assertThat(Run.done(root, "render", "-q").out()).isEmpty();
        assertThat(Run.done(root, "render", "-v").err()).containsPattern("settings +[0-9]+ ms");
        assertThat(Run.done(root, "posts", "-q", "-v").err()).isEmpty();
        assertThat(Run.filtered("x\n", "half-spaces", "-q")).isEqualTo("x\n");
    }
}
