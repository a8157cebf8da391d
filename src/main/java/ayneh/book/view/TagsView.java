package ayneh.book.view;

import ayneh.page.view.Link;
import java.util.List;

/**
 * A document of the index of tags.
 *
 * @param first whether it is the index's first
 * @param tags its tags, in the order of the book's language
 */
public record TagsView(boolean first, List<Tag> tags) {
    public TagsView {
        tags = List.copyOf(tags);
    }

    /**
     * A tag.
     *
     * @param id what it is named by in its document
     * @param name the tag without its number sign
     * @param posts its posts
     */
    public record Tag(String id, String name, List<Link> posts) {
        public Tag {
            posts = List.copyOf(posts);
        }
    }
}
