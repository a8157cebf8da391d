package ayneh.cli;

import ayneh.content.Archive;
import ayneh.content.ArchiveReader;
import ayneh.content.Overlay;
import ayneh.diagnostic.Location;
import ayneh.output.Manifest;
import ayneh.output.SiteWriter;
import ayneh.output.StagedFolder;
import ayneh.parallel.Workers;
import ayneh.settings.Settings;
import ayneh.settings.SettingsReader;
import java.nio.file.Path;
import java.util.List;
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

    /** A rendered site that is not in place yet. */
    record Rendered(SiteWriter.Made made, StagedFolder staged, List<String> before) implements AutoCloseable {
        void commit() {
            staged.commit(before);
        }

        @Override
        public void close() {
            staged.close();
        }
    }

    /**
     * Renders the site beside what is there.
     *
     * @param over changes of the archive that are not in place yet
     */
    Rendered render(Workspace workspace, Settings settings, Overlay over, Console console) {
        Path target = output(workspace);
        try (Workers workers = new Workers(jobs)) {
            ArchiveReader reader = workspace.archive(over);
            Archive archive = console.stage("read", () -> reader.read(workers));
            StagedFolder staged = StagedFolder.open(target);
            try {
                SiteWriter writer = new SiteWriter(settings, workspace.templates(), workspace.statics());
                SiteWriter.Made made =
                        console.stage("render", progress -> writer.write(archive, reader, staged, workers, progress));
                List<String> before = Manifest.read(target);
                Manifest.stage(staged);
                return new Rendered(made, staged, before);
            } catch (RuntimeException failed) {
                staged.close();
                throw failed;
            }
        }
    }

    /** What was rendered, in one line. */
    static String summary(Rendered rendered, Path target) {
        SiteWriter.Made made = rendered.made();
        return "Rendered " + made.posts() + " posts of " + made.channels() + " channels, " + made.tags() + " tags and "
                + made.series() + " series on " + made.pages() + " pages into " + target + ": "
                + rendered.staged().changedCount() + " files written, "
                + rendered.staged().unchangedCount() + " unchanged."
                + (made.withoutPictures()
                        ? " Without pictures for other sites: this Java can't draw letters; use one that isn't headless,"
                                + " or set share_images: false."
                        : "");
    }
}
