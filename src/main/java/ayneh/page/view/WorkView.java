package ayneh.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A work with the posts that discuss it.
 *
 * @param title its title
 * @param lang the title's language
 * @param dir the title's direction
 * @param url its address; null if unknown
 * @param count the number of posts that discuss it
 * @param groups the posts by language, the page's own first
 */
public record WorkView(
        String title, String lang, String dir, @Nullable String url, int count, List<Group> groups) {
    public WorkView {
        groups = List.copyOf(groups);
    }

    /**
     * The posts in one language.
     *
     * @param lang the language
     * @param posts the posts
     */
    public record Group(String lang, List<PostSummary> posts) {
        public Group {
            posts = List.copyOf(posts);
        }
    }
}
