package ayneh.page.view;

import java.util.List;

/**
 * All series of the site.
 *
 * @param series series proper
 * @param continued texts in several posts
 */
public record SeriesIndexView(List<SeriesLink> series, List<SeriesLink> continued) {
    public SeriesIndexView {
        series = List.copyOf(series);
        continued = List.copyOf(continued);
    }
}
