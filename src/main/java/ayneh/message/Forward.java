package ayneh.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a forwarded message came from.
 *
 * @param name the name of the channel or person; null where the source hides it
 * @param url its address; null where unknown
 * @param date when it was published there; null where unknown
 */
public record Forward(
        @Nullable String name,
        @Nullable String url,
        @Nullable Instant date) {}
