package ayneh.page;

import ayneh.settings.SiteSettings;
import ayneh.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the manifests by which browsers install the site (W3C, Web Application Manifest): one for each language. */
public final class Manifests {
    /** The length in characters that fits below an icon. */
    private static final int SHORT = 12;

    private Manifests() {}

    /** Returns the manifests as values for JSON, by their address. */
    public static Map<String, Map<String, Object>> of(SiteSettings settings, Assets assets) {
        Map<String, Map<String, Object>> manifests = new LinkedHashMap<>();
        if (assets.offline() != null) {
            for (String language : settings.languages()) {
                manifests.put(Address.manifest(language), manifest(language, settings, assets, assets.offline()));
            }
        }
        return manifests;
    }

    private static Map<String, Object> manifest(
            String language, SiteSettings settings, Assets assets, Assets.Offline offline) {
        String address = Address.manifest(language);
        String title = SiteTitles.site(settings, language);
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("name", title);
        manifest.put("short_name", shortened(title));
        manifest.put("description", settings.descriptionIn(language));
        manifest.put("lang", language);
        manifest.put("dir", Language.direction(language));
        manifest.put("start_url", Address.relative(address, Address.home(language)));
        manifest.put("scope", "../");
        manifest.put("display", "standalone");
        manifest.put("theme_color", offline.light());
        manifest.put("background_color", offline.light());
        List<Map<String, Object>> icons = new ArrayList<>();
        for (Assets.Icon icon : offline.icons()) {
            String size = icon.size() + "x" + icon.size();
            icons.add(icon(address, icon.address(), size, "image/png", icon.maskable() ? "maskable" : "any"));
        }
        icons.add(icon(address, assets.icon(), "any", "image/svg+xml", "any"));
        manifest.put("icons", icons);
        return manifest;
    }

    private static Map<String, Object> icon(String from, String to, String sizes, String type, String purpose) {
        Map<String, Object> icon = new LinkedHashMap<>();
        icon.put("src", Address.relative(from, to));
        icon.put("sizes", sizes);
        icon.put("type", type);
        icon.put("purpose", purpose);
        return icon;
    }

    /** Returns as many words of a title as fit below an icon, at least one. */
    private static String shortened(String title) {
        StringBuilder words = new StringBuilder();
        for (String word : title.strip().split("\\s+", -1)) {
            if (!words.isEmpty() && words.length() + 1 + word.length() > SHORT) {
                break;
            }
            words.append(words.isEmpty() ? "" : " ").append(word);
        }
        return words.toString();
    }
}
