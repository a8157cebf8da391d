package ayneh.page.view;

import ayneh.markdown.Html;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole series on one page.
 *
 * @param series the link to its page, with its title
 * @param parts its episodes, in order
 */
public record WholeSeriesView(Link series, List<Part> parts) {
    public WholeSeriesView {
        parts = List.copyOf(parts);
    }

    /**
     * An episode with its text.
     *
     * @param episode its number and link, or what is known about a missing episode
     * @param body its text; null for a missing one
     */
    public record Part(EpisodeView episode, @Nullable Html body) {}
}
