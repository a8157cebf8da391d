package ayneh.book.view;

import ayneh.markdown.Xhtml;
import ayneh.site.Series;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The front and back matter: the cover, the title page, and the page about the book.
 *
 * @param cover the path of the cover image; null if none
 * @param description the channel's description; null unless the book covers the whole channel
 * @param posts how many posts the book has
 * @param first the day of the earliest post; null if no date is known
 * @param last the day of the latest post; null if no date is known
 * @param missing the episodes of the series that the archive doesn't have
 * @param sources the files that the posts were saved in
 * @param fonts the names of the embedded fonts
 */
public record FrontView(
        @Nullable String cover,
        @Nullable Xhtml description,
        int posts,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        List<Series.Episode> missing,
        List<String> sources,
        List<String> fonts) {
    public FrontView {
        missing = List.copyOf(missing);
        sources = List.copyOf(sources);
        fonts = List.copyOf(fonts);
    }
}
