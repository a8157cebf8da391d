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

    /** Plans the pages of each month: their addresses and data. */
    void plan(BiConsumer<String, Function<Links, Record>> pages) {
        posts.forEach((month, own) -> {
            PagedList list = new PagedList(own, number -> Address.month(channel, month, number));
            list.needed()
                    .forEach(number -> pages.accept(
                            Address.month(channel, month, number), links -> view(month, number, list, links)));
        });
    }

    private MonthView view(CalendarDay month, int number, PagedList list, Links links) {
        return new MonthView(
                month.year(),
                month.month(),
                posts.get(month).size(),
                links.newestFirst(list.posts(number)),
                list.pager(number, links),
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
