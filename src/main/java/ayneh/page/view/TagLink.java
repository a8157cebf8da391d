package ayneh.page.view;

/**
 * A link to a tag's page.
 *
 * @param href the address
 * @param name the tag without {@code #}
 * @param count the number of posts that have it
 */
public record TagLink(String href, String name, int count) {}
