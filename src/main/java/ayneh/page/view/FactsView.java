package ayneh.page.view;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a post beside its text.
 *
 * @param published when it was published; null where unknown
 * @param day the day of that; null where unknown
 * @param month the address of the page with the posts of that month; null where the day is unknown
 * @param edited when it was last edited; null where that isn't known
 * @param editedDay the day of that; null where unknown
 * @param author the name that it is signed with; null for none
 * @param views how often it was seen, as the source gives it; null where unknown
 * @param pinned whether it is pinned
 * @param gone the day from which it was no longer in its channel; null for a post that is still there
 */
public record FactsView(
        @Nullable Instant published,
        @Nullable LocalDate day,
        @Nullable String month,
        @Nullable Instant edited,
        @Nullable LocalDate editedDay,
        @Nullable String author,
        @Nullable String views,
        boolean pinned,
        @Nullable LocalDate gone) {}
