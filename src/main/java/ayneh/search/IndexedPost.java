package ayneh.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as search knows it.
 *
 * @param slug its name in addresses
 * @param title its title, or its opening words if it has none
 * @param titled whether that is a title; opening words are part of the text as well
 * @param titleLang the title's language
 * @param lang its language
 * @param tags the folded keys of its tags
 * @param works the keys of the works that it discusses and posts in other languages discuss too
 * @param text its words, without markup, on one line
 * @param day the day it was published in UTC, in days since 1970; null if unknown
 */
public record IndexedPost(
        String slug,
        String title,
        boolean titled,
        String titleLang,
        String lang,
        List<String> tags,
        List<String> works,
        String text,
        @Nullable Integer day) {
    public IndexedPost {
        tags = List.copyOf(tags);
        works = List.copyOf(works);
    }
}
