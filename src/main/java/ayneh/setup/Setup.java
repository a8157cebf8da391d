package ayneh.setup;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import ayneh.diagnostic.WorkException;
import ayneh.folder.StagedFolder;
import ayneh.folder.TemporaryFolder;
import ayneh.settings.Settings;
import ayneh.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Begins a workspace, or adds to one: all that is to be written is written, or nothing. */
public final class Setup {
    private static final String SEEDS = "seeds";
    private static final String SETTINGS = SEEDS + "/site.yaml";
    private static final String IGNORED = ".gitignore";
    private static final String WORKFLOW = ".github/workflows/pages.yml";

    private final Path root;
    private final Settings settings;

    /**
     * @param root the workspace, which need not exist
     * @param settings its settings; the defaults if it has none
     */
    public Setup(Path root, Settings settings) {
        this.root = root;
        this.settings = settings;
    }

    /**
     * Adds what has been saved of channels.
     *
     * @param paths files, folders and ZIP files; none for a workspace without sources
     * @param channels names, ids or handles of the channels to take; empty for all
     * @param handle the handle of the channel, if there is but one; null if the owner hasn't told it
     * @param link whether the sources stay where they are, with symbolic links to them
     * @param limits how much a ZIP file may unpack to
     * @throws InputException if a path has no source, or a channel isn't found
     * @throws WorkException if the workspace can't be written
     */
    public SetupReport add(
            List<Path> paths, List<String> channels, @Nullable String handle, boolean link, UnpackLimits limits) {
        try (TemporaryFolder scratch = TemporaryFolder.make();
                StagedFolder staged = StagedFolder.open(root)) {
            ExportDetector detector = new ExportDetector(scratch, limits);
            paths.forEach(detector::look);
            List<FoundSource> chosen = SetupPlan.chosen(detector.found(), channels);
            List<FoundSource> found = handle == null ? chosen : SetupPlan.of(handle, chosen);
            if (link) {
                found.forEach(source -> requireLasting(source, scratch));
            }
            List<PlannedChannel> plan = new SetupPlan(settings, root.resolve(SEEDS), link).of(found);
            if (handle != null
                    && new SetupPlan(settings, root.resolve(SEEDS), link)
                                    .of(chosen)
                                    .size()
                            > 1) {
                throw new InputException(
                        Location.startOf("--handle"),
                        "there are several channels",
                        "say which one has this handle, with --channel");
            }
            List<String> notes = new ArrayList<>(detector.notes());
            notes.addAll(SetupReport.present(plan));
            put(plan, new SourceCopy(staged, SEEDS), link);
            List<String> written = write(staged, plan, notes);
            staged.commit(List.of());
            return new SetupReport(SetupReport.recognised(plan), notes, written);
        } catch (IOException failed) {
            throw new WorkException(
                    root + " can't be set up (" + failed.getMessage() + "): check the disk and the permissions",
                    failed);
        }
    }

    private static void put(List<PlannedChannel> plan, SourceCopy copy, boolean link) throws IOException {
        for (PlannedChannel channel : plan) {
            for (PlannedSource source : channel.sources()) {
                String place = source.place();
                if (place != null && link) {
                    copy.link(source.found(), place);
                } else if (place != null) {
                    copy.copy(source.found(), place);
                }
            }
        }
    }

    private static void requireLasting(FoundSource source, TemporaryFolder scratch) {
        if (scratch.has(source.folder())) {
            throw new InputException(
                    Location.startOf("--link"), "a ZIP file can't be linked to", "unpack it, or leave out --link");
        }
    }

    /** The file is replaced together with the rest, so that a link would be lost. */
    private static void requireOwnFile(Path settings, Location start) {
        if (Files.isSymbolicLink(settings) || !Files.isWritable(settings)) {
            throw new InputException(
                    start, "this is a symbolic link, or may not be written", "replace it by a file of your own");
        }
    }

    private List<String> write(StagedFolder staged, List<PlannedChannel> plan, List<String> notes) throws IOException {
        Path file = root.resolve(SETTINGS);
        List<String> written = new ArrayList<>();
        if (Files.exists(file)) {
            if (plan.stream().anyMatch(channel -> !channel.sources().isEmpty())) {
                Location start = Location.startOf(SourceProbe.shown(file));
                requireOwnFile(file, start);
                String before = SourceText.utf8(Files.readAllBytes(file), start);
                staged.write(SETTINGS, SettingsText.added(before, start, plan));
                written.add(SETTINGS);
            }
            return written;
        }
        staged.write(SETTINGS, SettingsText.fresh(plan));
        written.add(SETTINGS);
        Map<String, String> others =
                new TreeMap<>(Map.of(IGNORED, Blank.of("gitignore").unfilled(), WORKFLOW, PagesWorkflow.of(plan)));
        others.forEach((name, contents) -> {
            if (Files.exists(root.resolve(name))) {
                notes.add(name + " is there already, and stays as it is");
            } else {
                staged.write(name, contents);
                written.add(name);
            }
        });
        return written;
    }
}
