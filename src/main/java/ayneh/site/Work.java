package ayneh.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A work that posts discuss: a paper, a repository, a model. A work may have many addresses.
 *
 * @param key its key, as in {@code arxiv:2110.11309}
 * @param title its title from the settings, else its name on its site
 * @param titled whether the title comes from the settings
 * @param slug its slug
 * @param url its address; null if the key doesn't determine it
 * @param posts the posts that discuss it, by channel
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

    /** Returns the languages of its posts, in alphabetical order. */
    public List<String> languages() {
        return posts.stream().map(Post::lang).distinct().sorted().toList();
    }
}
