package ayneh.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The owner's pages that are read in order, beside each of them.
 *
 * @param groups their groups
 */
public record SidebarView(List<Group> groups) {
    public SidebarView {
        groups = List.copyOf(groups);
    }

    /**
     * A group of pages.
     *
     * @param title its title; null if it has none
     * @param items its pages
     */
    public record Group(@Nullable String title, List<Item> items) {
        public Group {
            items = List.copyOf(items);
        }
    }

    /**
     * A page.
     *
     * @param link the link to it
     * @param current whether it is the page that is shown
     */
    public record Item(Link link, boolean current) {}
}
