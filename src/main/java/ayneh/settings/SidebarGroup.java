package ayneh.settings;

import ayneh.diagnostic.Location;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A group of the owner's pages in the sidebar, in the order in which they are read.
 *
 * @param title its title by language; empty if it has none
 * @param pages its pages
 */
public record SidebarGroup(Map<String, String> title, List<Item> pages) {
    public SidebarGroup {
        title = Map.copyOf(title);
        pages = List.copyOf(pages);
    }

    /**
     * A page.
     *
     * @param where where it is set, for messages
     * @param name its name, without a language
     */
    public record Item(Location where, String name) {}

    /** Returns its title in a language, else in another one; null if it has none. */
    public @Nullable String titleIn(String language) {
        return SiteSettings.in(title, language);
    }
}
