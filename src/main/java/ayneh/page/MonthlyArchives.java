package ayneh.page;

import ayneh.page.view.ChannelView;
import ayneh.page.view.MonthView;
import ayneh.site.Channel;
import ayneh.site.Post;
import ayneh.text.CalendarDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The months in which a channel's posts were published, in UTC and in the calendar of its language. Posts without a
 * date are left out.
 */
final class MonthlyArchives {
    /** A longer list shows short summaries. */
    private static final int MAX_IN_FULL = 100;

    private final Channel channel;
    private final NavigableMap<CalendarDay, List<Post>> posts = new TreeMap<>();

    MonthlyArchives(Channel channel) {
        this.channel = channel;
        for (Post post : channel.posts()) {
            CalendarDay month = of(post);
            if (month != null) {
                posts.computeIfAbsent(month, any -> new ArrayList<>()).add(post);
            }
        }
        Comparator<Post> byDate = Comparator.comparing(
                (Post post) -> post.entry().meta().details().date());
        posts.values().forEach(list -> list.sort(byDate)); // posts with equal dates keep the channel's order
    }

    /** Returns the first day of a post's month; null if its date is unknown. */
    static @Nullable CalendarDay of(Post post) {
        return post.day() == null ? null : post.day().firstOfMonth();
    }

    /** Plans a page for each month: its address and its data. */
    void plan(BiConsumer<String, Function<Links, Record>> pages) {
        posts.keySet().forEach(month -> pages.accept(Address.month(channel, month), links -> view(month, links)));
    }

    private MonthView view(CalendarDay month, Links links) {
        List<Post> own = posts.get(month);
        return new MonthView(
                month.year(),
                month.month(),
                own.size(),
                own.size() > MAX_IN_FULL
                        ? own.stream().map(links::shortSummary).toList()
                        : own.stream().map(links::summary).toList(),
                link(posts.lowerEntry(month), links),
                link(posts.higherEntry(month), links));
    }

    /** Returns links to all months: latest year first, the months of a year in order. */
    List<ChannelView.Year> years(Links links) {
        NavigableMap<Integer, List<MonthView.MonthLink>> years = new TreeMap<>();
        for (Map.Entry<CalendarDay, List<Post>> month : posts.entrySet()) {
            years.computeIfAbsent(month.getKey().year(), any -> new ArrayList<>())
                    .add(link(month, links));
        }
        return years.descendingMap().entrySet().stream()
                .map(year -> new ChannelView.Year(year.getKey(), year.getValue()))
                .toList();
    }

    private MonthView.@Nullable MonthLink link(Map.@Nullable Entry<CalendarDay, List<Post>> month, Links links) {
        return month == null
                ? null
                : new MonthView.MonthLink(
                        month.getKey().year(),
                        month.getKey().month(),
                        links.to(Address.month(channel, month.getKey())),
                        month.getValue().size());
    }
}
