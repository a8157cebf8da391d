package ayneh.cli;

import ayneh.folder.StagedFolder;
import ayneh.redact.Redaction;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "redact",
        mixinStandardHelpOptions = true,
        description = {
            "Copy a Telegram export with its texts, names and links replaced, for a bug report.",
            "Example: ayneh redact ~/Downloads/ChatExport_2026-01-31 report"
        })
final class RedactCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(
            index = "0",
            paramLabel = "EXPORT",
            description = "result.json, messages.html, or the folder that contains one of them")
    private Path export = Path.of("");

    @Parameters(index = "1", paramLabel = "OUT", description = "a new or empty folder")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        Console console = options.console();
        try {
            check();
        } catch (IOException unreadable) {
            throw wrong("OUT: «" + out + "» can't be read (" + unreadable.getMessage() + "); check its permissions");
        }
        try (StagedFolder staged = StagedFolder.open(out)) {
            int messages = console.stage("redact", () -> new Redaction(staged).copy(export));
            staged.commit(List.of());
            console.info(out + ": " + messages + (messages == 1 ? " message" : " messages")
                    + " copied. Words, names, numbers and addresses are replaced and media left out; dates, message"
                    + " ids, lengths and emoji are unchanged. Check the copy before you share it.");
        }
        return 0;
    }

    private void check() throws IOException {
        if (!Files.exists(export)) {
            throw wrong("EXPORT: the file or folder «" + export + "» doesn't exist");
        }
        if (isInside(out.toAbsolutePath().normalize(), export)) {
            throw wrong("OUT: the folder «" + out + "» is inside the export; name one outside it");
        }
        if (Files.exists(out) && !isEmptyFolder(out)) {
            throw wrong("OUT: «" + out + "» is not an empty folder; name a new or empty one");
        }
    }

    /** Returns whether a path is the export's folder or leads into it, even through symbolic links. */
    private static boolean isInside(Path path, Path export) throws IOException {
        if (!Files.isDirectory(export)) {
            return false;
        }
        Path there = path;
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        return there.toRealPath().startsWith(export.toRealPath());
    }

    private static boolean isEmptyFolder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(path)) {
            return !all.iterator().hasNext();
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
