package ayneh.page.view;

/**
 * A link to a series' page.
 *
 * @param link the link with the title
 * @param channel the name of its channel
 * @param present how many episodes the archive has
 * @param count how many episodes there are
 * @param continued whether it is one text in several posts
 */
public record SeriesLink(Link link, String channel, int present, int count, boolean continued) {}
