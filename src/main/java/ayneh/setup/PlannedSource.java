package ayneh.setup;

import org.jspecify.annotations.Nullable;

/**
 * A source that is added to the settings.
 *
 * @param found the source
 * @param channel the key of its channel
 * @param place the folder in {@code seeds/} that it goes to, or the file if it is a mirror's text; null if it is in
 *     {@code seeds/} already
 * @param file what the settings name: the folder, or a file in it
 */
record PlannedSource(
        FoundSource found, String channel, @Nullable String place, String file) {}
