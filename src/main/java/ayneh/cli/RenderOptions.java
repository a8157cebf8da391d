package ayneh.cli;

import ayneh.content.Archive;
import ayneh.content.ArchiveReader;
import ayneh.content.Overlay;
import ayneh.diagnostic.Location;
import ayneh.folder.StagedFolder;
import ayneh.output.BuildManifest;
import ayneh.output.Furnishings;
import ayneh.output.SiteWriter;
import ayneh.output.SiteZip;
import ayneh.parallel.WorkerPool;
import ayneh.settings.Settings;
import ayneh.settings.SettingsReader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of rendering, and the rendering itself, shared by two commands. */
final class RenderOptions {
    @Option(names = "--output", paramLabel = "DIR", description = "the folder of the site (default: public/)")
    private @Nullable Path output;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "the address that the site will have (default: base_url in seeds/site.yaml)")
    private @Nullable String baseUrl;

    private int jobs = Runtime.getRuntime().availableProcessors();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--jobs", paramLabel = "N", description = "the number of threads (default: one per processor)")
    void setJobs(int number) {
        if (number < 1 || number > 1024) {
            throw new ParameterException(command.commandLine(), "--jobs must be a number from 1 to 1024");
        }
        jobs = number;
    }

    /** Returns the settings with the options applied. */
    Settings apply(Settings settings) {
        return baseUrl == null
                ? settings
                : settings.withBaseUrl(SettingsReader.baseUrl(baseUrl, Location.startOf("--base-url")));
    }

    /** Returns the site's folder. It can't overlap the inputs, where a later build might remove files as its own. */
    Path output(Workspace workspace) {
        Path target = output == null ? workspace.site() : output;
        for (Path own : workspace.ownFolders()) {
            Path one = own.toAbsolutePath().normalize();
            Path other = target.toAbsolutePath().normalize();
            if (one.startsWith(other) || other.startsWith(one)) {
                throw new ParameterException(
                        command.commandLine(),
                        "--output: «" + target + "» and «" + own + "» must not contain one another");
            }
        }
        return target;
    }

    /**
     * A rendered site that is still staged.
     *
     * @param unchanged how many files are unchanged
     * @param archive the ZIP file; empty if none was asked for
     */
    record Rendered(
            SiteWriter.Made made, StagedFolder staged, Set<String> before, int unchanged, Optional<SiteZip> archive)
            implements AutoCloseable {
        /** Checks that all files of the site can be moved into place. */
        void check() {
            staged.check();
        }

        /** Marks the site as complete: from here on, this command or the next one moves it into place. */
        void seal() {
            staged.seal(before);
        }

        /** Moves the site into place. */
        void finish() {
            staged.finish();
            archive.ifPresent(SiteZip::commit);
        }

        @Override
        public void close() {
            archive.ifPresent(SiteZip::close);
        }
    }

    /** Opens the site's folder, first recovering what an interrupted command left there. */
    StagedFolder open(Workspace workspace) {
        return StagedFolder.open(output(workspace));
    }

    /** Returns the threads that import and render. */
    WorkerPool workers() {
        return new WorkerPool(jobs);
    }

    /**
     * Renders the site into the stage, leaving the current site untouched.
     *
     * @param staged the site's folder
     * @param over changes to the archive that are not in place yet
     * @param zip the ZIP file to write, too
     * @param workers the threads that render
     */
    Rendered render(
            Workspace workspace,
            Settings settings,
            StagedFolder staged,
            Overlay over,
            Optional<Path> zip,
            WorkerPool workers,
            Console console) {
        ArchiveReader reader = workspace.archive(over);
        SiteWriter writer = workspace.writer(settings);
        BuildManifest before = BuildManifest.read(output(workspace));
        String inputs = console.stage("check", () -> writer.inputs(reader.state(workers)));
        if (zip.isEmpty() && before.isWhole(inputs, workers)) {
            int all = before.names().size() + 1; // and the manifest itself
            return new Rendered(before.made(), staged, Set.of(), all, Optional.empty());
        }
        return render(reader, writer, inputs, before, staged, zip, workers, console)
                .rendered();
    }

    /**
     * A site that was rendered even if it was up to date.
     *
     * @param furnishings what its pages refer to besides posts
     */
    record Furnished(Rendered rendered, Furnishings furnishings) {}

    /** Renders the site into the stage, even if it is up to date. */
    Furnished render(
            Workspace workspace,
            SiteWriter writer,
            StagedFolder staged,
            Overlay over,
            WorkerPool workers,
            Console console) {
        ArchiveReader reader = workspace.archive(over);
        BuildManifest before = BuildManifest.read(output(workspace));
        String inputs = console.stage("check", () -> writer.inputs(reader.state(workers)));
        return render(reader, writer, inputs, before, staged, Optional.empty(), workers, console);
    }

    private Furnished render(
            ArchiveReader reader,
            SiteWriter writer,
            String inputs,
            BuildManifest before,
            StagedFolder staged,
            Optional<Path> zip,
            WorkerPool workers,
            Console console) {
        writer.notes().forEach(console::note);
        Archive archive = console.stage("read", () -> reader.read(workers));
        SiteWriter.Written written = console.stage(
                "render", progress -> writer.write(archive, reader, staged, inputs, before, workers, progress));
        Optional<SiteZip> packed = zip.map(file -> console.stage("zip", () -> SiteZip.write(staged, file)));
        packed.ifPresent(file -> SiteZip.warnings(staged).forEach(console::note));
        return new Furnished(
                new Rendered(written.made(), staged, before.names(), staged.unchangedCount(), packed),
                written.furnishings());
    }

    /** Returns a one-line summary of what was rendered. */
    static String summary(Rendered rendered, Path target) {
        SiteWriter.Made made = rendered.made();
        return "Rendered " + Counts.of(made.posts(), "post") + " of " + Counts.of(made.channels(), "channel") + ", "
                + Counts.of(made.tags(), "tag") + " and " + made.series() + " series on "
                + Counts.of(made.pages(), "page") + " into " + target + ": "
                + Counts.of(rendered.staged().changedCount(), "file") + " written, "
                + rendered.unchanged() + " unchanged."
                + rendered.archive()
                        .map(archive -> " ZIP file: " + archive.target() + ".")
                        .orElse("")
                + (made.withoutPictures()
                        ? " Share images were left out: this Java can't draw text; use one that isn't headless,"
                                + " or set share_images: false."
                        : "")
                + (made.picturesSince() == null
                        ? ""
                        : " Share images are of posts since " + made.picturesSince()
                                + ", because there are many; set share_images: posts for all.");
    }
}
