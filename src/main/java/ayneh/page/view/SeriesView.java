package ayneh.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
 * @param book the book of it; null for none
 */
public record SeriesView(
        String title,
        String titleLang,
        String titleDir,
        boolean continued,
        int present,
        String whole,
        List<EpisodeView> episodes,
        @Nullable BookLink book) {
    public SeriesView {
        episodes = List.copyOf(episodes);
    }
}
