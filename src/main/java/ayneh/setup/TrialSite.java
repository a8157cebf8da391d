package ayneh.setup;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import ayneh.diagnostic.WorkException;
import ayneh.folder.TemporaryFolder;
import ayneh.settings.ChannelSettings;
import ayneh.settings.Settings;
import ayneh.settings.SourceFormat;
import ayneh.settings.SourceSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a site needs that is made of an export where it is, without a workspace.
 *
 * @param seeds the folder that the sources are in
 * @param settings settings with these sources
 * @param recognised a line for each source
 * @param notes what was left out
 */
public record TrialSite(Path seeds, Settings settings, List<String> recognised, List<String> notes) {
    public TrialSite {
        recognised = List.copyOf(recognised);
        notes = List.copyOf(notes);
    }

    /**
     * Looks at a path.
     *
     * @param path a file, folder or ZIP file
     * @param scratch receives what a ZIP file or an account holds, and is needed while the site is made
     * @param limits how much a ZIP file may unpack to
     * @throws InputException if it has no source
     */
    public static TrialSite of(Path path, TemporaryFolder scratch, UnpackLimits limits) {
        try {
            ExportDetector detector = new ExportDetector(scratch, limits);
            detector.look(path.endsWith("") || path.endsWith("..") || path.endsWith(".") ? path.toRealPath() : path);
            Path seeds = common(detector.found());
            List<PlannedChannel> plan = new SetupPlan(Settings.defaults(), seeds, true).of(detector.found());
            return new TrialSite(
                    seeds,
                    settings(plan, seeds),
                    plan.stream()
                            .flatMap(channel -> channel.sources().stream()
                                    .map(source -> SetupReport.described(channel, source.found())))
                            .toList(),
                    detector.notes());
        } catch (IOException unreadable) {
            throw new WorkException(path + " can't be read (" + unreadable.getMessage() + ")", unreadable);
        }
    }

    /** Returns the innermost folder that all sources are in. */
    private static Path common(List<FoundSource> found) {
        Path first = parent(found.get(0));
        Path common = first.toAbsolutePath();
        for (FoundSource source : found) {
            Path own = parent(source).toAbsolutePath();
            while (common != null && !own.startsWith(common)) {
                common = common.getParent();
            }
        }
        if (common == null) {
            throw new InputException(
                    Location.startOf(SourceProbe.shown(first)), "the sources are on several disks", "name one of them");
        }
        return common.equals(first.toAbsolutePath()) ? first : common;
    }

    private static Path parent(FoundSource source) {
        Path parent = source.shown().getParent();
        return parent == null ? Path.of("") : parent;
    }

    private static Settings settings(List<PlannedChannel> plan, Path seeds) {
        Map<String, ChannelSettings> channels = new LinkedHashMap<>();
        List<SourceSettings> sources = new ArrayList<>();
        for (PlannedChannel channel : plan) {
            ChannelDraft draft = channel.draft();
            channels.put(
                    channel.key(),
                    new ChannelSettings(
                            Location.startOf(channel.key()),
                            channel.key(),
                            draft.name().orElse(channel.key()),
                            draft.handle().orElse(null),
                            draft.language().map(guess -> guess.language()).orElse("en"),
                            null,
                            null));
            channel.sources().forEach(source -> sources.addAll(settings(source, seeds)));
        }
        Settings none = Settings.defaults();
        return new Settings(
                none.site(),
                channels,
                sources,
                none.series(),
                none.tags(),
                none.works(),
                none.posts(),
                none.words(),
                none.exclude());
    }

    /** Returns the settings of a source: one, unless it is some pages of a folder. */
    private static List<SourceSettings> settings(PlannedSource source, Path seeds) {
        FoundSource found = source.found();
        List<Path> named = found.ofFolder()
                ? List.of(found.folder())
                : found.files().stream().map(found.folder()::resolve).toList();
        return named.stream().map(path -> settings(source, seeds, path)).toList();
    }

    private static SourceSettings settings(PlannedSource source, Path seeds, Path path) {
        FoundSource found = source.found();
        String file = SourceProbe.shown(seeds.toAbsolutePath().relativize(path.toAbsolutePath()));
        Long chat = found.extracted() == null ? null : found.facts().id();
        return new SourceSettings(
                Location.startOf(SourceProbe.shown(path)),
                file,
                source.channel(),
                found.format(),
                found.captured(),
                new SourceSettings.Layout(1, found.format() == SourceFormat.MIRROR_COLUMNS, null, null, 0, List.of()),
                new SourceSettings.Export(null, null, chat),
                null);
    }
}
