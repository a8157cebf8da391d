package ayneh.content;

import ayneh.settings.SettingsReader;
import ayneh.yaml.YamlKeys;
import ayneh.yaml.YamlReader;
import ayneh.yaml.YamlValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the owner's own, {@code pages/<slug>.md}: an introduction, a licence, contact details.
 *
 * @param slug its name in addresses
 * @param title its title
 * @param lang its language; null for the site's first
 * @param menu whether the menu links to it
 * @param body its Markdown
 */
public record OwnPage(String slug, String title, @Nullable String lang, boolean menu, String body) {
    private static final List<String> KEYS = List.of("title", "lang", "menu");

    static OwnPage read(String text, String path, String slug) {
        Entry.Document document = Entry.Document.read(text, path);
        YamlKeys keys = new YamlKeys(YamlReader.readFrontMatter(document.frontMatter(), document.start()), KEYS);
        return new OwnPage(
                slug,
                keys.require("title").asText(),
                keys.find("lang").map(SettingsReader::language).orElse(null),
                keys.find("menu").map(YamlValue::asFlag).orElse(true),
                document.body());
    }
}
