package ayneh.page.view;

import java.util.List;

/**
 * Media that are shown together.
 *
 * @param gallery whether they are several pictures and videos, shown side by side
 * @param items the media, in order
 */
public record MediaGroup(boolean gallery, List<MediaView> items) {
    public MediaGroup {
        items = List.copyOf(items);
    }
}
