package ayneh.site;

import java.util.List;

/**
 * A tag, in one channel or across all.
 *
 * @param key the folded tag: spellings that differ in case, half-spaces, underscores or Arabic letter forms are one tag
 * @param name the most frequent spelling of the tag
 * @param slug its slug
 * @param posts the posts that have it, oldest first; for all channels, channel by channel
 */
public record Tag(String key, String name, String slug, List<Post> posts) {
    public Tag {
        posts = List.copyOf(posts);
    }
}
