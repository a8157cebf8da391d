package ayneh.content;

import ayneh.yaml.YamlKeys;
import ayneh.yaml.YamlReader;
import ayneh.yaml.YamlValue;
import ayneh.yaml.YamlWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The archive's file on a channel, {@code index.md}.
 *
 * @param key the channel's key, which is its folder
 * @param name its name for readers
 * @param handle its Telegram handle; null where unknown
 * @param lang its language
 * @param subscribers how many subscribers it had when it was saved, as the source writes it; null where unknown
 * @param formerHandles the handles that it had before, which addresses of its posts may still have
 * @param formerNames the names that it had before, the earliest first
 * @param extra a person's own keys
 * @param description its description as Markdown, ending in a line break unless empty
 */
public record ChannelPage(
        String key,
        String name,
        @Nullable String handle,
        String lang,
        @Nullable String subscribers,
        List<String> formerHandles,
        List<String> formerNames,
        List<YamlValue.Pair> extra,
        String description) {
    private static final List<String> KEYS =
            List.of("name", "handle", "lang", "subscribers", "former_handles", "former_names");

    public ChannelPage {
        formerHandles = List.copyOf(formerHandles);
        formerNames = List.copyOf(formerNames);
        extra = List.copyOf(extra);
    }

    /** Reads the text of the file. */
    public static ChannelPage read(String text, String path, String key) {
        Entry.Document document = Entry.Document.read(text, path);
        YamlValue.Mapping mapping = YamlReader.readFrontMatter(document.frontMatter(), document.start());
        Map<Boolean, List<YamlValue.Pair>> pairs = mapping.pairs().stream()
                .collect(Collectors.partitioningBy(
                        pair -> KEYS.contains(pair.key().text())));
        List<YamlValue.Pair> known = pairs.get(true);
        YamlKeys keys = new YamlKeys(new YamlValue.Mapping(mapping.location(), known), KEYS);
        return new ChannelPage(
                key,
                keys.find("name").map(YamlValue::asText).orElse(key),
                keys.find("handle").map(YamlValue::asText).orElse(null),
                keys.find("lang").map(OwnPage::language).orElse("en"),
                keys.find("subscribers").map(YamlValue::asText).orElse(null),
                keys.list("former_handles", YamlValue::asText),
                keys.list("former_names", YamlValue::asText),
                pairs.get(false),
                document.body());
    }

    /** The same as a person has it, with the handles and former names that another version of the page knows. */
    public ChannelPage identifiedAs(ChannelPage other) {
        String known = other.handle == null ? handle : other.handle;
        List<String> former =
                other.formerHandles.stream().filter(each -> !each.equals(known)).toList();
        return new ChannelPage(key, name, known, lang, subscribers, former, other.formerNames, extra, description);
    }

    /** The text of the file. */
    public String write() {
        MappingWriter writer = new MappingWriter();
        writer.text("name", name);
        writer.text("handle", handle);
        writer.text("lang", lang);
        writer.plain("subscribers", subscribers);
        writer.texts("former_handles", formerHandles);
        writer.texts("former_names", formerNames);
        writer.pairs(extra);
        String meta = YamlWriter.write(writer.mapping());
        return "---\n" + meta + "---\n" + (description.isEmpty() ? "" : "\n" + description);
    }
}
