package ayneh.page.view;

import org.jspecify.annotations.Nullable;

/**
 * The home page of a site with one channel.
 *
 * @param introduction what introduces the site; null if the owner has written nothing
 * @param description the site's description; null if not set
 * @param channel the channel
 */
public record ChannelHomeView(
        @Nullable Introduction introduction, @Nullable String description, ChannelView channel) {}
