package ayneh.search;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The days of a channel's posts, for results in the order of their dates, in pieces of consecutive posts. A day is written
 * as its difference from the day before it, twice that and one more if it is earlier, and one more in all: zero stands
 * for a post without a date.
 */
final class Days {
    private static final int POSTS_IN_PIECE = 8192;

    private final @Nullable Integer[] days;

    /** @param posts how many posts the channel has */
    Days(int posts) {
        days = new Integer[posts];
    }

    /** Notes the days of posts from a position on. Thread-safe for different positions. */
    void read(int from, List<IndexedPost> posts) {
        for (int i = 0; i < posts.size(); i++) {
            days[from + i] = posts.get(i).day();
        }
    }

    /** Passes on the pieces of a channel by their names. */
    void write(String channel, BiConsumer<String, String> sink) {
        for (int piece = 0; piece * POSTS_IN_PIECE < days.length; piece++) {
            int from = piece * POSTS_IN_PIECE;
            int to = Math.min(days.length, from + POSTS_IN_PIECE);
            sink.accept("y-" + channel + "-" + piece, text(Arrays.copyOfRange(days, from, to)));
        }
    }

    private static String text(@Nullable Integer[] days) {
        StringBuilder text = new StringBuilder();
        int last = 0;
        for (Integer day : days) {
            if (day == null) {
                Digits.write(0, text);
            } else {
                int change = day - last;
                Digits.write(1 + (change < 0 ? -2 * change - 1 : 2 * change), text);
                last = day;
            }
        }
        return text.toString();
    }
}
