package ayneh.site;

import ayneh.content.Entry;
import java.util.List;

/**
 * A post of the site.
 *
 * @param entry what the archive has
 * @param index its place in its channel, from 0, oldest first
 * @param lang its language
 * @param heading its title, or its opening words
 * @param headingLang the heading's language: an English title may stand above a Persian text
 * @param summary the beginning of its text, for lists
 * @param tags the folded keys of its tags, in their order, each once
 * @param works the keys of the works that it treats or links to, each once
 */
public record Post(
        Entry entry,
        int index,
        String lang,
        String heading,
        String headingLang,
        String summary,
        List<String> tags,
        List<String> works) {
    public Post {
        tags = List.copyOf(tags);
        works = List.copyOf(works);
    }

    /** The key of its channel. */
    public String channel() {
        return entry.meta().channel();
    }

    /** Its name in addresses. */
    public String slug() {
        return entry.slug();
    }
}
