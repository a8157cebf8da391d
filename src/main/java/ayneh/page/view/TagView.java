package ayneh.page.view;

import java.util.List;

/**
 * The posts of a tag, in one channel or across all.
 *
 * @param name the tag without {@code #}
 * @param count the number of posts that have it
 * @param groups its posts by channel
 */
public record TagView(String name, int count, List<Group> groups) {
    public TagView {
        groups = List.copyOf(groups);
    }

    /**
     * The posts of one channel.
     *
     * @param channel the link with the channel's name
     * @param posts the posts, newest first
     */
    public record Group(Link channel, List<PostSummary> posts) {
        public Group {
            posts = List.copyOf(posts);
        }
    }
}
