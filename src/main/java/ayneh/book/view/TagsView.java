package ayneh.book.view;

import ayneh.page.view.Link;
import java.util.List;

/**
 * A document of the tag index.
 *
 * @param first whether it is the first document of the index
 * @param tags its tags, in the collation order of the book's language
 */
public record TagsView(boolean first, List<Tag> tags) {
    public TagsView {
        tags = List.copyOf(tags);
    }

    /**
     * A tag in the index.
     *
     * @param id its ID within its document
     * @param name the tag without {@code #}
     * @param posts its posts
     */
    public record Tag(String id, String name, List<Link> posts) {
        public Tag {
            posts = List.copyOf(posts);
        }
    }
}
