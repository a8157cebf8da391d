package ayneh.source.mirror;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import ayneh.settings.ChannelSettings;
import ayneh.settings.SourceFormat;
import ayneh.settings.SourceSettings;
import ayneh.source.Ledger;
import ayneh.source.Role;
import ayneh.source.SourceText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells which mirror a text was saved from. A mirror doesn't say so; this goes by what it prints around posts, and by
 * how much it prints twice.
 *
 * @param format the format
 * @param name the channel's name; null if the mirror doesn't say it
 * @param handle the channel's handle; null if the mirror doesn't say it
 * @param contents the posts, read in that format with its defaults
 */
public record MirrorRecognition(
        SourceFormat format,
        @Nullable String name,
        @Nullable String handle,
        MirrorContents contents) {
    private static final Pattern SIGNATURE = Pattern.compile("@([A-Za-z][A-Za-z0-9_]{2,31})");
    private static final Pattern HEADER =
            Pattern.compile("Telegram-канал ([A-Za-z][A-Za-z0-9_]{2,31}) - (\\S.{0,127})");

    /** How often a line must occur to be taken for what ends each post. */
    private static final int REPEATED = 3;

    /** The share of lines that a mirror that prints messages twice prints again, at least: one in so many. */
    private static final int PRINTED_AGAIN = 5;

    /**
     * Recognises a text.
     *
     * @return empty if it is of no mirror
     */
    public static Optional<MirrorRecognition> of(SourceText text) {
        Optional<Matcher> header = first(text, HEADER);
        String name = header.map(match -> match.group(2).strip()).orElse(null);
        String signature = signature(text);
        String handle = header.map(match -> match.group(1)).orElse(signature);
        try {
            if (first(text, SingleMirrorReader.TOP).isPresent()) {
                String ofPost = first(text, SingleMirrorReader.PERMALINK)
                        .map(match -> match.group(2))
                        .orElse(null);
                return Optional.of(read(SourceFormat.MIRROR_SINGLE, text, null, ofPost));
            }
            if (count(text, ColumnsMirrorReader.READ_ON) >= REPEATED) {
                return Optional.of(read(SourceFormat.MIRROR_COLUMNS, text, name, handle));
            }
            MirrorRecognition twice = read(SourceFormat.MIRROR_TWICE, text, name, handle);
            if (twice.isPrintedAgain()) {
                return Optional.of(twice);
            }
            return signature == null
                    ? Optional.empty()
                    : Optional.of(read(SourceFormat.MIRROR_COLUMNS, text, name, handle));
        } catch (InputException otherText) {
            return Optional.empty();
        }
    }

    private boolean isPrintedAgain() {
        List<Ledger.Row> rows = contents.ledger().rows();
        long again = rows.stream().filter(row -> row.role() == Role.DUPLICATE).count();
        return contents.messages().size() > 1 && again * PRINTED_AGAIN >= rows.size();
    }

    private static MirrorRecognition read(
            SourceFormat format, SourceText text, @Nullable String name, @Nullable String handle) {
        Location start = text.start();
        String shown = name == null ? "channel" : name;
        SourceSettings.Layout layout =
                new SourceSettings.Layout(1, format == SourceFormat.MIRROR_COLUMNS, null, null, 0, List.of());
        SourceSettings settings = new SourceSettings(
                start,
                start.path(),
                "channel",
                format,
                null,
                layout,
                new SourceSettings.Export(null, null, null),
                null);
        ChannelSettings channel = new ChannelSettings(start, "channel", shown, handle, "en", null, null);
        MirrorReader reader = switch (format) {
            case MIRROR_SINGLE -> new SingleMirrorReader();
            case MIRROR_TWICE -> new TwiceMirrorReader();
            default -> new ColumnsMirrorReader();
        };
        return new MirrorRecognition(format, name, handle, reader.read(text, settings, channel));
    }

    /** Returns the handle that stands alone on the most lines; null if none does on several. */
    private static @Nullable String signature(SourceText text) {
        Map<String, Integer> handles = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : text.lines()) {
            Matcher signature = SIGNATURE.matcher(line.strip());
            if (signature.matches()) {
                handles.merge(signature.group(1), 1, Integer::sum);
            }
        }
        return handles.entrySet().stream()
                .filter(each -> each.getValue() >= REPEATED)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static long count(SourceText text, String line) {
        return text.lines().stream()
                .filter(each -> each.strip().toLowerCase(Locale.ROOT).equals(line.toLowerCase(Locale.ROOT)))
                .count();
    }

    private static Optional<Matcher> first(SourceText text, Pattern line) {
        return text.lines().stream()
                .map(each -> line.matcher(each.strip()))
                .filter(Matcher::matches)
                .findFirst();
    }
}
