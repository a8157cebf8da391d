package ayneh.content;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import ayneh.settings.NameRules;
import ayneh.yaml.YamlReader;
import ayneh.yaml.YamlValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads front matter. Unknown keys are the owner's own and are kept. */
final class FrontMatterReader {
    private final Location start;
    private final MappingReader values;
    private final List<YamlValue.Pair> extra = new ArrayList<>();

    /** The key of the address in Telegram: {@code url} is the page's own address for Hugo and Pelican. */
    static final String ADDRESS = "source_url";

    /** What that key once was. */
    private static final String OLD_ADDRESS = "url";

    /** The keys of front matter besides those of details. */
    static final List<String> KNOWN = List.of(
            "title",
            "channel",
            "order",
            ADDRESS,
            "id",
            "lang",
            "tags",
            "series",
            "episode",
            "works",
            "collapsed_quotes",
            "half_spaces",
            "other_readings",
            "aliases",
            "gone",
            "source",
            "sources");

    private FrontMatterReader(YamlValue.Mapping mapping, Location start) {
        this.start = start;
        Map<String, YamlValue> known = new HashMap<>();
        for (YamlValue.Pair pair : mapping.pairs()) {
            if (KNOWN.contains(pair.key().text())
                    || DetailsReader.KEYS.contains(pair.key().text())) {
                known.put(pair.key().text(), pair.value());
            } else if (isOldAddress(pair)) {
                known.putIfAbsent(ADDRESS, pair.value());
            } else {
                extra.add(pair);
            }
        }
        values = new MappingReader(known);
    }

    private static boolean isOldAddress(YamlValue.Pair pair) {
        return pair.key().text().equals(OLD_ADDRESS)
                && pair.value() instanceof YamlValue.Scalar address
                && address.text().startsWith("https://");
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
                    "the post names the channel «" + channel.asText() + "» but is in the folder «" + folder + "»",
                    "move the file or correct the key");
        }
        List<String> sources = new ArrayList<>(values.list("sources", YamlValue::asText));
        String source = values.text("source");
        if (source != null) {
            sources.add(0, source);
        }
        String lang = values.text("lang");
        return new FrontMatter(
                values.text("title"),
                folder.intern(), // what many posts share is in memory once
                order(),
                values.text(ADDRESS),
                values.find("id", YamlValue::asNumber),
                lang == null ? null : lang.intern(),
                values.list("tags", YamlValue::asText).stream()
                        .map(tag -> tag.startsWith("#") && tag.length() > 1 ? tag.substring(1) : tag)
                        .map(String::intern)
                        .toList(),
                values.find("series", FrontMatterReader::series),
                values.find("episode", YamlValue::asSmallNumber),
                values.list("works", YamlValue::asText),
                DetailsReader.read(values),
                values.list("collapsed_quotes", YamlValue::asSmallNumber),
                Boolean.TRUE.equals(values.find("half_spaces", FrontMatterReader::areLost)),
                values.list("other_readings", YamlValue::asText),
                values.list("aliases", FrontMatterReader::alias),
                values.find("gone", FrontMatterReader::day),
                sources,
                extra);
    }

    private BigDecimal order() {
        YamlValue value = values.get("order");
        if (value == null) {
            throw new InputException(start, "the key «order» is missing", "add «order: N», the post's position");
        }
        if (value.asText().matches("-?[0-9]{1,12}(?:\\.[0-9]{1,400})?")) {
            return new BigDecimal(value.asText());
        }
        throw new InputException(value.location(), "«" + value.asText() + "» isn't a number", "write order: N");
    }

    private static Boolean areLost(YamlValue value) {
        if (!List.of("lost", "kept").contains(value.asText())) {
            throw new InputException(
                    value.location(),
                    "«" + value.asText() + "» says nothing of half-spaces",
                    "write half_spaces: lost, or leave it out");
        }
        return value.asText().equals("lost");
    }

    private static String series(YamlValue value) {
        if (!NameRules.isSeriesKey(value.asText())) {
            throw new InputException(
                    value.location(),
                    "«" + value.asText() + "» isn't a valid series key",
                    "use up to 64 lowercase Latin letters, digits and «-»");
        }
        return value.asText().intern();
    }

    /** Returns an earlier name, which must be a valid address. */
    private static String alias(YamlValue value) {
        String[] parts = value.asText().split("/", -1);
        boolean whole = parts.length == 1 || parts.length == 2 && NameRules.isChannelKey(parts[0]);
        if (!whole || !NameRules.isSlug(parts[parts.length - 1])) {
            throw new InputException(
                    value.location(),
                    "«" + value.asText() + "» isn't a valid earlier name of a post",
                    "write it like old-name or channel/old-name");
        }
        return value.asText();
    }

    private static LocalDate day(YamlValue value) {
        try {
            return LocalDate.parse(value.asText());
        } catch (DateTimeParseException notADay) {
            throw new InputException(
                    value.location(), "«" + value.asText() + "» isn't a date", "write it like 2026-01-31");
        }
    }
}
