package ayneh.settings;

import ayneh.diagnostic.Location;
import org.jspecify.annotations.Nullable;

/**
 * Selects one post of a channel: by words that only this post contains, or by its Telegram id.
 *
 * @param location where it is in the settings
 * @param channel the channel's key
 * @param match words of the post; null if {@code id} is given
 * @param id the post's Telegram id; null if {@code match} is given
 */
public record PostSelector(
        Location location,
        String channel,
        @Nullable String match,
        @Nullable Long id) {}
