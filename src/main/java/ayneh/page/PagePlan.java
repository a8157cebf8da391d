package ayneh.page;

import ayneh.site.Post;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A page to be built.
 *
 * @param address its address, relative to the site's root
 * @param post the post that it shows; null if it doesn't show a single post
 * @param page builds it
 */
public record PagePlan(String address, @Nullable Post post, Supplier<Page> page) {

    /** Creates a plan for a page that doesn't show a single post. */
    public PagePlan(String address, Supplier<Page> page) {
        this(address, null, page);
    }
}
