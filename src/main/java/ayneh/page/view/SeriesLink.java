package ayneh.page.view;

/**
 * A link to a series' page.
 *
 * @param link the link with the title
 * @param channel the name of its channel
 * @param present the number of episodes in the archive
 * @param count the total number of episodes
 * @param continued whether it is one text in several posts
 */
public record SeriesLink(Link link, String channel, int present, int count, boolean continued) {}
