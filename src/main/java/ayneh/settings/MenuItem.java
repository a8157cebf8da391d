package ayneh.settings;

import ayneh.diagnostic.Location;
import java.util.List;
import java.util.Map;

/**
 * An item of the menu.
 *
 * @param where where it is set, for messages
 * @param target one of {@link #SECTIONS}, {@code pages/name} for a page of the owner's, or an address elsewhere
 * @param title its title by language, for an address elsewhere; it shows in the menus of these languages
 */
public record MenuItem(Location where, String target, Map<String, String> title) {
    /** The parts of the site that a menu may lead to, in their usual order. */
    public static final List<String> SECTIONS = List.of("home", "series", "references", "tags", "about");

    /** What a page of the owner's begins with. */
    public static final String PAGES = "pages/";

    public MenuItem {
        title = Map.copyOf(title);
    }
}
