package ayneh.content;

import ayneh.settings.SettingsReader;
import ayneh.yaml.MappingWriter;
import ayneh.yaml.YamlKeys;
import ayneh.yaml.YamlReader;
import ayneh.yaml.YamlValue;
import ayneh.yaml.YamlWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The page of a channel in the archive, {@code index.md}.
 *
 * @param key the channel's key, which is its folder
 * @param name its display name
 * @param handle its Telegram handle; null if unknown
 * @param lang its language
 * @param avatar the path of its picture in the archive; null if none
 * @param subscribers its number of subscribers when it was saved, as the source writes it; null if unknown
 * @param formerHandles its former handles, which addresses of its posts may still contain
 * @param formerNames its former names, oldest first
 * @param extra keys added by hand
 * @param description its description as Markdown, ending in a line break unless empty
 */
public record ChannelPage(
        String key,
        String name,
        @Nullable String handle,
        String lang,
        @Nullable String avatar,
        @Nullable String subscribers,
        List<String> formerHandles,
        List<String> formerNames,
        List<YamlValue.Pair> extra,
        String description) {
    private static final List<String> KEYS =
            List.of("name", "handle", "lang", "avatar", "subscribers", "former_handles", "former_names");

    public ChannelPage {
        formerHandles = List.copyOf(formerHandles);
        formerNames = List.copyOf(formerNames);
        extra = List.copyOf(extra);
    }

    /** Parses the text of the file. */
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
                keys.find("lang").map(SettingsReader::language).orElse("en"),
                keys.find("avatar").map(DetailsReader::path).orElse(null),
                keys.find("subscribers").map(YamlValue::asText).orElse(null),
                keys.list("former_handles", YamlValue::asText),
                keys.list("former_names", YamlValue::asText),
                pairs.get(false),
                document.body());
    }

    /** Returns this page, edits included, with the handles, former names and picture of another version of it. */
    public ChannelPage identifiedAs(ChannelPage other) {
        String known = other.handle == null ? handle : other.handle;
        List<String> former =
                other.formerHandles.stream().filter(each -> !each.equals(known)).toList();
        return new ChannelPage(
                key, name, known, lang, other.avatar, subscribers, former, other.formerNames, extra, description);
    }

    /** Returns the text of the file. */
    public String write() {
        MappingWriter writer = new MappingWriter();
        writer.text("name", name);
        writer.text("handle", handle);
        writer.text("lang", lang);
        writer.text("avatar", avatar);
        writer.count("subscribers", subscribers);
        writer.texts("former_handles", formerHandles);
        writer.texts("former_names", formerNames);
        writer.pairs(extra);
        String meta = YamlWriter.write(writer.mapping());
        return "---\n" + meta + "---\n" + (description.isEmpty() ? "" : "\n" + description);
    }
}
