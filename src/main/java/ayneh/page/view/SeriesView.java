package ayneh.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a series.
 *
 * @param title its title
 * @param titleLang the title's language
 * @param titleDir the title's direction
 * @param continued whether it is one text in several posts
 * @param present the number of episodes in the archive
 * @param whole the address of the page with the whole series
 * @param episodes all episodes, in order
 * @param book its book; null if none
 * @param offline the button that saves it; null if nothing can be saved
 */
public record SeriesView(
        String title,
        String titleLang,
        String titleDir,
        boolean continued,
        int present,
        String whole,
        List<EpisodeView> episodes,
        @Nullable BookLink book,
        @Nullable SavedView offline) {
    public SeriesView {
        episodes = List.copyOf(episodes);
    }
}
