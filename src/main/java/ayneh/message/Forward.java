package ayneh.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a forwarded message came from.
 *
 * @param name the name of the channel or person; null if the source hides it
 * @param url its address; null if unknown
 * @param date when it was published there; null if unknown
 */
public record Forward(
        @Nullable String name,
        @Nullable String url,
        @Nullable Instant date) {}
