package ayneh.content;

import ayneh.diagnostic.Location;
import ayneh.yaml.YamlKeys;
import ayneh.yaml.YamlReader;
import ayneh.yaml.YamlValue;
import ayneh.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The archive's file on a channel, {@code index.md}.
 *
 * @param key the channel's key, which is its folder
 * @param name its name for readers
 * @param handle its Telegram handle; null where unknown
 * @param lang its language
 * @param subscribers how many subscribers it had when it was saved, as the source writes it; null where unknown
 * @param description its description as Markdown, ending in a line break unless empty
 */
public record ChannelPage(
        String key,
        String name,
        @Nullable String handle,
        String lang,
        @Nullable String subscribers,
        String description) {
    private static final List<String> KEYS = List.of("name", "handle", "lang", "subscribers");

    /** Reads the text of the file. */
    public static ChannelPage read(String text, String path, String key) {
        Entry.Document document = Entry.Document.read(text, path);
        YamlValue.Mapping mapping = YamlReader.readFrontMatter(document.frontMatter(), document.start());
        List<YamlValue.Pair> known = mapping.pairs().stream()
                .filter(pair -> KEYS.contains(pair.key().text()))
                .toList();
        YamlKeys keys = new YamlKeys(new YamlValue.Mapping(mapping.location(), known), KEYS);
        return new ChannelPage(
                key,
                keys.find("name").map(YamlValue::asText).orElse(key),
                keys.find("handle").map(YamlValue::asText).orElse(null),
                keys.find("lang").map(OwnPage::language).orElse("en"),
                keys.find("subscribers").map(YamlValue::asText).orElse(null),
                document.body());
    }

    /** The text of the file. */
    public String write() {
        List<YamlValue.Pair> pairs = new ArrayList<>();
        add(pairs, "name", name, true);
        add(pairs, "handle", handle, true);
        add(pairs, "lang", lang, true);
        add(pairs, "subscribers", subscribers, false);
        String meta = YamlWriter.write(new YamlValue.Mapping(Location.startOf(""), pairs));
        return "---\n" + meta + "---\n" + (description.isEmpty() ? "" : "\n" + description);
    }

    private static void add(List<YamlValue.Pair> pairs, String key, @Nullable String value, boolean quoted) {
        if (value != null) {
            Location nowhere = Location.startOf("");
            pairs.add(new YamlValue.Pair(
                    new YamlValue.Scalar(nowhere, key, true), new YamlValue.Scalar(nowhere, value, quoted)));
        }
    }
}
