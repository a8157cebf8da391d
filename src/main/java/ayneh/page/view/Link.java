package ayneh.page.view;

import ayneh.text.Language;

/**
 * A link with its text.
 *
 * @param href the address
 * @param text the text
 * @param lang the text's language
 * @param dir the text's direction
 */
public record Link(String href, String text, String lang, String dir) {
    /** Returns a link with the direction of its text's language. */
    public static Link of(String href, String text, String lang) {
        return new Link(href, text, lang, Language.direction(lang));
    }
}
