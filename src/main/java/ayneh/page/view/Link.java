package ayneh.page.view;

/**
 * A link with its text.
 *
 * @param href the address
 * @param text the text
 * @param lang the text's language
 * @param dir the text's direction
 */
public record Link(String href, String text, String lang, String dir) {}
