package ayneh.cli;

import ayneh.folder.StagedFolder;
import ayneh.importer.archive.ArchiveSink;
import ayneh.importer.archive.ImportResult;
import ayneh.importer.archive.MediaPolicy;
import ayneh.parallel.WorkerPool;
import ayneh.settings.Settings;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;
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
            completionCandidates = Policies.class,
            description = "which media files to keep: none, those up to 5 MiB (the default), or all")
    void setMedia(String policy) {
        try {
            media = MediaPolicy.valueOf(policy.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(command.commandLine(), "--media must be none, small or all");
        }
    }

    /** The names of the policies, for shells that complete them. */
    static final class Policies implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of(MediaPolicy.values())
                    .map(policy -> policy.name().toLowerCase(Locale.ROOT))
                    .iterator();
        }
    }

    /** Imports the sources and stages the changes. */
    ImportResult run(Workspace workspace, Settings settings, StagedFolder staged, WorkerPool workers) {
        return workspace.importer(settings, media, workers).run(new Staging(staged));
    }

    /** Imports the sources without writing anything. */
    ImportResult dryRun(Workspace workspace, Settings settings, WorkerPool workers) {
        return workspace.importer(settings, media, workers).run(ArchiveSink.NONE);
    }

    /** Prints a one-line summary of an import, and a line for each file that the user should look at. */
    static void report(ImportResult made, Workspace workspace, boolean dryRun, Console console) {
        made.unknown().forEach(post -> console.note("exclude: «" + post + "» matches no post of the archive"));
        made.warnings().forEach(console::note);
        made.conflicts()
                .forEach(file ->
                        console.note("conflict: you and the source both changed a post; the source's version is in "
                                + workspace.content().resolve(file) + ": copy what you want from it, then delete it"));
        console.info((dryRun ? "Would import " : "Imported ") + Counts.of(made.posts(), "post") + " into "
                + workspace.content()
                + ": "
                + Counts.of(made.added(), "new file") + ", " + made.updated() + " updated, " + made.kept()
                + " kept because they were edited by hand"
                + (made.gone() == 0 ? "" : ", " + made.gone() + " marked as gone")
                + (made.conflicts().isEmpty() ? "" : ", " + made.conflicts().size() + " in conflict") + ".");
    }

    /** Stages the files that an import writes. */
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
