package ayneh.site;

import ayneh.content.Entry;
import ayneh.text.CalendarDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
 * @param works the keys of the works that it treats or links to, each once; none where the site shows none
 * @param telegram the addresses in Telegram of posts that it links to, folded, in its order
 * @param day when it was published, in the calendar of its channel's language and in UTC; null where unknown
 */
public record Post(
        Entry entry,
        int index,
        String lang,
        String heading,
        String headingLang,
        String summary,
        List<String> tags,
        List<String> works,
        List<String> telegram,
        @Nullable CalendarDay day) {
    public Post {
        tags = List.copyOf(tags);
        works = List.copyOf(works);
        telegram = List.copyOf(telegram);
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
