package ayneh.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A channel as search knows it.
 *
 * @param key its name in addresses
 * @param name its name for readers
 * @param count how many posts it has
 * @param length the approximate total length of their texts, in characters
 * @param post returns a post by its position, from 0 for the oldest; not all texts of a large archive fit into memory
 */
public record IndexedChannel(String key, String name, int count, long length, IntFunction<IndexedPost> post) {

    /** Returns the posts from one position up to but excluding another. */
    List<IndexedPost> posts(int from, int to) {
        List<IndexedPost> posts = new ArrayList<>();
        for (int place = from; place < to; place++) {
            posts.add(post.apply(place));
        }
        return posts;
    }
}
