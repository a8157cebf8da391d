package ayneh.settings;

import ayneh.diagnostic.Location;
import org.jspecify.annotations.Nullable;

/**
 * A person's way to name one post of a channel: by words that stand in it alone, or by its Telegram id.
 *
 * @param location where it stands in the settings
 * @param channel the channel's key
 * @param match words of the post; null where {@code id} is given
 * @param id the post's Telegram id; null where {@code match} is given
 */
public record PostSelector(
        Location location,
        String channel,
        @Nullable String match,
        @Nullable Long id) {}
