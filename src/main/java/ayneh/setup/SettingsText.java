package ayneh.setup;

import ayneh.diagnostic.Location;
import ayneh.settings.SourceFormat;
import ayneh.text.LanguageEvidence;
import ayneh.yaml.MappingWriter;
import ayneh.yaml.YamlEditor;
import ayneh.yaml.YamlValue;
import ayneh.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code site.yaml}: a new one with a comment on each line, or more channels and sources in one that is there.
 * Names of channels are values, and never part of comments.
 */
final class SettingsText {
    private static final String CERTAIN = "The language of its posts, by their letters.";
    private static final String GUESSED =
            "A guess at the language of its posts, by their letters. If it is wrong, write another tag, such as de or tr.";
    private static final String UNKNOWN = "The language of its posts, as a tag such as fa, ru or en.";

    private SettingsText() {}

    /** Returns new settings; without channels, they show an example. */
    static String fresh(List<PlannedChannel> channels) {
        String title = channels.size() == 1 ? channels.get(0).draft().name().orElse(null) : null;
        return Blank.of("site.yaml")
                .filled(Map.of(
                        "title",
                        line("title", title, "My archive"),
                        "channels",
                        channels.isEmpty()
                                ? Blank.of("example-channels.yaml").unfilled()
                                : "channels:\n"
                                        + channels.stream()
                                                .map(SettingsText::block)
                                                .collect(Collectors.joining()),
                        "sources",
                        channels.isEmpty()
                                ? Blank.of("example-sources.yaml").unfilled()
                                : "sources:\n"
                                        + channels.stream()
                                                .flatMap(channel -> channel.sources().stream())
                                                .map(SettingsText::block)
                                                .collect(Collectors.joining())));
    }

    private static String block(PlannedChannel channel) {
        ChannelDraft draft = channel.draft();
        Optional<LanguageEvidence.Guess> guess = draft.language();
        return Blank.of("channel.yaml")
                .filled(Map.of(
                        "key",
                        scalar(channel.key()),
                        "name",
                        line("name", draft.name().orElse(null), "My channel"),
                        "handle",
                        line("handle", draft.handle().orElse(null), "my_channel"),
                        "certainty",
                        certainty(guess),
                        "lang",
                        line("lang", guess.map(LanguageEvidence.Guess::language).orElse(null), "en")));
    }

    private static String certainty(Optional<LanguageEvidence.Guess> guess) {
        return guess.map(known -> known.isCertain() ? CERTAIN : GUESSED).orElse(UNKNOWN);
    }

    private static String block(PlannedSource source) {
        FoundSource found = source.found();
        boolean columns = found.format() == SourceFormat.MIRROR_COLUMNS;
        return Blank.of(
                        found.format().isMirror()
                                ? "mirror.yaml"
                                : found.format().key() + ".yaml")
                .filled(Map.of(
                        "summary",
                        found.facts().posts() + " posts",
                        "file",
                        scalar(source.file()),
                        "channel",
                        scalar(source.channel()),
                        "format",
                        found.format().key(),
                        "chat",
                        line("chat", chat(found), "1234567890"),
                        "captured",
                        line("captured", found.captured(), "2026-01-31"),
                        "zone",
                        "# zone: Europe/Berlin",
                        "order",
                        "# order: " + (columns ? "oldest-first" : "newest-first"),
                        "columns",
                        columns ? "# columns: 2" : ""));
    }

    /** The id tells which chat of an account is meant, and in any export, which channel it is of. */
    private static @Nullable Long chat(FoundSource found) {
        return found.format() == SourceFormat.TELEGRAM_JSON ? found.facts().id() : null;
    }

    /** Returns a key with its value; if that isn't known, as a comment with an example. */
    private static String line(String key, @Nullable Object value, String example) {
        MappingWriter writer = new MappingWriter();
        if (value instanceof String text) {
            writer.text(key, text);
        } else {
            writer.plain(key, value);
        }
        String line = YamlWriter.write(writer.mapping()).strip();
        return line.isEmpty() ? "# " + key + ": " + example : line;
    }

    private static String scalar(String text) {
        return line("x", text, "").substring("x: ".length());
    }

    /**
     * Returns settings with what is added, and nothing else changed.
     *
     * @param before the settings
     * @param start where they begin, for messages
     */
    static String added(String before, Location start, List<PlannedChannel> channels) {
        List<YamlEditor.Entry> entries = channels.stream()
                .filter(PlannedChannel::isNew)
                .map(SettingsText::entry)
                .toList();
        List<YamlValue> sources = new ArrayList<>();
        channels.forEach(channel -> channel.sources().forEach(source -> sources.add(item(source))));
        return YamlEditor.add(YamlEditor.put(before, start, "channels", entries), start, "sources", sources);
    }

    private static YamlEditor.Entry entry(PlannedChannel channel) {
        ChannelDraft draft = channel.draft();
        Optional<LanguageEvidence.Guess> guess = draft.language();
        MappingWriter values = new MappingWriter();
        values.text("name", draft.name().orElse(null));
        values.text("handle", draft.handle().orElse(null));
        values.text("lang", guess.map(LanguageEvidence.Guess::language).orElse(null));
        MappingWriter pair = new MappingWriter();
        pair.inner(
                channel.key(),
                values,
                (writer, inner) -> writer.pairs(inner.mapping().pairs()));
        boolean certain = guess.map(LanguageEvidence.Guess::isCertain).orElse(false);
        return new YamlEditor.Entry(pair.mapping().pairs().get(0), certain ? List.of() : List.of(certainty(guess)));
    }

    private static YamlValue item(PlannedSource source) {
        FoundSource found = source.found();
        MappingWriter item = new MappingWriter();
        item.text("file", source.file());
        item.text("channel", source.channel());
        item.text("format", found.format().key());
        item.plain("chat", chat(found));
        item.plain("captured", found.captured());
        return item.mapping();
    }
}
