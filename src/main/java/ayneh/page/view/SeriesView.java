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
 * @param rows all episodes, in order
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
        List<Row> rows,
        @Nullable BookLink book,
        @Nullable SavedView offline) {
    public SeriesView {
        rows = List.copyOf(rows);
    }

    /** Returns the total number of episodes. */
    public int count() {
        return rows.stream().mapToInt(row -> row.episodes().size()).sum();
    }

    /**
     * A row of the list of episodes.
     *
     * @param episodes an episode that the archive has, or adjacent episodes that it lacks
     */
    public record Row(List<EpisodeView> episodes) {
        public Row {
            episodes = List.copyOf(episodes);
        }

        /** Returns the first episode. */
        public EpisodeView first() {
            return episodes.get(0);
        }

        /** Returns the last episode. */
        public EpisodeView last() {
            return episodes.get(episodes.size() - 1);
        }

        /** Returns the missing episodes of which something is known besides their numbers. */
        public List<EpisodeView> known() {
            return episodes.stream()
                    .filter(episode -> episode.title() != null || episode.note() != null)
                    .toList();
        }
    }
}
