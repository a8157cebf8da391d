package ayneh.settings;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the site itself: its titles, its address and its features.
 *
 * @param title its title by language of the interface
 * @param description its description by language
 * @param languages the languages of the interface, the default one first; empty for those of the channels
 * @param baseUrl its address, ending in a slash; null if unknown
 * @param menu the items of its menu; null for the default ones
 * @param search whether readers can search it
 * @param shareImages whether posts get an image that other sites show in link previews
 * @param books whether channels and series are also made into books
 * @param markdownCopies whether each post's page has a Markdown copy beside it
 * @param works whether posts are listed by the works that they discuss
 * @param related whether posts link to similar ones
 * @param offline whether the site can be installed and read without a network
 */
public record SiteSettings(
        Map<String, String> title,
        Map<String, String> description,
        List<String> languages,
        @Nullable String baseUrl,
        @Nullable List<MenuItem> menu,
        boolean search,
        boolean shareImages,
        boolean books,
        boolean markdownCopies,
        boolean works,
        boolean related,
        boolean offline) {
    /** The keys of these settings in the document. */
    static final List<String> KEYS = List.of(
            "title",
            "description",
            "languages",
            "base_url",
            "menu",
            "search",
            "share_images",
            "books",
            "markdown_copies",
            "related",
            "offline");

    public SiteSettings {
        title = Map.copyOf(title);
        description = Map.copyOf(description);
        languages = List.copyOf(languages);
        menu = menu == null ? null : List.copyOf(menu);
    }

    /** Returns the default settings. */
    static SiteSettings defaults() {
        return new SiteSettings(Map.of(), Map.of(), List.of(), null, null, true, true, true, true, true, true, true);
    }

    /** Returns these settings with other languages of the interface, and with a title if they have none. */
    SiteSettings completed(List<String> offered, @Nullable String fallback) {
        return new SiteSettings(
                title.isEmpty() && fallback != null ? Map.of(offered.get(0), fallback) : title,
                description,
                offered,
                baseUrl,
                menu,
                search,
                shareImages,
                books,
                markdownCopies,
                works,
                related,
                offline);
    }

    /** Returns these settings with another base URL. */
    SiteSettings withBaseUrl(String url) {
        return new SiteSettings(
                title,
                description,
                languages,
                url,
                menu,
                search,
                shareImages,
                books,
                markdownCopies,
                works,
                related,
                offline);
    }
}
