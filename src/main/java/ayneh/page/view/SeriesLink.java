package ayneh.page.view;

import java.util.List;

/**
 * A link to a series' page.
 *
 * @param link the link with the title
 * @param channel the name of its channel
 * @param hue the number of the channel's accent colour
 * @param present the number of episodes in the archive
 * @param continued whether it is one text in several posts
 * @param parts for each episode, in order, whether the archive has it
 */
public record SeriesLink(Link link, String channel, int hue, int present, boolean continued, List<Boolean> parts) {
    public SeriesLink {
        parts = List.copyOf(parts);
    }

    /** Returns the total number of episodes. */
    public int count() {
        return parts.size();
    }
}
