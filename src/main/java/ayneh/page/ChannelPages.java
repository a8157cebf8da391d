package ayneh.page;

import ayneh.markdown.MarkdownRenderer;
import ayneh.page.view.ChannelHomeView;
import ayneh.page.view.ChannelView;
import ayneh.page.view.Excerpt;
import ayneh.page.view.Introduction;
import ayneh.page.view.PageFrame;
import ayneh.page.view.TagView;
import ayneh.page.view.TagsView;
import ayneh.site.Channel;
import ayneh.site.Series;
import ayneh.site.Site;
import ayneh.site.Tag;
import ayneh.text.WhiteSpace;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Plans the pages of a channel other than its posts: its home page, lists, tags and series. */
final class ChannelPages {
    private static final String LIST = "channel.ftlh";
    private static final String HOME = "home-channel.ftlh";
    private static final int SUMMARY_LENGTH = 160;
    private static final int TAGS_AT_HOME = 10;

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
        PagedList list = list();
        String language = channel.locale().language();
        pages.accept(
                site.only().isPresent()
                        ? page(Address.channel(channel), HOME, links -> home(language, links, null))
                        : page(Address.channel(channel), LIST, links -> list(0, list, language, links)));
        for (int number = 1; number <= list.count(); number++) {
            int page = number;
            pages.accept(page(Address.list(channel, page), LIST, links -> list(page, list, language, links)));
        }
        months.plan((address, view) -> pages.accept(page(address, "month.ftlh", view)));
        pages.accept(page(
                Address.statistics(channel), "statistics.ftlh", links -> ChannelStatistics.of(channel, months, links)));
        pages.accept(page(
                Address.tags(channel),
                "tags.ftlh",
                links -> new TagsView(links.tags(channel.tags().values(), Integer.MAX_VALUE))));
        for (Tag tag : channel.tags().values()) {
            PagedList tagged = new PagedList(tag.posts(), number -> Address.tag(channel, tag, number));
            tagged.needed()
                    .forEach(number -> pages.accept(page(
                            Address.tag(channel, tag, number), "tag.ftlh", links -> tag(tag, number, tagged, links))));
        }
        for (Series series : channel.series()) {
            SeriesPages own = new SeriesPages(frames, renderer, books, channel, series);
            pages.accept(page(Address.series(series), "series.ftlh", series, own::list));
            pages.accept(page(Address.whole(series), "series-all.ftlh", series, own::whole));
        }
    }

    /**
     * Plans the home page in a language, of a site with no other channel.
     *
     * @param introduction gives what introduces the site; null if the owner has written nothing
     */
    PagePlan home(String address, String language, Supplier<@Nullable Introduction> introduction) {
        return new PagePlan(
                address,
                () -> new Page(
                        HOME,
                        channel.key(),
                        frames.ofHome(address, language, channel),
                        home(language, new Links(site, parts, address, channel, language), introduction.get())));
    }

    private ChannelHomeView home(String language, Links links, @Nullable Introduction introduction) {
        return new ChannelHomeView(introduction, frames.description(language), list(0, list(), language, links));
    }

    private PagedList list() {
        return new PagedList(channel.posts(), number -> Address.list(channel, number));
    }

    private PagePlan page(String address, String template, Function<Links, Record> view) {
        return page(address, template, () -> frames.ofChannel(address, channel), view);
    }

    private PagePlan page(String address, String template, Series series, Function<Links, Record> view) {
        return page(address, template, () -> frames.ofSeries(address, channel, series), view);
    }

    private PagePlan page(String address, String template, Supplier<PageFrame> frame, Function<Links, Record> view) {
        return new PagePlan(
                address,
                () -> new Page(
                        template,
                        channel.key(),
                        frame.get(),
                        view.apply(new Links(
                                site, parts, address, channel, channel.locale().language()))));
    }

    /**
     * Returns a page of the list; page 0 is the channel's home page.
     *
     * @param language the language of the interface, whose calendar must be that of months
     */
    private ChannelView list(int number, PagedList list, String language, Links links) {
        return new ChannelView(
                channel.name(),
                channel.lang(),
                renderer.render(channel.description(), channel.lang(), links),
                WhiteSpace.opening(renderer.plainText(channel.description(), SUMMARY_LENGTH), SUMMARY_LENGTH),
                channel.url(),
                channel.captured(),
                channel.posts().size(),
                list.pager(number, links),
                links.newestFirst(list.posts(number)),
                number > 0
                        ? List.of()
                        : channel.series().stream().map(links::seriesLink).toList(),
                number > 0
                        ? null
                        : new Excerpt<>(
                                links.tags(channel.tags().values(), TAGS_AT_HOME),
                                channel.tags().size(),
                                links.to(Address.tags(channel))),
                number > 0 || !language.equals(channel.locale().language()) ? List.of() : months.years(links),
                number > 0 ? null : PostCurve.of(channel),
                links.to(Address.statistics(channel)),
                number > 0 ? List.of() : books.of(channel, links),
                number > 0 ? null : frames.saved(Address.offline(channel), links));
    }

    private TagView tag(Tag tag, int number, PagedList list, Links links) {
        return new TagView(
                tag.name(),
                tag.posts().size(),
                List.of(new TagView.Group(links.channel(channel), links.newestFirst(list.posts(number)), null)),
                list.pager(number, links));
    }
}
