package ayneh.book;

import ayneh.site.Channel;
import ayneh.site.Post;
import ayneh.text.CalendarDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The part of a channel that a book covers.
 *
 * @param kind whether it is the whole channel, a year, a part or a series
 * @param number the year, in the calendar of the channel's language, or the part, from 1; otherwise 0
 */
public record Volume(Kind kind, int number) {
    /** The maximum number of posts of a channel in one book, and of a part. */
    static final int MAX_POSTS = 500;

    static final Volume WHOLE = new Volume(Kind.WHOLE, 0);
    static final Volume SERIES = new Volume(Kind.SERIES, 0);

    /** What a book covers. */
    public enum Kind {
        WHOLE("whole"),
        PART("part"),
        YEAR("year"),
        SERIES("series");

        private final String key;

        Kind(String key) {
            this.key = key;
        }
    }

    /** Returns its kind as templates name it. */
    public String kindKey() {
        return kind.key;
    }

    /**
     * Returns the volumes of a channel, oldest first. A dated post belongs to the volume of its year; an undated post
     * belongs to the volume of the last dated post before it, so that it keeps its neighbours. Posts before the first
     * dated one are split by position into parts of 500. Appending a post doesn't move any other.
     */
    static NavigableMap<Volume, List<Post>> of(Channel channel) {
        NavigableMap<Volume, List<Post>> volumes =
                new TreeMap<>(Comparator.comparing(Volume::kind).thenComparing(Volume::number));
        if (channel.posts().size() <= MAX_POSTS) {
            volumes.put(WHOLE, channel.posts());
            return volumes;
        }
        Volume last = null;
        for (Post post : channel.posts()) {
            CalendarDay day = post.day();
            Volume volume = day != null
                    ? new Volume(Kind.YEAR, day.year())
                    : last != null ? last : new Volume(Kind.PART, post.index() / MAX_POSTS + 1);
            last = volume.kind() == Kind.YEAR ? volume : null;
            volumes.computeIfAbsent(volume, any -> new ArrayList<>()).add(post);
        }
        return volumes;
    }

    /** Returns its unique path among the channel's books, without an extension and relative to the site's root. */
    String name(Channel channel) {
        String name = channel.key() + "/" + channel.key();
        return switch (kind) {
            case YEAR -> name + String.format(Locale.ROOT, "-%04d", number);
            case PART -> name + "-part-" + number;
            default -> name;
        };
    }
}
