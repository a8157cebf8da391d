package ayneh.cli;

import ayneh.content.Overlay;
import ayneh.folder.StagedFolder;
import ayneh.importer.archive.ArchiveSink;
import ayneh.importer.archive.ImportResult;
import ayneh.importer.archive.MediaPolicy;
import ayneh.settings.Settings;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of commands that import. */
final class ImportOptions {
    private MediaPolicy media = MediaPolicy.SMALL;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--media",
            paramLabel = "none|small|all",
            description = "which files of posts to keep: none, those of at most 5 MiB (the default), or all")
    void setMedia(String policy) {
        try {
            media = MediaPolicy.valueOf(policy.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(command.commandLine(), "--media takes none, small or all");
        }
    }

    /** Imports; what changes is staged. */
    ImportResult run(Workspace workspace, Settings settings, StagedFolder staged) {
        return workspace.runImport(settings, media, new Staging(staged));
    }

    /** Imports and writes nothing. */
    ImportResult look(Workspace workspace, Settings settings) {
        return workspace.runImport(settings, media, ArchiveSink.NONE);
    }

    /** What is staged, as the archive will have it. */
    static Overlay overlay(StagedFolder staged) {
        return new Overlay(staged.changed(), staged.removed(), staged::staged);
    }

    /** What an import made, in a line, and a line for each file that a person should look at. */
    static void report(ImportResult made, Workspace workspace, boolean dryRun, Console console) {
        made.warnings().forEach(console::note);
        made.conflicts()
                .forEach(file ->
                        console.note("conflict: you and the source have both changed a post; its version lies in "
                                + workspace.content().resolve(file) + ": take from it what you want, then delete it"));
        console.say((dryRun ? "Would import " : "Imported ") + made.posts() + " posts into " + workspace.content()
                + ": "
                + made.added() + " files new, " + made.updated() + " updated, " + made.kept()
                + " kept because they were edited by hand"
                + (made.gone() == 0 ? "" : ", " + made.gone() + " marked as gone")
                + (made.conflicts().isEmpty() ? "" : ", " + made.conflicts().size() + " in conflict") + ".");
    }

    /** Stages the files that an import brings. */
    private record Staging(StagedFolder staged) implements ArchiveSink {
        @Override
        public void write(String name, String text) {
            staged.write(name, text);
        }

        @Override
        public void copy(String name, Path file) {
            staged.copy(name, file);
        }

        @Override
        public void remove(String name) {
            staged.remove(name);
        }
    }
}
