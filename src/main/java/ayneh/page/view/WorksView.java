package ayneh.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All works that posts treat.
 *
 * @param works the works, those that most posts treat first
 */
public record WorksView(List<WorkLink> works) {
    public WorksView {
        works = List.copyOf(works);
    }

    /**
     * A work in the list.
     *
     * @param link the link with its title
     * @param post a post that treats it, where the work has no title of its own; null else
     * @param count how many posts treat it
     * @param languages the languages of those posts
     */
    public record WorkLink(Link link, @Nullable Link post, int count, List<String> languages) {
        public WorkLink {
            languages = List.copyOf(languages);
        }
    }
}
