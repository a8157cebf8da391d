package ayneh.page;

import ayneh.site.Channel;
import ayneh.site.Post;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Draws how many posts a channel published over time, as a row of small bars. */
final class PostCurve {
    /** The width of the drawing, in units of which a bar takes three and the gap beside it one. */
    private static final int BARS = 24;

    private static final int HEIGHT = 16;
    /** Fewer posts with a date draw nothing that could be read. */
    private static final int FEWEST_POSTS = 12;

    private PostCurve() {}

    /** Returns the bars as an SVG path, oldest first, in a box of 95 by 16; null if too few dates are known. */
    static @Nullable String of(Channel channel) {
        List<Long> days = channel.posts().stream()
                .map(Post::entry)
                .map(entry -> entry.meta().details().date())
                .filter(Objects::nonNull)
                .map(Instant::getEpochSecond)
                .sorted()
                .toList();
        if (days.size() < FEWEST_POSTS) {
            return null;
        }
        long first = days.get(0);
        long span = days.get(days.size() - 1) - first + 1;
        int[] counts = new int[BARS];
        int most = 0;
        for (long day : days) {
            int bar = (int) ((day - first) * BARS / span);
            counts[bar]++;
            most = Math.max(most, counts[bar]);
        }
        List<String> bars = new ArrayList<>();
        for (int i = 0; i < BARS; i++) {
            if (counts[i] > 0) {
                int height = Math.max(1, (int) Math.round((double) HEIGHT * counts[i] / most));
                bars.add("M" + 4 * i + " " + HEIGHT + "v-" + height + "h3v" + height + "z");
            }
        }
        return String.join("", bars);
    }
}
