package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shells complete commands, options and values by scripts that the program prints. */
class CompletionTest {
    private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z-]+) ");
    private static final Pattern OPTION = Pattern.compile("(?m)^ +(?:-[A-Za-z], )?(--[a-z-]+)");

    @TempDir
    Path folder;

    private Path script(String shell) {
        Path script = folder.resolve("ayneh." + shell);
        Run.write(script, Run.done(folder, "completion", shell).out());
        return script;
    }

    private String shell(String... command) {
        return Shell.run(folder, Map.of(), command);
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void aScriptIsRightAndHasAllCommandsAndOptions(String shell) {
        String script = Run.read(script(shell));
        String help = Run.filtered("", "--help");
        List<String> commands = found(COMMAND, help.substring(help.indexOf("Commands:")));
        assertThat(commands).contains("build", "exclude", "completion");
        for (String command : commands) {
            assertThat(script).contains(command);
            for (String option :
                    found(OPTION, Run.done(folder, command, "--help").out())) {
                String named = shell.equals("fish")
                        ? "(?m)^complete .*'__fish_seen_subcommand_from " + command + "[^']*' .*-l "
                                + option.substring(2) + "\\b"
                        : "`" + command + "` subcommand[^`]*?'" + option + "'";
                assertThat(script).as(command + " " + option).containsPattern(named);
            }
        }
        Shell.assumeThereIs(shell);
        assertThat(shell(shell, "-n", "ayneh." + shell)).isEmpty();
    }

    /** Returns what bash offers for the last word. */
    private String bash(String... words) {
        script("bash");
        String call =
                "source ./ayneh.bash; compopt() { :; }; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); COMP_LINE=\"$*\";"
                        + " _complete_ayneh; echo \"${COMPREPLY[*]}\"";
        List<String> command = new ArrayList<>(List.of("bash", "--norc", "-c", call, "bash"));
        command.addAll(List.of(words));
        return shell(command.toArray(String[]::new)).strip();
    }

    @Test
    void bashCompletes() {
        Shell.assumeThereIs("bash");
        assertThat(bash("ayneh", "bu")).isEqualTo("build");
        assertThat(bash("ayneh", "build", "--qu")).isEqualTo("--quiet");
        assertThat(bash("ayneh", "build", "--media", "")).isEqualTo("none small all");
        assertThat(bash("ayneh", "completion", "")).isEqualTo("bash zsh fish");
        assertThat(bash("ayneh", "posts", "--med")).isEmpty();
        assertThat(bash("ayneh", "build", "--root", "ayn")).isEqualTo("ayneh.bash");
    }

    private List<String> fish(String line) {
        return shell("fish", "--no-config", "-c", "source ayneh.fish; complete -C '" + line + "'")
                .lines()
                .map(offer -> offer.split("\t", 2)[0])
                .toList();
    }

    @Test
    void fishCompletes() {
        Shell.assumeThereIs("fish");
        script("fish");
        assertThat(fish("ayneh bu")).containsExactly("build");
        assertThat(fish("ayneh build --qu")).containsExactly("--quiet");
        assertThat(fish("ayneh build --media ")).containsExactlyInAnyOrder("none", "small", "all");
        assertThat(fish("ayneh completion ")).containsExactlyInAnyOrder("bash", "zsh", "fish");
        assertThat(fish("ayneh posts --med")).isEmpty();
        assertThat(fish("ayneh build --root ayn")).containsExactly("ayneh.fish");
        assertThat(fish("ayneh build ayn")).as("it takes no file").isEmpty();
        assertThat(fish("ayneh redact ayn")).containsExactly("ayneh.fish");
    }

    @Test
    void anotherShellIsAnError() {
        Run run = Run.in(folder, "completion", "tcsh");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("the shell must be bash, zsh or fish\n");
        assertThat(run.out()).isEmpty();
    }
}
