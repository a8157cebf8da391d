package ayneh.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What search knows of a channel.
 *
 * @param key its name in addresses
 * @param name its name for readers
 * @param count how many posts it has
 * @param length about how long their texts are together, in characters
 * @param post gives a post by its place, from 0 for the oldest; texts of a large archive don't fit into memory at once
 */
public record IndexedChannel(String key, String name, int count, long length, IntFunction<IndexedPost> post) {

    /** The posts from a place to another one, this one excluded. */
    List<IndexedPost> posts(int from, int to) {
        List<IndexedPost> posts = new ArrayList<>();
        for (int place = from; place < to; place++) {
            posts.add(post.apply(place));
        }
        return posts;
    }
}
