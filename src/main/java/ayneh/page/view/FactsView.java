package ayneh.page.view;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of a post.
 *
 * @param published when it was published; null if unknown
 * @param day the day on which it was published, in UTC; null if unknown
 * @param month the address of the page for that month; null if the day is unknown
 * @param edited when it was last edited; null if unknown
 * @param editedDay the day on which it was last edited, in UTC; null if unknown
 * @param author the author's signature; null if none
 * @param views the number of views, as given by the source; null if unknown
 * @param minutes how long it takes to read, in minutes
 * @param pinned whether it is pinned
 * @param restored whether half-spaces were restored in it
 * @param gone the day of the save that no longer had it; null if it is still there
 */
public record FactsView(
        @Nullable Instant published,
        @Nullable LocalDate day,
        @Nullable String month,
        @Nullable Instant edited,
        @Nullable LocalDate editedDay,
        @Nullable String author,
        @Nullable String views,
        int minutes,
        boolean pinned,
        boolean restored,
        @Nullable LocalDate gone) {}
