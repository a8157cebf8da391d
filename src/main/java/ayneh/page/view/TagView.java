package ayneh.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The posts of a tag, in one channel or across all.
 *
 * @param name the tag without {@code #}
 * @param count the number of posts that have it
 * @param groups its posts by channel
 * @param pager the links to other pages of the list; null for a list across all channels
 */
public record TagView(
        String name,
        int count,
        List<Group> groups,
        @Nullable Pager pager) {
    public TagView {
        groups = List.copyOf(groups);
    }

    /**
     * The posts of one channel.
     *
     * @param channel the link with the channel's name
     * @param posts the posts, newest first
     * @param all the tag in that channel, if it has more posts there than these; otherwise null
     */
    public record Group(
            Link channel, List<PostSummary> posts, @Nullable TagLink all) {
        public Group {
            posts = List.copyOf(posts);
        }
    }
}
