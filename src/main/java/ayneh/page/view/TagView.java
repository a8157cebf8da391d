package ayneh.page.view;

import java.util.List;

/**
 * The posts of a tag, in one channel or in all.
 *
 * @param name the tag without its number sign
 * @param count how many posts have it
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
