package ayneh.page.view;

import org.jspecify.annotations.Nullable;

/**
 * The home page of a site with one channel.
 *
 * @param description the site's description; null if not set
 * @param channel the channel
 */
public record ChannelHomeView(@Nullable String description, ChannelView channel) {}
