package ayneh.page.view;

import java.util.List;

/**
 * Media that stand together.
 *
 * @param gallery whether they are several pictures and videos, which stand side by side
 * @param items the media, in their order
 */
public record MediaGroup(boolean gallery, List<MediaView> items) {
    public MediaGroup {
        items = List.copyOf(items);
    }
}
