package ayneh.page.view;

/**
 * A link to a tag's page.
 *
 * @param href the address
 * @param name the tag without its number sign
 * @param count how many posts have it
 */
public record TagLink(String href, String name, int count) {}
