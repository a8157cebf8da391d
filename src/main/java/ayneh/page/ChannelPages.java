package ayneh.page;

import ayneh.markdown.Html;
import ayneh.markdown.MarkdownRenderer;
import ayneh.page.view.ChannelView;
import ayneh.page.view.SeriesView;
import ayneh.page.view.TagView;
import ayneh.page.view.TagsView;
import ayneh.page.view.WholeSeriesView;
import ayneh.site.Channel;
import ayneh.site.Post;
import ayneh.site.Series;
import ayneh.site.Site;
import ayneh.site.Tag;
import ayneh.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Plans the pages of a channel other than its posts: its home page, lists, tags and series. */
final class ChannelPages {
    private static final int PAGE_SIZE = 20;
    private static final int TAGS_AT_HOME = 12;

    private final Site site;
    private final PostParts parts;
    private final PageFrames frames;
    private final MarkdownRenderer renderer;
    private final Channel channel;
    private final Books books;
    private final MonthlyArchives months;

    ChannelPages(
            Site site, PostParts parts, PageFrames frames, MarkdownRenderer renderer, Channel channel, Books books) {
        this.books = books;
        this.parts = parts;
        this.site = site;
        this.frames = frames;
        this.renderer = renderer;
        this.channel = channel;
        months = new MonthlyArchives(channel);
    }

    void plan(Consumer<PagePlan> pages) {
        int count = (channel.posts().size() + PAGE_SIZE - 1) / PAGE_SIZE;
        pages.accept(page(Address.channel(channel), "channel.ftlh", links -> list(0, count, links)));
        for (int number = 1; number <= count; number++) {
            int page = number;
            pages.accept(page(Address.list(channel, page), "channel.ftlh", links -> list(page, count, links)));
        }
        months.plan((address, view) -> pages.accept(page(address, "month.ftlh", view)));
        pages.accept(
                page(Address.statistics(channel), "statistics.ftlh", links -> ChannelStatistics.of(channel, links)));
        pages.accept(page(
                Address.tags(channel),
                "tags.ftlh",
                links -> new TagsView(links.tags(channel.tags().values(), Integer.MAX_VALUE))));
        for (Tag tag : channel.tags().values()) {
            pages.accept(page(Address.tag(channel, tag), "tag.ftlh", links -> tag(tag, links)));
        }
        for (Series series : channel.series()) {
            pages.accept(page(Address.series(series), "series.ftlh", links -> series(series, links)));
            pages.accept(page(Address.whole(series), "series-all.ftlh", links -> whole(series, links)));
        }
    }

    private PagePlan page(String address, String template, Function<Links, Record> view) {
        return new PagePlan(
                address,
                () -> new Page(
                        template,
                        channel.key(),
                        frames.ofChannel(address, channel),
                        view.apply(new Links(site, parts, address, channel, channel.lang()))));
    }

    /** Returns a page of the list; page 0 is the channel's home page, with the last full page and any newer posts. */
    private ChannelView list(int number, int count, Links links) {
        List<Post> all = channel.posts();
        int full = all.size() / PAGE_SIZE;
        int from = PAGE_SIZE * (number == 0 ? Math.max(0, full - 1) : number - 1);
        List<Post> posts = all.subList(from, number == 0 ? all.size() : Math.min(all.size(), from + PAGE_SIZE));
        int older = number == 0 ? from / PAGE_SIZE : number - 1;
        return new ChannelView(
                channel.name(),
                channel.formerNames(),
                renderer.render(channel.description(), channel.lang(), links),
                channel.url(),
                channel.captured(),
                all.size(),
                number,
                count,
                number == 0 || number == count ? null : links.to(Address.list(channel, number + 1)),
                older < 1 ? null : links.to(Address.list(channel, older)),
                number == 0 && older == 0 ? List.of() : jumps(number == 0 ? older : number, count, links),
                links.newestFirst(posts),
                number > 0
                        ? List.of()
                        : channel.series().stream().map(links::seriesLink).toList(),
                number > 0 ? List.of() : links.tags(channel.tags().values(), TAGS_AT_HOME),
                links.to(Address.tags(channel)),
                number > 0 ? List.of() : months.years(links),
                links.to(Address.statistics(channel)),
                number > 0 ? List.of() : books.of(channel, links),
                number > 0 ? null : frames.saved(Address.offline(channel), links));
    }

    private List<ChannelView.Jump> jumps(int here, int count, Links links) {
        List<ChannelView.Jump> jumps = new ArrayList<>();
        IntStream near = IntStream.rangeClosed(Math.max(1, here - 2), Math.min(count, here + 2));
        int before = count + 1;
        for (int page : IntStream.concat(IntStream.of(1, count), near)
                .filter(page -> page >= 1)
                .distinct()
                .map(page -> -page)
                .sorted()
                .toArray()) {
            jumps.add(new ChannelView.Jump(-page, links.to(Address.list(channel, -page)), -page < before - 1));
            before = -page;
        }
        return jumps;
    }

    private TagView tag(Tag tag, Links links) {
        return new TagView(
                tag.name(),
                tag.posts().size(),
                List.of(new TagView.Group(links.channel(channel), links.shortNewestFirst(tag.posts()))));
    }

    private WholeSeriesView whole(Series series, Links links) {
        return new WholeSeriesView(
                links.series(series),
                series.episodes().stream().map(episode -> part(episode, links)).toList());
    }

    private WholeSeriesView.Part part(Series.Episode episode, Links links) {
        Post post = episode.post();
        Html body = post == null
                ? null
                : renderer.render(
                        post.entry().body(),
                        post.lang(),
                        links,
                        post.entry().meta().collapsed());
        return new WholeSeriesView.Part(PostPages.episode(episode, links), body);
    }

    private SeriesView series(Series series, Links links) {
        String lang = Language.of(series.title(), channel.lang());
        return new SeriesView(
                series.title(),
                lang,
                Language.direction(lang),
                series.continued(),
                series.present(),
                links.to(Address.whole(series)),
                series.episodes().stream()
                        .map(episode -> PostPages.episode(episode, links))
                        .toList(),
                books.of(series, links),
                series.present() == 0 ? null : frames.saved(Address.offline(series), links));
    }
}
