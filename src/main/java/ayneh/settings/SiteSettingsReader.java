package ayneh.settings;

import ayneh.diagnostic.InputException;
import ayneh.text.CalendarSystem;
import ayneh.text.Language;
import ayneh.yaml.YamlKeys;
import ayneh.yaml.YamlValue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the settings of the site itself. */
final class SiteSettingsReader {
    static final List<String> LINK = List.of("title", "url");
    static final List<String> GROUP = List.of("title", "pages");
    private static final Pattern PAGE = Pattern.compile("(?!.*\\.md$)[A-Za-z0-9][A-Za-z0-9._~-]*");
    /** An address on the web, or one of this site, relative to its root. */
    private static final Pattern URL = Pattern.compile(
            "(?:https?://|mailto:|tg:)[^\\s\"'<>]+|(?![^/?#]*:|[^?#]*(?:^|/)\\.)[^/\\s\"'<>\\\\][^\\s\"'<>\\\\]*");

    private static final List<String> CALENDARS = Arrays.stream(CalendarSystem.values())
            .map(each -> each.name().toLowerCase(Locale.ROOT))
            .toList();

    private SiteSettingsReader() {}

    static SiteSettings read(YamlKeys keys, List<String> languages) {
        return new SiteSettings(
                byLanguage(keys, "title"),
                byLanguage(keys, "description"),
                keys.list("languages", value -> language(value, languages)).stream()
                        .distinct()
                        .toList(),
                calendar(keys),
                keys.find("base_url")
                        .map(value -> SettingsReader.baseUrl(value.asText(), value.location()))
                        .orElse(null),
                keys.find("menu").isEmpty() ? null : keys.list("menu", SiteSettingsReader::menuItem),
                keys.list("sidebar", SiteSettingsReader::group),
                isOn(keys, "search"),
                keys.list("terms", SiteSettingsReader::meaning),
                keys.find("share_images")
                        .map(value -> SettingsReader.oneOf(value, PictureScope.VALUES, "choice of share images"))
                        .map(PictureScope::of)
                        .orElse(PictureScope.RECENT),
                isOn(keys, "books"),
                isOn(keys, "markdown_copies"),
                keys.find("works")
                        .map(value -> !(value instanceof YamlValue.Scalar) || value.asFlag()) // or lists the works
                        .orElse(true),
                isOn(keys, "related"),
                isOn(keys, "offline"));
    }

    /** Returns a language of the interface. */
    private static String language(YamlValue value, List<String> languages) {
        String tag = Language.canonical(value.asText()).orElse(value.asText());
        if (!languages.contains(tag)) {
            throw new InputException(
                    value.location(),
                    "the interface has no language «" + tag + "»",
                    "use one of: " + String.join(", ", languages) + ", or add its texts as templates/messages_" + tag
                            + ".properties");
        }
        return tag;
    }

    /** Returns words that mean the same. */
    private static List<String> meaning(YamlValue value) {
        List<String> terms = value.asList().stream().map(YamlValue::asText).toList();
        if (terms.size() < 2) {
            throw new InputException(
                    value.location(),
                    "a term stands alone",
                    "list it with its translations, like [fine-tuning, дообучение, تنظیم دقیق]");
        }
        return terms;
    }

    /** Returns the calendar that all dates are shown in; null for that of each language. */
    private static @Nullable CalendarSystem calendar(YamlKeys keys) {
        return keys.find("calendar")
                .map(value -> SettingsReader.oneOf(value, CALENDARS, "calendar"))
                .map(name -> CalendarSystem.valueOf(name.toUpperCase(Locale.ROOT)))
                .orElse(null);
    }

    /** Returns whether a feature is on, which is the default. */
    private static boolean isOn(YamlKeys keys, String key) {
        return keys.find(key).map(YamlValue::asFlag).orElse(true);
    }

    /** Returns the texts of a key by language; one plain text is that of all languages. */
    private static Map<String, String> byLanguage(YamlKeys keys, String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        keys.find(key).ifPresent(value -> {
            if (value instanceof YamlValue.Scalar) {
                texts.put(SiteSettings.ANY_LANGUAGE, value.asText());
                return;
            }
            for (YamlValue.Pair pair : value.asMapping().pairs()) {
                texts.put(SettingsReader.language(pair.key()), pair.value().asText());
            }
        });
        return texts;
    }

    private static MenuItem menuItem(YamlValue value) {
        if (value instanceof YamlValue.Mapping) {
            YamlKeys keys = new YamlKeys(value, LINK);
            YamlValue url = keys.require("url");
            if (!URL.matcher(url.asText()).matches()) {
                throw new InputException(
                        url.location(),
                        "«" + url.asText() + "» isn't a valid link",
                        "write an address like https://…, or one of this site without a slash before it");
            }
            keys.require("title");
            return new MenuItem(value.location(), url.asText(), byLanguage(keys, "title"));
        }
        String target = value.asText();
        if (!MenuItem.SECTIONS.contains(target) && !isPage(target)) {
            throw new InputException(
                    value.location(),
                    "«" + target + "» isn't a valid menu item",
                    "use one of: " + String.join(", ", MenuItem.SECTIONS)
                            + ", pages/<name> for a page of your own, {title: …, url: …} for any other address");
        }
        return new MenuItem(value.location(), target, Map.of());
    }

    private static boolean isPage(String target) {
        return target.startsWith(MenuItem.PAGES)
                && PAGE.matcher(target.substring(MenuItem.PAGES.length())).matches();
    }

    private static SidebarGroup group(YamlValue value) {
        YamlKeys keys = new YamlKeys(value, GROUP);
        keys.require("pages");
        return new SidebarGroup(byLanguage(keys, "title"), keys.list("pages", page -> {
            if (!PAGE.matcher(page.asText()).matches()) {
                throw new InputException(
                        page.location(),
                        "«" + page.asText() + "» isn't the name of a page",
                        "write the name of a file in content/pages, without its language and «.md»");
            }
            return new SidebarGroup.Item(page.location(), page.asText());
        }));
    }
}
