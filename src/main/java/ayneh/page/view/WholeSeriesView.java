package ayneh.page.view;

import ayneh.markdown.Html;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series in full.
 *
 * @param series the link to its page, with its title
 * @param parts its episodes, in order
 */
public record WholeSeriesView(Link series, List<Part> parts) {
    public WholeSeriesView {
        parts = List.copyOf(parts);
    }

    /**
     * An episode.
     *
     * @param episode its number and its link, or what is known of a missing one
     * @param body its text; null for a missing one
     */
    public record Part(EpisodeView episode, @Nullable Html body) {}
}
