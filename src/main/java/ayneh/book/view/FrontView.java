package ayneh.book.view;

import ayneh.markdown.Xhtml;
import ayneh.site.Series;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pages before and behind the posts: the cover, the title page, and the page about the book.
 *
 * @param cover the place of the cover's picture; null for none
 * @param description the channel's description; null in a part of it
 * @param posts how many posts the book has
 * @param first the day of the earliest post; null where no date is known
 * @param last the day of the latest post; null where no date is known
 * @param missing the episodes of the series that the archive doesn't have
 * @param sources the files that the posts were saved in
 * @param fonts the names of the fonts that it brings along
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
