package ayneh.cli;

import ayneh.content.Archive;
import ayneh.content.ArchiveReader;
import ayneh.content.Overlay;
import ayneh.diagnostic.Location;
import ayneh.folder.StagedFolder;
import ayneh.output.BuildManifest;
import ayneh.output.SiteWriter;
import ayneh.output.SiteZip;
import ayneh.parallel.WorkerPool;
import ayneh.settings.Settings;
import ayneh.settings.SettingsReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of rendering, and the rendering itself, which two commands share. */
final class RenderOptions {
    @Option(names = "--output", paramLabel = "DIR", description = "where the site goes (default: public/)")
    private @Nullable Path output;

    @Option(names = "--base-url", paramLabel = "URL", description = "where the site will stand")
    private @Nullable String baseUrl;

    @Option(
            names = "--zip",
            arity = "0..1",
            paramLabel = "FILE",
            fallbackValue = "",
            description = "also write the site as one file, to be carried (default: public.zip, beside the site)")
    private @Nullable String zip;

    private int jobs = Runtime.getRuntime().availableProcessors();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--jobs", paramLabel = "N", description = "how many threads work (default: one a processor)")
    void setJobs(int number) {
        if (number < 1 || number > 1024) {
            throw new ParameterException(command.commandLine(), "--jobs takes a number from 1 to 1024");
        }
        jobs = number;
    }

    /** The settings, with what the options change of them. */
    Settings apply(Settings settings) {
        return baseUrl == null
                ? settings
                : settings.withBaseUrl(SettingsReader.baseUrl(baseUrl, Location.startOf("--base-url")));
    }

    /** Where the site goes: never among what it is made from, where a later build might remove what it takes for its own. */
    Path output(Workspace workspace) {
        Path target = output == null ? workspace.site() : output;
        for (Path own : workspace.ownFolders()) {
            Path one = own.toAbsolutePath().normalize();
            Path other = target.toAbsolutePath().normalize();
            if (one.startsWith(other) || other.startsWith(one)) {
                throw new ParameterException(
                        command.commandLine(), "--output: «" + target + "» and «" + own + "» may not hold each other");
            }
        }
        return target;
    }

    /** Where the site's one file goes; empty for nowhere. It may replace nothing but an older one. */
    private Optional<Path> zip(Workspace workspace) {
        if (zip == null) {
            return Optional.empty();
        }
        Path site = output(workspace).toAbsolutePath().normalize();
        Path target = zip.isEmpty() ? site.resolveSibling(site.getFileName() + ".zip") : zipPath();
        if (!target.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            throw wrongZip("«" + zip + "» has to end in .zip");
        }
        if (Files.isDirectory(target) || !Files.isDirectory(target.getParent())) {
            throw wrongZip("«" + target + "» can't be a file: name one in a folder that is there");
        }
        for (Path own : workspace.ownFolders()) {
            if (target.startsWith(own.toAbsolutePath().normalize())) {
                throw wrongZip("«" + target + "» may not stand in «" + own + "»");
            }
        }
        return Optional.of(target);
    }

    private Path zipPath() {
        try {
            return Path.of(zip).toAbsolutePath().normalize();
        } catch (InvalidPathException unnameable) {
            throw wrongZip("this system can't name a file «" + zip + "» (" + unnameable.getReason() + ")");
        }
    }

    private ParameterException wrongZip(String why) {
        return new ParameterException(command.commandLine(), "--zip: " + why);
    }

    /**
     * A rendered site that is not in place yet.
     *
     * @param unchanged how many files stay as they are
     * @param archive the site in one file; empty where none was asked for
     */
    record Rendered(
            SiteWriter.Made made, StagedFolder staged, Set<String> before, int unchanged, Optional<SiteZip> archive)
            implements AutoCloseable {
        /** Checks that nothing is in the way of the site's files. */
        void check() {
            staged.check();
        }

        /** Says that the site is complete; it will get to its place, if not by this command then by the next. */
        void seal() {
            staged.seal(before);
        }

        /** Puts the site in place. */
        void finish() {
            staged.finish();
            archive.ifPresent(SiteZip::commit);
        }

        @Override
        public void close() {
            archive.ifPresent(SiteZip::close);
        }
    }

    /** Opens the site's folder: what a command that was broken off has left there is made good before anything else. */
    StagedFolder open(Workspace workspace) {
        zip(workspace); // what is wrong with it is said before anything is done
        return StagedFolder.open(output(workspace));
    }

    /**
     * Renders the site beside what is there.
     *
     * @param staged the site's folder
     * @param over changes of the archive that are not in place yet
     */
    Rendered render(Workspace workspace, Settings settings, StagedFolder staged, Overlay over, Console console) {
        try (WorkerPool workers = new WorkerPool(jobs)) {
            ArchiveReader reader = workspace.archive(over);
            SiteWriter writer = new SiteWriter(settings, workspace.templates(), workspace.statics());
            BuildManifest before = BuildManifest.read(output(workspace));
            String inputs = console.stage("look", () -> writer.inputs(reader.state(workers)));
            Optional<Path> zipped = zip(workspace);
            if (zipped.isEmpty() && before.isWhole(inputs, workers)) {
                int all = before.names().size() + 1; // and the record itself
                return new Rendered(before.made(), staged, Set.of(), all, Optional.empty());
            }
            Archive archive = console.stage("read", () -> reader.read(workers));
            SiteWriter.Made made = console.stage(
                    "render", progress -> writer.write(archive, reader, staged, inputs, before, workers, progress));
            Optional<SiteZip> packed = zipped.map(file -> console.stage("zip", () -> SiteZip.write(staged, file)));
            packed.ifPresent(file -> SiteZip.warnings(staged).forEach(console::note));
            return new Rendered(made, staged, before.names(), staged.unchangedCount(), packed);
        }
    }

    /** What was rendered, in one line. */
    static String summary(Rendered rendered, Path target) {
        SiteWriter.Made made = rendered.made();
        return "Rendered " + made.posts() + " posts of " + made.channels() + " channels, " + made.tags() + " tags and "
                + made.series() + " series on " + made.pages() + " pages into " + target + ": "
                + rendered.staged().changedCount() + " files written, "
                + rendered.unchanged() + " unchanged."
                + rendered.archive()
                        .map(archive -> " In one file: " + archive.target() + ".")
                        .orElse("")
                + (made.withoutPictures()
                        ? " Without pictures for other sites: this Java can't draw letters; use one that isn't headless,"
                                + " or set share_images: false."
                        : "");
    }
}
