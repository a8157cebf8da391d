package ayneh.search;

import java.util.List;

/**
 * A post as search knows it.
 *
 * @param slug its name in addresses
 * @param title its title, or its opening words if it has none
 * @param titled whether that is a title; opening words are part of the text as well
 * @param titleLang the title's language
 * @param lang its language
 * @param tags the folded keys of its tags
 * @param text its words, without markup, on one line
 */
public record IndexedPost(
        String slug, String title, boolean titled, String titleLang, String lang, List<String> tags, String text) {
    public IndexedPost {
        tags = List.copyOf(tags);
    }
}
