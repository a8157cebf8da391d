package ayneh.settings;

import ayneh.diagnostic.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a channel.
 *
 * @param location where the settings declare it
 * @param key its name in addresses and in the archive
 * @param name its display name
 * @param handle its Telegram handle without {@code @}; null if unknown, and then nothing links to the source
 * @param lang the language it is written in
 * @param color the name of its accent colour; null to choose one by the key
 * @param avatar its picture; null for that of its sources, if they have one
 */
public record ChannelSettings(
        Location location,
        String key,
        String name,
        @Nullable String handle,
        String lang,
        @Nullable String color,
        @Nullable Picture avatar) {
    /** The names of accent colours, in the order of their numbers in the stylesheet. */
    public static final List<String> COLORS =
            List.of("amber", "teal", "violet", "rose", "blue", "green", "rust", "plum");

    /**
     * A picture that the settings name.
     *
     * @param location where they name it
     * @param file its path in {@code seeds/}
     */
    public record Picture(Location location, String file) {}
}
