package ayneh.site;

import java.util.List;

/**
 * A tag, in one channel or in all of them.
 *
 * @param key the tag folded: spellings that differ by case, half-space, underscore or Arabic letter forms are one tag
 * @param name the tag as it is mostly written
 * @param slug its name in addresses
 * @param posts the posts that have it; in a channel oldest first, over all channels by channel
 */
public record Tag(String key, String name, String slug, List<Post> posts) {
    public Tag {
        posts = List.copyOf(posts);
    }
}
