package ayneh.settings;

import ayneh.diagnostic.Location;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a channel.
 *
 * @param location where the settings declare it
 * @param key its name in addresses and in the archive
 * @param name its display name
 * @param handle its Telegram handle without {@code @}; null if unknown, and then nothing links to the source
 * @param lang the language it is written in
 */
public record ChannelSettings(
        Location location,
        String key,
        String name,
        @Nullable String handle,
        String lang) {}
