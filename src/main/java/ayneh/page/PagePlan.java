package ayneh.page;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A page that will be made.
 *
 * @param address its address from the site's root
 * @param post the post that it shows, as {@code channel/slug}, for messages; null where it shows many
 * @param page makes it
 */
public record PagePlan(String address, @Nullable String post, Supplier<Page> page) {

    /** A page that shows more than one post. */
    public PagePlan(String address, Supplier<Page> page) {
        this(address, null, page);
    }
}
