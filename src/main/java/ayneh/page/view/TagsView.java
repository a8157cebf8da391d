package ayneh.page.view;

import java.util.List;

/**
 * All tags of a channel or of the site.
 *
 * @param tags the tags, most frequent first
 */
public record TagsView(List<TagLink> tags) {
    public TagsView {
        tags = List.copyOf(tags);
    }
}
