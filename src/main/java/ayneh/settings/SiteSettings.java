package ayneh.settings;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the site says of itself, and how it shows itself.
 *
 * @param title its title by language of the interface
 * @param description its description by language
 * @param languages the languages of the interface, the default one first
 * @param baseUrl where it will stand, ending in a slash; null where unknown
 * @param menu the items of its menu; null for the usual ones
 * @param search whether readers can search it
 * @param shareImages whether posts get a picture that other sites show beside links to them
 * @param books whether channels and series are books too
 * @param markdownCopies whether each post's text stands beside its page as Markdown
 * @param works whether posts are listed by the works that they treat
 * @param related whether posts name others that are like them
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
        boolean related) {
    /** The keys of the document that these are. */
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
            "related");

    public SiteSettings {
        title = Map.copyOf(title);
        description = Map.copyOf(description);
        languages = List.copyOf(languages);
        menu = menu == null ? null : List.copyOf(menu);
    }

    /** What holds where nothing is set. */
    static SiteSettings defaults() {
        return new SiteSettings(Map.of(), Map.of(), Settings.LANGUAGES, null, null, true, true, true, true, true, true);
    }

    /** The same with another base URL. */
    SiteSettings withBaseUrl(String url) {
        return new SiteSettings(
                title, description, languages, url, menu, search, shareImages, books, markdownCopies, works, related);
    }
}
