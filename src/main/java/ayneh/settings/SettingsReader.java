package ayneh.settings;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import ayneh.text.Language;
import ayneh.yaml.YamlKeys;
import ayneh.yaml.YamlReader;
import ayneh.yaml.YamlValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code site.yaml}. {@code site.schema.json} beside it describes the format for editors. */
public final class SettingsReader {
    /** The keys of the document, of a channel, a series, an episode, a work, a selector, an identity. */
    static final List<String> KEYS = Stream.concat(
                    SiteSettings.KEYS.stream(),
                    Stream.of("version", "channels", "sources", "series", "tags", "works", "posts", "words", "exclude"))
            .toList();

    static final List<String> CHANNEL = List.of("name", "handle", "lang", "color", "avatar");
    static final List<String> SERIES = List.of("channel", "title", "continued", "episodes");
    static final List<String> EPISODE = List.of("episode", "match", "id", "title", "note");
    static final List<String> WORK = List.of("title", "posts");
    static final List<String> SELECTOR = List.of("channel", "match", "id");
    static final List<String> IDENTITY = List.of("match");

    private SettingsReader() {}

    /**
     * Reads settings.
     *
     * @param text the document
     * @param path its path, for messages
     * @throws InputException at the first invalid setting
     */
    public static Settings read(String text, String path) {
        return read(text, path, Settings.LANGUAGES);
    }

    /**
     * Reads settings.
     *
     * @param languages the languages that the interface may have
     */
    public static Settings read(String text, String path, List<String> languages) {
        YamlKeys keys = new YamlKeys(YamlReader.read(text, Location.startOf(path)), KEYS);
        keys.find("version").ifPresent(SettingsReader::version);
        Map<String, ChannelSettings> channels = channels(keys);
        return new Settings(
                SiteSettingsReader.read(keys, languages),
                channels,
                keys.list("sources", each -> SourceSettingsReader.read(each, channels)),
                each(keys, "series", pair -> series(pair, channels)),
                tags(keys),
                works(keys, channels),
                each(keys, "posts", pair -> identity(pair, channels)),
                WordsReader.read(keys),
                new HashSet<>(keys.list("exclude", YamlValue::asText)));
    }

    /**
     * Returns where settings exclude each post.
     *
     * @param text the document
     * @param path its path, for messages
     */
    public static Map<String, Location> exclusions(String text, String path) {
        Map<String, Location> places = new LinkedHashMap<>();
        new YamlKeys(YamlReader.read(text, Location.startOf(path)), KEYS)
                .list("exclude", each -> each)
                .forEach(post -> places.putIfAbsent(post.asText(), post.location()));
        return places;
    }

    /**
     * Validates a base URL.
     *
     * @return the URL, ending in a slash
     */
    public static String baseUrl(String url, Location where) {
        if (!url.matches("https?://[^\\s\"'<>?#]+")) {
            throw new InputException(
                    where, "«" + url + "» isn't a valid base URL", "write an address like https://example.org/site/");
        }
        return url.endsWith("/") ? url : url + "/";
    }

    private static void version(YamlValue value) {
        if (value.asNumber() != 1) {
            throw new InputException(
                    value.location(),
                    "version " + value.asText() + " of the settings isn't supported",
                    "write version: 1, or use a newer version of the program");
        }
    }

    /** Returns the language of a channel or a page, as a BCP 47 tag in its canonical form. */
    public static String language(YamlValue value) {
        String tag = value.asText();
        return Language.canonical(tag)
                .orElseThrow(() -> new InputException(
                        value.location(),
                        "the language «" + tag + "» is unknown",
                        "write a BCP 47 tag, such as fa, uk, ar or zh-Hans"));
    }

    /** Returns the text, which must be one of the choices. */
    static String oneOf(YamlValue value, List<String> choices, String what) {
        String text = value.asText();
        if (!choices.contains(text)) {
            throw new InputException(
                    value.location(),
                    "the " + what + " «" + text + "» is unknown",
                    "use one of: " + String.join(", ", choices));
        }
        return text;
    }

    private static Map<String, ChannelSettings> channels(YamlKeys keys) {
        Map<String, ChannelSettings> channels = new LinkedHashMap<>();
        Set<String> folded = new HashSet<>();
        each(keys, "channels", SettingsReader::channel).forEach(found -> {
            channels.put(found.value().key(), found.value());
            if (!folded.add(NameRules.fold(found.value().key()))) {
                throw new InputException(
                        found.location(),
                        "the channel «" + found.value().key() + "» differs from another only in case",
                        "give one of them another key: some file systems can't tell them apart");
            }
        });
        return channels;
    }

    private record Located<T>(Location location, T value) {}

    private static Located<ChannelSettings> channel(YamlValue.Pair pair) {
        String key = NameRules.channelKey(pair.key());
        YamlKeys keys = new YamlKeys(pair.value(), CHANNEL);
        String handle = keys.find("handle").map(SettingsReader::handle).orElse(null);
        return new Located<>(
                pair.key().location(),
                new ChannelSettings(
                        pair.key().location(),
                        key,
                        keys.find("name").map(YamlValue::asText).orElse(key),
                        handle,
                        keys.find("lang").map(SettingsReader::language).orElse("en"),
                        keys.find("color")
                                .map(color -> oneOf(color, ChannelSettings.COLORS, "color"))
                                .orElse(null),
                        keys.find("avatar")
                                .map(file -> new ChannelSettings.Picture(
                                        file.location(), SourceSettingsReader.path(file, "picture")))
                                .orElse(null)));
    }

    private static String handle(YamlValue value) {
        String handle = value.asText();
        if (!NameRules.isHandle(handle)) {
            throw new InputException(
                    value.location(), "«" + handle + "» isn't a valid handle", "write it as in t.me/handle, without @");
        }
        return handle;
    }

    /** Returns the key of a channel, which must be declared. */
    static String declared(YamlValue value, Map<String, ChannelSettings> channels) {
        String key = value.asText();
        if (!channels.containsKey(key)) {
            throw new InputException(
                    value.location(), "the channel «" + key + "» isn't declared", "add it under «channels:»");
        }
        return key;
    }

    private static SeriesSettings series(YamlValue.Pair pair, Map<String, ChannelSettings> channels) {
        YamlKeys keys = new YamlKeys(pair.value(), SERIES);
        String channel = declared(keys.require("channel"), channels);
        List<SeriesSettings.EpisodeSettings> episodes = keys.list("episodes", each -> episode(each, channel));
        Set<Integer> numbers = new HashSet<>();
        for (SeriesSettings.EpisodeSettings episode : episodes) {
            if (!numbers.add(episode.number())) {
                throw new InputException(
                        pair.key().location(),
                        "episode " + episode.number() + " is listed twice in «"
                                + pair.key().text() + "»",
                        "give each episode its own number");
            }
        }
        return new SeriesSettings(
                pair.key().location(),
                NameRules.seriesKey(pair.key()),
                channel,
                keys.require("title").asText(),
                keys.find("continued").map(YamlValue::asFlag).orElse(false),
                episodes);
    }

    private static SeriesSettings.EpisodeSettings episode(YamlValue value, String channel) {
        YamlKeys keys = new YamlKeys(value, EPISODE);
        boolean here = keys.find("match").isPresent() || keys.find("id").isPresent();
        return new SeriesSettings.EpisodeSettings(
                keys.require("episode").asSmallNumber(),
                here ? selector(keys, channel) : null,
                keys.find("title").map(YamlValue::asText).orElse(null),
                keys.find("note").map(YamlValue::asText).orElse(null));
    }

    private static PostSelector selector(YamlKeys keys, String channel) {
        @Nullable String match = keys.find("match").map(YamlValue::asText).orElse(null);
        @Nullable Long id = keys.find("id").map(YamlValue::asNumber).orElse(null);
        if ((match == null) == (id == null)) {
            throw new InputException(
                    keys.location(), "a post needs either «match» or «id»", "write one of them, not both");
        }
        Location where = keys.find(match == null ? "id" : "match").orElseThrow().location();
        return new PostSelector(where, channel, match, id);
    }

    /** Returns the works; none if there is a flag instead. */
    private static List<WorkSettings> works(YamlKeys keys, Map<String, ChannelSettings> channels) {
        return keys.find("works").filter(YamlValue.Scalar.class::isInstance).isPresent()
                ? List.of()
                : each(keys, "works", pair -> work(pair, channels));
    }

    private static WorkSettings work(YamlValue.Pair pair, Map<String, ChannelSettings> channels) {
        YamlKeys keys = new YamlKeys(pair.value(), WORK);
        return new WorkSettings(
                NameRules.workKey(pair.key()), keys.require("title").asText(), keys.list("posts", value -> {
                    YamlKeys inner = new YamlKeys(value, SELECTOR);
                    return selector(inner, declared(inner.require("channel"), channels));
                }));
    }

    private static PostIdentity identity(YamlValue.Pair pair, Map<String, ChannelSettings> channels) {
        YamlValue.Scalar key = pair.key();
        int slash = key.text().indexOf('/');
        if (slash < 0 || !key.text().substring(slash + 1).matches("[1-9][0-9]{0,17}")) {
            throw new InputException(
                    key.location(),
                    "«" + key.text() + "» isn't a valid post address",
                    "write channel/id, such as some_channel/313");
        }
        String channel =
                declared(new YamlValue.Scalar(key.location(), key.text().substring(0, slash), key.quoted()), channels);
        YamlValue match = new YamlKeys(pair.value(), IDENTITY).require("match");
        return new PostIdentity(
                new PostSelector(match.location(), channel, match.asText(), null),
                Long.parseLong(key.text().substring(slash + 1)));
    }

    private static Map<String, List<String>> tags(YamlKeys keys) {
        Map<String, List<String>> tags = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (YamlValue.Pair pair : each(keys, "tags", each -> each)) {
            List<YamlValue> spellings = new ArrayList<>(pair.value().asList());
            spellings.add(0, pair.key());
            for (YamlValue spelling : spellings) {
                if (!seen.add(spelling.asText())) {
                    throw new InputException(
                            spelling.location(),
                            "the tag «" + spelling.asText() + "» is listed twice",
                            "list each spelling under one tag only");
                }
            }
            tags.put(
                    pair.key().text(),
                    pair.value().asList().stream().map(YamlValue::asText).toList());
        }
        return tags;
    }

    private static <T> List<T> each(
            YamlKeys keys, String key, java.util.function.Function<YamlValue.Pair, T> conversion) {
        List<T> found = new ArrayList<>();
        keys.find(key).ifPresent(value -> value.asMapping().pairs().forEach(pair -> found.add(conversion.apply(pair))));
        return found;
    }
}
