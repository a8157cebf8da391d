package ayneh.setup;

/**
 * A source that is added to the settings.
 *
 * @param found the source
 * @param channel the key of its channel
 * @param place its folder in {@code seeds/}, or its file if it is a mirror's text
 * @param file what the settings name: the folder, or a file in it
 */
record PlannedSource(FoundSource found, String channel, String place, String file) {}
