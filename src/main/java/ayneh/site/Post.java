package ayneh.site;

import ayneh.content.Entry;
import ayneh.text.CalendarDay;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A post of the site.
 *
 * @param entry its entry in the archive
 * @param index its position in its channel, from 0, oldest first
 * @param lang its language
 * @param heading its title, or its opening words
 * @param headingLang the heading's language: a Persian text may have an English title
 * @param beginning gives the beginning of its text, for lists: those of all posts may not be in memory
 * @param tags the folded keys of its tags, in order, without duplicates
 * @param works the keys of the works that it discusses or links to, without duplicates; empty if the site shows no
 *     works
 * @param telegram the normalized Telegram addresses of posts that it links to, in order of appearance
 * @param day the day it was published, in UTC and in the calendar of its channel's language; null if unknown
 */
public record Post(
        Entry entry,
        int index,
        String lang,
        String heading,
        String headingLang,
        Supplier<String> beginning,
        List<String> tags,
        List<String> works,
        List<String> telegram,
        @Nullable CalendarDay day) {
    public Post {
        tags = List.copyOf(tags);
        works = List.copyOf(works);
        telegram = List.copyOf(telegram);
    }

    /** Returns the beginning of its text, for lists. */
    public String summary() {
        return beginning.get();
    }

    /** Returns the key of its channel. */
    public String channel() {
        return entry.meta().channel();
    }

    /** Returns its slug. */
    public String slug() {
        return entry.slug();
    }
}
