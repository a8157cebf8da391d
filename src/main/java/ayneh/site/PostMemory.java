package ayneh.site;

import ayneh.content.Entry;
import ayneh.text.PageLocale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The posts of a site that is built again and again with the same settings: an entry that is the same object as before,
 * in the same place, makes the same post. Thread-safe.
 */
public final class PostMemory {
    private final Map<String, Built> built = new ConcurrentHashMap<>();

    private record Built(Entry entry, int place, String lang, PageLocale locale, Post post) {}

    /** Returns the post of an entry, which is built if it isn't known, given its position in its channel, and the language and locale of that. */
    @SuppressWarnings("ReferenceEquality") // an equal entry may have another text on disk
    Post post(Entry entry, int place, String lang, PageLocale locale, Supplier<Post> build) {
        Built before = built.get(entry.address());
        if (before != null
                && before.entry == entry
                && before.place == place
                && before.lang.equals(lang)
                && before.locale.equals(locale)) {
            return before.post;
        }
        Post post = build.get();
        built.put(entry.address(), new Built(entry, place, lang, locale, post));
        return post;
    }
}
