package ayneh.source.telegram.preview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Finds the pages that lack a message of an earlier page although they show its part of the channel. */
final class Absences {
    private final Iterator<PreviewPage.Head> coming;
    private final List<PreviewPage.Head> showing = new ArrayList<>();
    private PreviewPage.Head next;

    /** @param pages all pages */
    Absences(Collection<PreviewPage.Head> pages) {
        coming = pages.stream()
                .filter(page -> page.coverage() != null && page.captured() > 0)
                .sorted(Comparator.comparingLong(page -> page.coverage().from()))
                .iterator();
        next = coming.hasNext() ? coming.next() : null;
    }

    /**
     * Returns when a message was first missing, in seconds since 1970; empty if no page says so. Ids are asked for in
     * ascending order.
     *
     * @param pages the paths of the pages that have it
     * @param seen when the last of them was saved; 0 or less if unknown
     */
    OptionalLong after(long id, Set<String> pages, long seen) {
        while (next != null && next.coverage().from() <= id) {
            showing.add(next);
            next = coming.hasNext() ? coming.next() : null;
        }
        showing.removeIf(page -> !page.coverage().has(id));
        return seen <= 0
                ? OptionalLong.empty()
                : showing.stream()
                        .filter(page -> page.captured() > seen
                                && !pages.contains(page.place().told()))
                        .mapToLong(PreviewPage.Head::captured)
                        .min();
    }
}
