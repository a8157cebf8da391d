package ayneh.page.view;

import java.util.List;

/**
 * The first of many, and where the others are.
 *
 * @param list those that are shown
 * @param total how many there are
 * @param href the address of the page with all
 */
public record Excerpt<T extends Record>(List<T> list, int total, String href) {
    public Excerpt {
        list = List.copyOf(list);
    }

    /** Returns whether there are more than are shown. */
    public boolean more() {
        return total > list.size();
    }
}
