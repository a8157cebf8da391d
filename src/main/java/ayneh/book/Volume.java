package ayneh.book;

import ayneh.page.Shelf;
import ayneh.page.view.BookLink;
import ayneh.site.Channel;
import ayneh.site.Post;
import ayneh.site.Series;
import ayneh.text.CalendarDay;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What of a channel a book holds.
 *
 * @param kind whether it is all of it, a year, a part or a series
 * @param number the year, in the calendar of the channel's language, or the part, from 1; else 0
 */
public record Volume(Kind kind, int number) {
    /** How many posts a channel may have in one book, and a part. */
    static final int MOST = 500;

    private static final Volume WHOLE = new Volume(Kind.WHOLE, 0);
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
    static Map<Volume, List<Post>> of(Channel channel) {
        if (channel.posts().size() <= MOST) {
            return Map.of(WHOLE, channel.posts());
        }
        Map<Volume, List<Post>> volumes =
                new TreeMap<>(Comparator.comparing(Volume::kind).thenComparing(Volume::number));
        Volume last = null;
        for (Post post : channel.posts()) {
            CalendarDay day = day(post, channel);
            Volume volume = day != null
                    ? new Volume(Kind.YEAR, day.year())
                    : last != null ? last : new Volume(Kind.PART, post.index() / MOST + 1);
            last = volume.kind() == Kind.YEAR ? volume : null;
            volumes.computeIfAbsent(volume, any -> new ArrayList<>()).add(post);
        }
        return volumes;
    }

    /** The day of a post in the calendar of its channel; null where its date is unknown. */
    static @Nullable CalendarDay day(Post post, Channel channel) {
        Instant date = post.entry().meta().details().date();
        return date == null ? null : CalendarDay.of(date.atZone(ZoneOffset.UTC).toLocalDate(), channel.lang());
    }

    /** The address of the volume of a channel. */
    String address(Channel channel) {
        String name = channel.key() + "/" + channel.key();
        return switch (kind) {
            case YEAR -> name + String.format(Locale.ROOT, "-%04d.epub", number);
            case PART -> name + "-part-" + number + ".epub";
            default -> name + ".epub";
        };
    }

    /** The address of the book of a series. */
    static String address(Series series) {
        return Shelf.key(series) + ".epub";
    }

    /** The link to a book that holds it. */
    BookLink link(String address, long size) {
        return new BookLink(address, kindKey(), number, size);
    }
}
