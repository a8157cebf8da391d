package ayneh.site;

import ayneh.message.Reply;
import ayneh.text.PageLocale;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A channel of the site.
 *
 * @param key its slug
 * @param name its name for readers
 * @param handle its Telegram handle; null if unknown
 * @param lang its language
 * @param locale the language of the interface and the calendar of its pages
 * @param hue the number of its accent colour, from 1
 * @param avatar the path of its picture in the archive; null if none
 * @param formerNames its former names, earliest first
 * @param description its description as Markdown; may be empty
 * @param restored whether half-spaces were restored in its posts
 * @param captured when its sources were last saved; null if unknown
 * @param posts its posts, oldest first
 * @param bySlug its posts by their slugs
 * @param tags its tags with their posts, by folded key
 * @param series its series, in the order of the settings
 * @param places the places of posts in series, by the post's slug
 */
public record Channel(
        String key,
        String name,
        @Nullable String handle,
        String lang,
        PageLocale locale,
        int hue,
        @Nullable String avatar,
        List<String> formerNames,
        String description,
        boolean restored,
        @Nullable LocalDate captured,
        List<Post> posts,
        Map<String, Post> bySlug,
        Map<String, Tag> tags,
        List<Series> series,
        Map<String, Place> places) {
    public Channel {
        formerNames = List.copyOf(formerNames);
        posts = List.copyOf(posts);
        bySlug = Map.copyOf(bySlug);
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
        series = List.copyOf(series);
        places = Map.copyOf(places);
    }

    /**
     * A place in a series.
     *
     * @param series the series
     * @param index the episode's place in it, from 0
     */
    public record Place(Series series, int index) {}

    /** Returns its address on Telegram; null if its handle is unknown. */
    public @Nullable String url() {
        return handle == null ? null : "https://t.me/" + handle;
    }

    /** Returns the Telegram address of the message that a post of the channel replies to; null if unknown. */
    public @Nullable String urlOf(Reply reply) {
        String own = url();
        return reply.url() != null || reply.id() == null || own == null ? reply.url() : own + "/" + reply.id();
    }
}
