package ayneh.setup;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import ayneh.folder.TemporaryFolder;
import ayneh.importer.Sources;
import ayneh.parallel.WorkerPool;
import ayneh.settings.ChannelSettings;
import ayneh.settings.SourceFormat;
import ayneh.settings.SourceSettings;
import ayneh.source.SourceText;
import ayneh.source.mirror.MirrorRecognition;
import ayneh.source.telegram.html.HtmlFolder;
import ayneh.source.telegram.json.AccountExport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads each kind of source with its own reader, and returns what it says of its channel. */
final class SourceProbe {
    /** Telegram Desktop names the folder of an export by its day. */
    private static final Pattern EXPORTED =
            Pattern.compile("(?:ChatExport|DataExport)_([0-9]{4})-([0-9]{2})-([0-9]{2})(?: ?\\([0-9]+\\))?");

    private final TemporaryFolder scratch;

    /** @param scratch receives the channels of an account */
    SourceProbe(TemporaryFolder scratch) {
        this.scratch = scratch;
    }

    /**
     * Returns the channels of an export as JSON: one, or those of an account.
     *
     * @throws InputException if it has none
     */
    List<FoundSource> json(Path folder, String file) throws IOException {
        Path path = folder.resolve(file);
        Optional<AccountExport> account = AccountExport.of(path, shown(path));
        if (account.isEmpty()) {
            return List.of(new FoundSource(
                    SourceFormat.TELEGRAM_JSON,
                    folder,
                    List.of(file),
                    false,
                    null,
                    day(path),
                    read(folder, file, SourceFormat.TELEGRAM_JSON)));
        }
        List<FoundSource> found = new ArrayList<>();
        for (AccountExport.Channel channel : account.get().channels()) {
            Path alone = scratch.next().resolve("result.json");
            account.get().extract(channel, alone);
            found.add(new FoundSource(
                    SourceFormat.TELEGRAM_JSON,
                    folder,
                    List.of(file),
                    false,
                    alone,
                    day(path),
                    read(alone.getParent(), "result.json", SourceFormat.TELEGRAM_JSON)));
        }
        if (found.isEmpty()) {
            throw new InputException(
                    Location.startOf(shown(path)),
                    "the export of a whole account contains no channels",
                    "export the channel itself");
        }
        return found;
    }

    /**
     * Returns an HTML export.
     *
     * @throws InputException if several people write in it: it may be a private chat
     */
    FoundSource html(Path folder) throws IOException {
        HtmlFolder pages = new HtmlFolder(folder, shown(folder));
        List<String> files = pages.pages(null);
        Set<String> senders = new TreeSet<>(pages.senders(files.get(0)));
        senders.addAll(pages.senders(files.get(files.size() - 1)));
        if (senders.size() > 1) {
            throw new InputException(
                    Location.startOf(shown(folder.resolve(files.get(0)))),
                    "several people write here, as in a group or a private chat: «"
                            + String.join(
                                    "», «",
                                    senders.stream()
                                            .limit(3)
                                            .map(SafeText::line)
                                            .toList())
                            + "»",
                    "export a channel; if it is one whose posts show their authors, export it as JSON");
        }
        return new FoundSource(
                SourceFormat.TELEGRAM_HTML,
                folder,
                files,
                true,
                null,
                day(folder.resolve(files.get(0))),
                read(folder, "", SourceFormat.TELEGRAM_HTML));
    }

    /**
     * Returns saved pages of t.me/s/ by channel: a folder may have those of several.
     *
     * @param all whether these are all pages in the folder
     */
    List<FoundSource> preview(Path folder, List<String> pages, boolean all) {
        Map<String, List<String>> byHandle = new LinkedHashMap<>();
        for (String page : pages) {
            String handle = read(folder, page, SourceFormat.TELEGRAM_PREVIEW).handle();
            byHandle.computeIfAbsent(
                            handle == null ? "" : handle.toLowerCase(Locale.ROOT), missing -> new ArrayList<>())
                    .add(page);
        }
        return byHandle.values().stream()
                .map(files -> {
                    SourceFindings findings = new SourceFindings();
                    files.forEach(file -> read(folder, file, SourceFormat.TELEGRAM_PREVIEW, findings));
                    return new FoundSource(
                            SourceFormat.TELEGRAM_PREVIEW,
                            folder,
                            files,
                            all && byHandle.size() == 1,
                            null,
                            null,
                            findings.facts());
                })
                .toList();
    }

    /** Returns the text of a mirror; empty if it is any other text. */
    Optional<FoundSource> mirror(Path folder, String file) throws IOException {
        Path path = folder.resolve(file);
        SourceText text;
        try {
            text = SourceText.decode(Files.readAllBytes(path), shown(path));
        } catch (InputException otherText) {
            return Optional.empty();
        }
        return MirrorRecognition.of(text).map(mirror -> {
            SourceFindings findings = new SourceFindings();
            findings.channel(mirror.handle(), null, null);
            if (mirror.name() != null) {
                findings.named(mirror.name());
            }
            mirror.contents().messages().forEach(findings::post);
            return new FoundSource(mirror.format(), folder, List.of(file), false, null, null, findings.facts());
        });
    }

    private static SourceFacts read(Path folder, String file, SourceFormat format) {
        SourceFindings findings = new SourceFindings();
        read(folder, file, format, findings);
        return findings.facts();
    }

    private static void read(Path folder, String file, SourceFormat format, SourceFindings findings) {
        Location start = Location.startOf(shown(folder.resolve(file)));
        ChannelSettings channel = new ChannelSettings(start, "channel", "channel", null, "en", null, null);
        try (WorkerPool workers = WorkerPool.ofProcessors()) {
            new Sources(folder).read(settings(start, file, format), channel, findings, workers);
        }
    }

    private static SourceSettings settings(Location start, String file, SourceFormat format) {
        return new SourceSettings(
                start,
                file,
                "channel",
                format,
                null,
                new SourceSettings.Layout(1, false, null, null, 0, List.of()),
                new SourceSettings.Export(null, null, null),
                null);
    }

    /** Returns the day on which Telegram Desktop made an export; null if its folder doesn't say so. */
    private static @Nullable LocalDate day(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        Matcher day = EXPORTED.matcher(
                folder == null || folder.getFileName() == null
                        ? ""
                        : folder.getFileName().toString());
        try {
            return day.matches()
                    ? LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3)))
                    : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }
}
