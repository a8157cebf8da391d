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
 * What of a channel a book holds.
 *
 * @param kind whether it is all of it, a year, a part or a series
 * @param number the year, in the calendar of the channel's language, or the part, from 1; else 0
 */
public record Volume(Kind kind, int number) {
    /** How many posts a channel may have in one book, and a part. */
    static final int MOST = 500;

    static final Volume WHOLE = new Volume(Kind.WHOLE, 0);
    static final Volume SERIES = new Volume(Kind.SERIES, 0);

    /** What a book holds. */
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

    /** How templates name its kind. */
    public String kindKey() {
        return kind.key;
    }

    /**
     * The volumes of a channel, the oldest first. A post with a date stands in the volume of its year; one without in
     * that of the last dated post before it, so that it keeps its neighbours; and before the first date 500 posts each,
     * by their place, are a part. A post that is added at the end moves none of the others.
     */
    static NavigableMap<Volume, List<Post>> of(Channel channel) {
        NavigableMap<Volume, List<Post>> volumes =
                new TreeMap<>(Comparator.comparing(Volume::kind).thenComparing(Volume::number));
        if (channel.posts().size() <= MOST) {
            volumes.put(WHOLE, channel.posts());
            return volumes;
        }
        Volume last = null;
        for (Post post : channel.posts()) {
            CalendarDay day = post.day();
            Volume volume = day != null
                    ? new Volume(Kind.YEAR, day.year())
                    : last != null ? last : new Volume(Kind.PART, post.index() / MOST + 1);
            last = volume.kind() == Kind.YEAR ? volume : null;
            volumes.computeIfAbsent(volume, any -> new ArrayList<>()).add(post);
        }
        return volumes;
    }

    /** What tells it from the channel's other books: a path without an extension, from the site's root. */
    String name(Channel channel) {
        String name = channel.key() + "/" + channel.key();
        return switch (kind) {
            case YEAR -> name + String.format(Locale.ROOT, "-%04d", number);
            case PART -> name + "-part-" + number;
            default -> name;
        };
    }
}
