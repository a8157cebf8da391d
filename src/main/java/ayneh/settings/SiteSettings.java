package ayneh.settings;

import ayneh.text.CalendarSystem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the site itself: its titles, its address and its features.
 *
 * @param title its title by language of the interface
 * @param description its description by language
 * @param languages the languages of the interface, the default one first; empty for those of the channels
 * @param calendar the calendar of all dates; null for that of each language
 * @param baseUrl its address, ending in a slash; null if unknown
 * @param menu the items of its menu; null for the default ones
 * @param sidebar the groups of the owner's pages that are read in order, beside each of them; empty for none
 * @param search whether readers can search it
 * @param terms words that search takes to mean the same, in any languages: a list of them for each meaning
 * @param shareImages which pages get an image that other sites show in link previews
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
        @Nullable CalendarSystem calendar,
        @Nullable String baseUrl,
        @Nullable List<MenuItem> menu,
        List<SidebarGroup> sidebar,
        boolean search,
        List<List<String>> terms,
        PictureScope shareImages,
        boolean books,
        boolean markdownCopies,
        boolean works,
        boolean related,
        boolean offline) {
    /** Stands for the language of a text that is the same in all languages (BCP 47). */
    static final String ANY_LANGUAGE = "und";

    /** The keys of these settings in the document. */
    static final List<String> KEYS = List.of(
            "title",
            "description",
            "languages",
            "calendar",
            "base_url",
            "menu",
            "sidebar",
            "search",
            "terms",
            "share_images",
            "books",
            "markdown_copies",
            "related",
            "offline");

    public SiteSettings {
        title = Map.copyOf(title);
        description = Map.copyOf(description);
        languages = List.copyOf(languages);
        sidebar = List.copyOf(sidebar);
        terms = terms.stream().map(List::copyOf).toList();
        menu = menu == null ? null : List.copyOf(menu);
    }

    /** Returns the site's title in a language, else in another one; null if it has none. */
    public @Nullable String titleIn(String language) {
        return in(title, language);
    }

    /** Returns a text in a language, else in another one; null if there is none. */
    static @Nullable String in(Map<String, String> texts, String language) {
        return texts.getOrDefault(
                language, texts.values().stream().sorted().findFirst().orElse(null));
    }

    /** Returns the pages of the sidebar, in their order. */
    public Stream<SidebarGroup.Item> sidebarPages() {
        return sidebar.stream().flatMap(group -> group.pages().stream());
    }

    /** Returns the site's description in a language; null if it has none. */
    public @Nullable String descriptionIn(String language) {
        return description.getOrDefault(language, description.get(ANY_LANGUAGE));
    }

    /** Returns the calendar of the dates in a language. */
    public CalendarSystem calendarOf(String language) {
        return calendar == null ? CalendarSystem.of(language) : calendar;
    }

    /** Returns the default settings. */
    static SiteSettings defaults() {
        return new SiteSettings(
                Map.of(),
                Map.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                true,
                List.of(),
                PictureScope.RECENT,
                true,
                true,
                true,
                true,
                true);
    }

    /** Returns these settings with other languages of the interface, and with a title if they have none. */
    SiteSettings completed(List<String> offered, @Nullable String fallback) {
        return new SiteSettings(
                title.isEmpty() && fallback != null ? Map.of(offered.get(0), fallback) : title,
                description,
                offered,
                calendar,
                baseUrl,
                menu,
                sidebar,
                search,
                terms,
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
                calendar,
                url,
                menu,
                sidebar,
                search,
                terms,
                shareImages,
                books,
                markdownCopies,
                works,
                related,
                offline);
    }
}
