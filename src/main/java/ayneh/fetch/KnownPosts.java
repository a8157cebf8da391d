package ayneh.fetch;

import ayneh.source.telegram.preview.ServedPage;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What saved pages say of posts, all together: each post as it was saved last. */
final class KnownPosts {
    private final Collection<ServedPage> pages;
    private final Map<Long, ServedPage> last = new HashMap<>();

    /** @param pages the pages, in any order */
    KnownPosts(Collection<ServedPage> pages) {
        this.pages = pages;
        for (ServedPage page : pages) {
            for (long id : page.posts().keySet()) {
                last.merge(id, page, (one, other) -> one.captured() > other.captured() ? one : other);
            }
        }
    }

    /** Returns a post as it was saved last; null if no page has it. */
    ServedPage.@Nullable Post post(long id) {
        return last.containsKey(id) ? last.get(id).posts().get(id) : null;
    }

    /** Returns the ids of all posts. */
    Set<Long> ids() {
        return Collections.unmodifiableSet(last.keySet());
    }

    /** Returns the posts that a page later than the last one with them should show but lacks. */
    Set<Long> vanished() {
        Set<Long> vanished = new TreeSet<>();
        last.forEach((id, seen) -> {
            if (pages.stream().anyMatch(page -> page.captured() > seen.captured() && lacks(page, id))) {
                vanished.add(id);
            }
        });
        return vanished;
    }

    /** Returns whether these pages say all that a page says: its posts as late as it, and what it lacks. */
    boolean replace(ServedPage page) {
        boolean posts = page.posts().keySet().stream()
                .allMatch(id -> last.containsKey(id) && last.get(id).captured() >= page.captured());
        if (!posts) {
            return false;
        }
        Set<Long> vanished = vanished();
        return last.entrySet().stream()
                .filter(entry -> page.captured() > entry.getValue().captured() && lacks(page, entry.getKey()))
                .allMatch(entry -> vanished.contains(entry.getKey()));
    }

    private static boolean lacks(ServedPage page, long id) {
        return !page.posts().containsKey(id)
                && page.coverage().filter(part -> part.has(id)).isPresent();
    }
}
