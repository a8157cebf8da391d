package ayneh.fetch;

import ayneh.source.telegram.preview.Coverage;
import ayneh.source.telegram.preview.ServedPage;
import java.util.Map;
import java.util.Set;

/**
 * What pages say that the saved ones didn't.
 *
 * @param added how many posts were new
 * @param edited how many had changed
 * @param vanished how many were missing that the channel had
 */
public record PageNews(int added, int edited, int vanished) {
    /** Nothing new. */
    public static final PageNews NONE = new PageNews(0, 0, 0);

    /**
     * Compares a page with what is known.
     *
     * @param part the part of the channel that it shows
     * @param known what the saved pages of that part say
     * @param elsewhere the ids of posts that are known from elsewhere; those before them are no news either
     */
    static PageNews of(ServedPage page, Coverage part, KnownPosts known, Set<Long> elsewhere) {
        long last = page.posts().keySet().stream()
                .filter(elsewhere::contains)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        int added = 0;
        int edited = 0;
        for (Map.Entry<Long, ServedPage.Post> post : page.posts().entrySet()) {
            ServedPage.Post before = known.post(post.getKey());
            if (before == null) {
                added += post.getKey() > last ? 1 : 0;
            } else if (!before.fingerprint().equals(post.getValue().fingerprint())) {
                edited++;
            }
        }
        Set<Long> vanished = known.vanished();
        int missing = (int) known.ids().stream()
                .filter(id -> part.has(id) && !page.posts().containsKey(id) && !vanished.contains(id))
                .count();
        return new PageNews(added, edited, missing);
    }

    /** Returns whether there is any. */
    public boolean isAny() {
        return added + edited + vanished > 0;
    }

    /** Returns these and other news together. */
    PageNews and(PageNews other) {
        return new PageNews(added + other.added, edited + other.edited, vanished + other.vanished);
    }
}
