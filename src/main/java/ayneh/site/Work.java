package ayneh.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A work that posts treat: a paper, a repository, a model. One work has many addresses.
 *
 * @param key its key, as in {@code arxiv:2110.11309}
 * @param title its title, if a person has given it, else its name where it stands
 * @param titled whether a person has given the title
 * @param slug its name in addresses
 * @param url its address; null where the key doesn't tell
 * @param posts the posts that treat it, by channel
 */
public record Work(
        String key,
        String title,
        boolean titled,
        String slug,
        @Nullable String url,
        List<Post> posts) {
    public Work {
        posts = List.copyOf(posts);
    }
}
