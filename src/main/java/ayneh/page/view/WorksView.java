package ayneh.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All works that posts discuss.
 *
 * @param works the works, those discussed in the most languages first
 */
public record WorksView(List<WorkLink> works) {
    public WorksView {
        works = List.copyOf(works);
    }

    /**
     * A work in the list.
     *
     * @param link the link with its title
     * @param post a post that discusses it, if the work has no title; otherwise null
     * @param count the number of posts that discuss it
     * @param languages the languages of those posts
     */
    public record WorkLink(Link link, @Nullable Link post, int count, List<String> languages) {
        public WorkLink {
            languages = List.copyOf(languages);
        }
    }
}
