package ayneh.settings;

import java.util.List;

/**
 * A work that the owner has recognised in posts that don't link to it.
 *
 * @param key the work's key, such as {@code arxiv:2110.11309}
 * @param title its title
 * @param posts the posts about it
 */
public record WorkSettings(String key, String title, List<PostSelector> posts) {
    public WorkSettings {
        posts = List.copyOf(posts);
    }
}
