package ayneh.setup;

import ayneh.text.LanguageEvidence;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of its channel; null for what it doesn't say.
 *
 * @param name the channel's name
 * @param handle its handle
 * @param id its Telegram id
 * @param language the language of its posts, by their letters
 * @param posts the number of posts
 * @param whole whether the source begins where the channel does, and isn't cut off
 * @param undated whether a post has no date, as its time zone is unknown
 * @param media the files that posts name, relative to the source's folder; they need not exist
 */
record SourceFacts(
        @Nullable String name,
        @Nullable String handle,
        @Nullable Long id,
        LanguageEvidence.@Nullable Guess language,
        int posts,
        boolean whole,
        boolean undated,
        SortedSet<String> media) {
    SourceFacts {
        media = Collections.unmodifiableSortedSet(new TreeSet<>(media));
    }

    /** Returns these facts with a handle that the owner has told. */
    SourceFacts withHandle(String told) {
        return new SourceFacts(name, told, id, language, posts, whole, undated, media);
    }
}
