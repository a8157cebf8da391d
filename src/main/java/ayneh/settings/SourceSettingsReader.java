package ayneh.settings;

import ayneh.diagnostic.InputException;
import ayneh.yaml.YamlKeys;
import ayneh.yaml.YamlValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reads one item of {@code sources:}. */
final class SourceSettingsReader {
    /** The keys of every source; each format adds its own. */
    static final List<String> KEYS = List.of("file", "channel", "format", "captured", "half_spaces");

    private SourceSettingsReader() {}

    static SourceSettings read(YamlValue value, Map<String, ChannelSettings> channels) {
        SourceFormat format = format(value);
        List<String> known = new ArrayList<>(KEYS);
        known.addAll(format.options());
        YamlKeys keys = new YamlKeys(value, known);
        YamlValue file = keys.require("file");
        return new SourceSettings(
                file.location(),
                path(file, "source"),
                SettingsReader.declared(keys.require("channel"), channels),
                format,
                keys.find("captured").map(SourceSettingsReader::day).orElse(null),
                layout(keys, format),
                export(keys),
                keys.find("half_spaces")
                        .map(how -> SettingsReader.oneOf(how, List.of("restore", "keep"), "treatment of half-spaces")
                                .equals("restore"))
                        .orElse(null));
    }

    /** Returns the format, which is read first because it determines the other allowed keys. */
    private static SourceFormat format(YamlValue source) {
        for (YamlValue.Pair pair : source.asMapping().pairs()) {
            if (pair.key().text().equals("format")) {
                List<String> names = Arrays.stream(SourceFormat.values())
                        .map(SourceFormat::key)
                        .toList();
                return SourceFormat.of(SettingsReader.oneOf(pair.value(), names, "format"))
                        .orElseThrow();
            }
        }
        throw new InputException(source.location(), "the key «format» is missing", "add «format: …»");
    }

    /**
     * Returns a path in the folder of the sources.
     *
     * @param what what is there, for messages
     */
    static String path(YamlValue value, String what) {
        String path = value.asText();
        if (path.startsWith("/")
                || path.contains("\\")
                || path.contains(":")
                || List.of(path.split("/")).contains("..")) {
            throw new InputException(
                    value.location(),
                    "«" + path + "» is outside the folder seeds/",
                    "put the " + what + " into seeds/");
        }
        return path;
    }

    private static LocalDate day(YamlValue value) {
        try {
            return LocalDate.parse(value.asText());
        } catch (DateTimeParseException notADay) {
            throw new InputException(
                    value.location(), "«" + value.asText() + "» isn't a date", "write it like 2026-01-31");
        }
    }

    private static SourceSettings.Layout layout(YamlKeys keys, SourceFormat format) {
        return new SourceSettings.Layout(
                keys.find("columns").map(SourceSettingsReader::columns).orElse(1),
                keys.find("order")
                        .map(order -> SettingsReader.oneOf(order, List.of("newest-first", "oldest-first"), "order"))
                        .map("newest-first"::equals)
                        .orElse(format == SourceFormat.MIRROR_COLUMNS),
                keys.find("separator").map(YamlValue::asText).orElse(null),
                keys.find("author").map(YamlValue::asText).orElse(null),
                keys.find("header_lines").map(SourceSettingsReader::count).orElse(0),
                keys.list("buttons", YamlValue::asText));
    }

    private static SourceSettings.Export export(YamlKeys keys) {
        return new SourceSettings.Export(
                keys.find("zone").map(SourceSettingsReader::zone).orElse(null),
                keys.find("complete").map(YamlValue::asFlag).orElse(null),
                keys.find("chat").map(YamlValue::asNumber).orElse(null));
    }

    private static ZoneId zone(YamlValue value) {
        try {
            return ZoneId.of(value.asText());
        } catch (DateTimeException notAZone) {
            throw new InputException(
                    value.location(),
                    "«" + value.asText() + "» isn't a time zone",
                    "write one like Asia/Tehran or +03:00");
        }
    }

    private static int columns(YamlValue value) {
        return Integer.parseInt(SettingsReader.oneOf(value, List.of("1", "2"), "number of columns"));
    }

    private static int count(YamlValue value) {
        long count = value.asNumber();
        if (count < 0 || count > 1000) {
            throw new InputException(
                    value.location(), "«" + count + "» isn't a valid number of lines", "write 0 to 1000");
        }
        return (int) count;
    }
}
