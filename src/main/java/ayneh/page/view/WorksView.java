package ayneh.page.view;

import java.util.List;

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
     * @param count how many posts treat it
     * @param languages the languages of those posts
     */
    public record WorkLink(Link link, int count, List<String> languages) {
        public WorkLink {
            languages = List.copyOf(languages);
        }
    }
}
