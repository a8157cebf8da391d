package ayneh.content;

import ayneh.diagnostic.Location;
import ayneh.settings.SettingsReader;
import ayneh.text.Language;
import ayneh.yaml.YamlKeys;
import ayneh.yaml.YamlReader;
import ayneh.yaml.YamlValue;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page of the owner's own, {@code pages/<slug>.md}: an introduction, a licence, contact details.
 *
 * @param where where it begins, for messages
 * @param slug its file's name without the extension, and its name in addresses
 * @param name its name without a language at the end, which its translations share: {@code start} for {@code start.fa}
 * @param title its title
 * @param lang its language; null for the site's first
 * @param menu whether the menu links to it
 * @param body its Markdown
 */
public record OwnPage(
        Location where,
        String slug,
        String name,
        String title,
        @Nullable String lang,
        boolean menu,
        String body) {
    /** The name of the page that introduces the site on its home page. */
    public static final String HOME = "index";

    private static final List<String> KEYS = List.of("title", "lang", "menu");

    static OwnPage read(String text, String path, String slug) {
        Entry.Document document = Entry.Document.read(text, path);
        YamlKeys keys = new YamlKeys(YamlReader.readFrontMatter(document.frontMatter(), document.start()), KEYS);
        int dot = slug.lastIndexOf('.');
        Optional<String> suffix = dot < 0 ? Optional.empty() : Language.canonical(slug.substring(dot + 1));
        return new OwnPage(
                Location.startOf(path),
                slug,
                suffix.isPresent() ? slug.substring(0, dot) : slug,
                keys.require("title").asText(),
                keys.find("lang").map(SettingsReader::language).or(() -> suffix).orElse(null),
                keys.find("menu").map(YamlValue::asFlag).orElse(true),
                document.body());
    }
}
