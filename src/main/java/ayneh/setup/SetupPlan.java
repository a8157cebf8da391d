package ayneh.setup;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import ayneh.settings.Settings;
import ayneh.settings.SourceFormat;
import ayneh.settings.SourceSettings;
import ayneh.source.telegram.RelativePath;
import ayneh.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides which channel each source belongs to, and where it goes; nothing is written. */
final class SetupPlan {
    private static final int DIGITS = 8;

    private final Settings settings;
    private final Path seeds;
    private final boolean link;
    private final Set<String> places = new HashSet<>();

    /**
     * @param settings the settings so far
     * @param seeds the folder of the sources
     * @param link whether sources stay where they are
     */
    SetupPlan(Settings settings, Path seeds, boolean link) {
        this.settings = settings;
        this.seeds = seeds;
        this.link = link;
    }

    /**
     * Returns only the sources of some channels.
     *
     * @param wanted names, ids or handles; empty for all channels
     * @throws InputException if one of them fits none
     */
    static List<FoundSource> chosen(List<FoundSource> found, List<String> wanted) {
        for (String each : wanted) {
            if (found.stream().noneMatch(source -> isNamed(source.facts(), each))) {
                throw new InputException(
                        Location.startOf("--channel"),
                        "there is no channel «" + SafeText.line(each) + "»",
                        "write the name, id or handle of one of: "
                                + found.stream()
                                        .map(source -> described(source.facts()))
                                        .distinct()
                                        .collect(Collectors.joining(", ")));
            }
        }
        return found.stream()
                .filter(source -> wanted.isEmpty() || wanted.stream().anyMatch(each -> isNamed(source.facts(), each)))
                .toList();
    }

    /**
     * Returns the sources of one channel with its handle, which exports don't say.
     *
     * @throws InputException if a source says another one
     */
    static List<FoundSource> of(String handle, List<FoundSource> found) {
        for (FoundSource source : found) {
            String own = source.facts().handle();
            if (own != null && !own.equalsIgnoreCase(handle)) {
                throw new InputException(
                        Location.startOf("--handle"),
                        SourceProbe.shown(source.shown()) + " is of @" + own + ", not of @" + handle,
                        "leave out --handle, or name the channel that you mean with --channel");
            }
        }
        return found.stream().map(source -> source.withHandle(handle)).toList();
    }

    private static boolean isNamed(SourceFacts facts, String wanted) {
        String handle = wanted.startsWith("@") ? wanted.substring(1) : wanted;
        return wanted.equals(facts.name())
                || handle.equalsIgnoreCase(facts.handle())
                || facts.id() != null && wanted.replaceFirst("^-100", "").equals(String.valueOf(facts.id()));
    }

    private static String described(SourceFacts facts) {
        String name = facts.name() == null ? "without a name" : "«" + SafeText.line(facts.name()) + "»";
        return facts.id() == null ? name : facts.id() + " " + name;
    }

    /** Returns what is to be added, by channel. */
    List<PlannedChannel> of(List<FoundSource> found) throws IOException {
        List<ChannelDraft> drafts = new ArrayList<>();
        settings.channels().values().forEach(known -> drafts.add(ChannelDraft.of(known, settings)));
        for (FoundSource source : found) {
            ChannelDraft channel = channel(source, drafts);
            if (channel == null) {
                channel = ChannelDraft.fresh();
                drafts.add(channel);
            }
            channel.add(source);
        }
        ChannelKeys keys = new ChannelKeys(settings.channels().keySet());
        List<PlannedChannel> planned = new ArrayList<>();
        for (ChannelDraft draft : drafts) {
            if (!draft.found().isEmpty()) {
                planned.add(plan(
                        draft, draft.known().isPresent() ? draft.known().get().key() : keys.of(draft)));
            }
        }
        return planned;
    }

    /** Returns the channel of a source: that of the same file, else that which it names; null for a new one. */
    private @Nullable ChannelDraft channel(FoundSource source, List<ChannelDraft> drafts) throws IOException {
        for (SourceSettings each : settings.sources()) {
            if (isPresent(source, each)) {
                return drafts.get(List.copyOf(settings.channels().keySet()).indexOf(each.channel()));
            }
        }
        return drafts.stream()
                .filter(draft -> draft.has(source.facts()))
                .findFirst()
                .orElse(null);
    }

    private boolean isPresent(FoundSource source, SourceSettings there) throws IOException {
        return there.format() == source.format() && isSame(source, seeds.resolve(there.file()));
    }

    private PlannedChannel plan(ChannelDraft draft, String key) throws IOException {
        List<PlannedSource> added = new ArrayList<>();
        List<FoundSource> present = new ArrayList<>();
        for (FoundSource source : draft.found()) {
            if (isPresent(source, key, added)) {
                present.add(source);
            } else {
                added.add(place(source, key));
            }
        }
        return new PlannedChannel(key, draft, added, present);
    }

    private boolean isPresent(FoundSource source, String key, List<PlannedSource> added) throws IOException {
        for (SourceSettings each : settings.sources()) {
            if (each.channel().equals(key) && isPresent(source, each)) {
                return true;
            }
        }
        for (PlannedSource each : added) {
            if (each.found().format() == source.format() && isSame(source, each.found())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(FoundSource source, FoundSource other) throws IOException {
        if (!source.files().equals(other.files()) && source.files().size() > 1) {
            return false;
        }
        for (int i = 0; i < source.files().size(); i++) {
            if (!isSame(
                    source.contents(source.files().get(i)),
                    other.contents(other.files().get(i)))) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether a source of the workspace has all files of another one. */
    private static boolean isSame(FoundSource source, Path place) throws IOException {
        for (String file : source.files()) {
            Path there = Files.isDirectory(place) ? place.resolve(file) : place;
            if (!isSame(source.contents(file), there) && !isSame(source.folder().resolve(file), there)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(Path one, Path other) throws IOException {
        return Files.isRegularFile(other) && Files.mismatch(one, other) < 0;
    }

    /** Returns where a source is in {@code seeds/}; empty if it isn't there, or if settings can't name it. */
    private Optional<String> inSeeds(FoundSource source) throws IOException {
        if (source.extracted() != null || !Files.isDirectory(seeds)) {
            return Optional.empty();
        }
        boolean pages = source.format() == SourceFormat.TELEGRAM_PREVIEW
                && source.files().size() > 1;
        Path path = source.shown().toRealPath();
        Path folder = seeds.toRealPath();
        if (!path.startsWith(folder) || path.equals(folder) || pages && !source.ofFolder()) {
            return Optional.empty();
        }
        return Optional.of(SourceProbe.shown(folder.relativize(path))).filter(RelativePath::isInside);
    }

    /** A source is named by its day or, if that isn't known or has another source, by its contents. */
    private PlannedSource place(FoundSource source, String key) throws IOException {
        Optional<String> there = inSeeds(source);
        if (there.isPresent()) {
            return new PlannedSource(source, key, null, there.get());
        }
        boolean text = source.format().isMirror();
        String kind = text ? "mirror" : source.format() == SourceFormat.TELEGRAM_PREVIEW ? "preview" : "export";
        String ending = text ? ".txt" : "";
        String stem = key + "/" + kind + "-";
        String hash = hash(source);
        String place = stem + (source.captured() == null ? hash : source.captured()) + ending;
        if (isTaken(place) && source.captured() != null) {
            place = stem + source.captured() + "-" + hash + ending;
        }
        for (int number = 2; isTaken(place); number++) {
            place = stem + hash + "-" + number + ending;
        }
        places.add(place.toLowerCase(Locale.ROOT));
        return new PlannedSource(source, key, place, named(source, place));
    }

    private boolean isTaken(String place) {
        return places.contains(place.toLowerCase(Locale.ROOT)) || Files.exists(seeds.resolve(place));
    }

    private String named(FoundSource source, String place) {
        return switch (source.format()) {
            case TELEGRAM_JSON -> place + "/" + (link ? source.files().get(0) : SourceCopy.JSON);
            case TELEGRAM_HTML -> place;
            case TELEGRAM_PREVIEW ->
                link && !source.ofFolder() ? place + "/" + source.files().get(0) : place;
            case MIRROR_COLUMNS, MIRROR_TWICE, MIRROR_SINGLE -> place;
        };
    }

    private static String hash(FoundSource source) throws IOException {
        StringBuilder hashes = new StringBuilder();
        for (String file : source.files()) {
            hashes.append(Sha256.of(source.contents(file), 64));
        }
        return Sha256.of(hashes.toString(), DIGITS);
    }
}
