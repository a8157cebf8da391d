package ayneh.page.view;

import java.util.List;

/**
 * A series, to be read in order.
 *
 * @param title its title
 * @param titleLang the title's language
 * @param titleDir the title's direction
 * @param continued whether it is one text in several posts
 * @param present how many episodes the archive has
 * @param whole the address of all its episodes on one page
 * @param episodes all episodes, in order
 */
public record SeriesView(
        String title,
        String titleLang,
        String titleDir,
        boolean continued,
        int present,
        String whole,
        List<EpisodeView> episodes) {
    public SeriesView {
        episodes = List.copyOf(episodes);
    }
}
