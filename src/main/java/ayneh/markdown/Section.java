package ayneh.markdown;

/**
 * A heading of a text, for its table of contents.
 *
 * @param id the heading's id in the HTML
 * @param level its level, from 1
 * @param text its words
 * @param language their language
 */
public record Section(String id, int level, String text, String language) {}
