package ayneh.content;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import ayneh.message.Attachment;
import ayneh.message.Forward;
import ayneh.message.Preview;
import ayneh.message.Reaction;
import ayneh.message.Reply;
import ayneh.settings.Names;
import ayneh.yaml.YamlReader;
import ayneh.yaml.YamlValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads front matter. Keys that it doesn't know are a person's own and are kept. */
final class FrontMatterReader {
    private final Location start;
    private final Map<String, YamlValue> values = new HashMap<>();
    private final List<YamlValue.Pair> extra = new ArrayList<>();

    private static final List<String> KNOWN = List.of(
            "title",
            "channel",
            "order",
            "url",
            "id",
            "date",
            "lang",
            "tags",
            "series",
            "episode",
            "works",
            "reply_to",
            "forwarded_from",
            "preview",
            "media",
            "pinned",
            "reactions",
            "source",
            "sources");

    private FrontMatterReader(YamlValue.Mapping mapping, Location start) {
        this.start = start;
        for (YamlValue.Pair pair : mapping.pairs()) {
            if (KNOWN.contains(pair.key().text())) {
                values.put(pair.key().text(), pair.value());
            } else {
                extra.add(pair);
            }
        }
    }

    /**
     * Reads front matter.
     *
     * @param text the lines between the fences
     * @param start where they begin
     * @param channel the channel whose folder holds the file
     */
    static FrontMatter read(String text, Location start, String channel) {
        YamlValue.Mapping mapping = YamlReader.readFrontMatter(text, start);
        return new FrontMatterReader(mapping, start).frontMatter(channel);
    }

    private FrontMatter frontMatter(String folder) {
        YamlValue channel = values.get("channel");
        if (channel != null && !channel.asText().equals(folder)) {
            throw new InputException(
                    channel.location(),
                    "the post says channel «" + channel.asText() + "» but lies in the folder «" + folder + "»",
                    "move the file or mend the key");
        }
        List<String> sources = new ArrayList<>(texts("sources"));
        String source = text("source");
        if (source != null) {
            sources.add(0, source);
        }
        return new FrontMatter(
                text("title"),
                folder,
                order(),
                text("url"),
                find("id", YamlValue::asNumber),
                find("date", FrontMatterReader::instant),
                text("lang"),
                texts("tags").stream()
                        .map(tag -> tag.startsWith("#") && tag.length() > 1 ? tag.substring(1) : tag)
                        .toList(),
                find("series", FrontMatterReader::series),
                find("episode", YamlValue::asSmallNumber),
                texts("works"),
                find("reply_to", FrontMatterReader::reply),
                find("forwarded_from", FrontMatterReader::forward),
                find("preview", FrontMatterReader::preview),
                list("media", FrontMatterReader::attachment),
                Boolean.TRUE.equals(find("pinned", YamlValue::asFlag)),
                reactions(),
                sources,
                extra);
    }

    private BigDecimal order() {
        YamlValue value = values.get("order");
        if (value == null) {
            throw new InputException(start, "the key «order» is missing", "add «order: N», the post's place");
        }
        if (value.asText().matches("-?[0-9]{1,12}(?:\\.[0-9]{1,12})?")) {
            return new BigDecimal(value.asText());
        }
        throw new InputException(value.location(), "«" + value.asText() + "» is no number", "write order: N");
    }

    private static String series(YamlValue value) {
        if (!Names.isSeriesKey(value.asText())) {
            throw new InputException(
                    value.location(),
                    "«" + value.asText() + "» can't be a series' key",
                    "use up to 64 small Latin letters, digits and «-»");
        }
        return value.asText();
    }

    private static Instant instant(YamlValue value) {
        try {
            return Instant.parse(value.asText());
        } catch (DateTimeParseException notAnInstant) {
            throw new InputException(
                    value.location(),
                    "«" + value.asText() + "» is no instant",
                    "write it in UTC, as in 2023-01-10T10:15:00Z");
        }
    }

    private List<Reaction> reactions() {
        List<Reaction> reactions = new ArrayList<>();
        YamlValue value = values.get("reactions");
        if (value != null) {
            for (YamlValue.Pair pair : value.asMapping().pairs()) {
                reactions.add(new Reaction(pair.key().text(), pair.value().asText()));
            }
        }
        return reactions;
    }

    private static Reply reply(YamlValue value) {
        FrontMatterReader inner = inner(value);
        return new Reply(inner.own("author"), inner.own("text"), inner.text("url"), inner.own("post"));
    }

    private static Forward forward(YamlValue value) {
        FrontMatterReader inner = inner(value);
        return new Forward(inner.own("name"), inner.text("url"));
    }

    private static Preview preview(YamlValue value) {
        FrontMatterReader inner = inner(value);
        return new Preview(inner.text("url"), inner.own("site"), inner.text("title"), inner.own("description"));
    }

    private static Attachment attachment(YamlValue value) {
        FrontMatterReader inner = inner(value);
        String kind = inner.own("kind");
        String note = inner.own("note");
        return new Attachment(kind == null ? "file" : kind, note == null ? "" : note);
    }

    private static FrontMatterReader inner(YamlValue value) {
        return new FrontMatterReader(value.asMapping(), value.location());
    }

    /** The text at a key that front matter itself doesn't have. */
    private @Nullable String own(String key) {
        return extra.stream()
                .filter(pair -> pair.key().text().equals(key))
                .findFirst()
                .map(pair -> pair.value().asText())
                .orElse(null);
    }

    private @Nullable String text(String key) {
        return find(key, YamlValue::asText);
    }

    private List<String> texts(String key) {
        return list(key, YamlValue::asText);
    }

    private <T> List<T> list(String key, Function<YamlValue, T> conversion) {
        YamlValue value = values.get(key);
        return value == null
                ? List.of()
                : value.asList().stream().map(conversion).toList();
    }

    private <T> @Nullable T find(String key, Function<YamlValue, T> conversion) {
        YamlValue value = values.get(key);
        return value == null ? null : conversion.apply(value);
    }
}
