package ayneh.message;

import org.jspecify.annotations.Nullable;

/**
 * Where a forwarded message came from.
 *
 * @param name the name of the channel or person; null where the source hides it
 * @param url its address; null where unknown
 */
public record Forward(@Nullable String name, @Nullable String url) {}
