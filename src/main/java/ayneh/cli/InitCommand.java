package ayneh.cli;

import ayneh.settings.NameRules;
import ayneh.settings.Settings;
import ayneh.setup.Setup;
import ayneh.setup.SetupReport;
import ayneh.setup.UnpackLimits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = {
            "Begin a workspace with what you have saved of a channel, or add a newer export to one.",
            "Recognises Telegram Desktop's exports, saved pages of t.me/s/ and texts of mirrors by their contents; copies"
                    + " them to seeds/, describes them in seeds/site.yaml, and writes a workflow for GitHub Pages."
                    + " No file is overwritten.",
            "Example: ayneh init ~/Downloads/ChatExport_2026-01-31"
        })
final class InitCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "a file, folder or ZIP file (default: none, for settings with an example)")
    private List<Path> paths = List.of();

    @Option(
            names = "--channel",
            paramLabel = "CHANNEL",
            description = "take only this channel of several, by its name, id or handle; may be repeated")
    private List<String> channels = List.of();

    private @Nullable String handle;

    @Spec
    private @Nullable CommandSpec command;

    @Option(
            names = "--handle",
            paramLabel = "HANDLE",
            description = "the channel's handle, as in t.me/my_channel: its name in addresses and the link to Telegram,"
                    + " which exports don't say")
    void setHandle(String told) {
        String name = told.replaceFirst("^(?:@|(?:https?://)?t\\.me/)", "");
        if (!NameRules.isHandle(name)) {
            throw new ParameterException(
                    command.commandLine(), "--handle: «" + told + "» is no handle; write it as in t.me/my_channel");
        }
        handle = name;
    }

    @Option(names = "--link", description = "link to the files where they are, instead of copying them")
    private boolean link;

    @Override
    public Integer call() {
        Workspace workspace = options.newWorkspace();
        Console console = options.console();
        boolean begun = Files.exists(workspace.settingsFile());
        Settings settings = begun ? workspace.settings() : Settings.defaults();
        SetupReport report = console.stage(
                "init",
                () -> new Setup(workspace.root(), settings).add(paths, channels, handle, link, UnpackLimits.DEFAULT));
        report.notes().forEach(console::note);
        report.recognised().forEach(console::info);
        if (!report.written().isEmpty()) {
            console.info((begun ? "Changed " : "Wrote ") + String.join(", ", report.written()) + ".");
        }
        console.info(next(report, begun, workspace.root()));
        return 0;
    }

    private String next(SetupReport report, boolean begun, Path root) {
        String at = root.toString().isEmpty() ? "" : " --root " + root;
        if (paths.isEmpty()) {
            return begun
                    ? "This is a workspace already: «ayneh init PATH» adds an export of a channel."
                    : "Next: «ayneh init PATH" + at + "» adds an export of a channel.";
        }
        if (report.written().isEmpty()) {
            return "Nothing was changed.";
        }
        return "Next: «ayneh serve" + at + "» shows the site, «ayneh check" + at
                + "» tells what to mend, «ayneh publish" + at + "» puts it online.";
    }
}
