package ayneh.markdown;

import org.jspecify.annotations.Nullable;

/**
 * A picture of the site, for a page of the owner's.
 *
 * @param address its address
 * @param dark the address of the one that dark pages show instead; null if there is none
 * @param width its width in pixels; null if unknown
 * @param height its height in pixels; null if unknown
 */
public record Picture(
        String address,
        @Nullable String dark,
        @Nullable Integer width,
        @Nullable Integer height) {}
