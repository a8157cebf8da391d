package ayneh.settings;

import ayneh.diagnostic.Location;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An item of the menu.
 *
 * @param where where it is set, for messages
 * @param target one of {@link #SECTIONS}, {@code pages/name} for one of the owner's pages, or an address
 * @param title its title by language, for an address; it is shown in the menus of these languages
 */
public record MenuItem(Location where, String target, Map<String, String> title) {
    /** The sections of the site that a menu can link to, in their default order. */
    public static final List<String> SECTIONS = List.of("home", "series", "references", "tags", "about");

    private static final Pattern OUTSIDE = Pattern.compile("(?:https?|mailto|tg):");

    /** The prefix of targets that are the owner's pages. */
    public static final String PAGES = "pages/";

    /** Returns whether it is an address, with a title of the owner's, rather than a section or a page. */
    public boolean isAddress() {
        return !title.isEmpty();
    }

    /** Returns whether it leads out of the site; an address without a scheme is relative to the site's root. */
    public boolean isOutside() {
        return OUTSIDE.matcher(target).lookingAt();
    }

    /** Returns its title in a language; null if the menu of that language lacks it. */
    public @Nullable String titleIn(String language) {
        return title.getOrDefault(language, title.get(SiteSettings.ANY_LANGUAGE));
    }

    public MenuItem {
        title = Map.copyOf(title);
    }
}
