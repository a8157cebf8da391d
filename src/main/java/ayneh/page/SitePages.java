package ayneh.page;

import ayneh.markdown.MarkdownRenderer;
import ayneh.page.view.OfflineView;
import ayneh.page.view.SeriesIndexView;
import ayneh.page.view.SeriesLink;
import ayneh.page.view.TagView;
import ayneh.page.view.TagsView;
import ayneh.page.view.WorkView;
import ayneh.page.view.WorksView;
import ayneh.settings.Settings;
import ayneh.site.Channel;
import ayneh.site.Post;
import ayneh.site.Site;
import ayneh.site.Tag;
import ayneh.site.Work;
import ayneh.text.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Plans all pages of the site. */
public final class SitePages {
    /** The most posts of a channel on the page of a tag across all channels, which links to the channel's own. */
    private static final int POSTS_OF_A_TAG = 20;

    private final Settings settings;
    private final Site site;
    private final PageFrames frames;
    private final MarkdownRenderer renderer;
    private final PostParts parts;
    private final Books books;
    private final Assets assets;
    private final OwnPagePlans own;
    private final HomePage home;

    /**
     * @param settings the settings
     * @param site the site
     * @param renderer renders Markdown as HTML
     * @param assets the files that every page uses
     * @param pictures the preview images of pages
     * @param avatars the avatars of channels
     * @param files the files of the archive that pages can link to
     * @param books the available books
     */
    public SitePages(
            Settings settings,
            Site site,
            MarkdownRenderer renderer,
            Assets assets,
            SharePictures pictures,
            Avatars avatars,
            AvailableFiles files,
            Books books) {
        this.settings = settings;
        this.site = site;
        this.renderer = renderer;
        this.books = books;
        this.assets = assets;
        parts = new PostParts(site, files.media());
        frames = new PageFrames(settings, assets, pictures, avatars, site);
        own = new OwnPagePlans(settings.site(), site, renderer, parts, frames, files.ofPages());
        home = new HomePage(settings.site(), site, renderer, books, avatars);
    }

    /** Returns the plans of all pages, without duplicates. */
    public List<PagePlan> plan() {
        List<PagePlan> pages = new ArrayList<>();
        String first = settings.site().languages().get(0);
        List<ChannelPages> channels = site.channels().values().stream()
                .map(channel -> new ChannelPages(site, parts, frames, renderer, channel, books))
                .toList();
        pages.add(home(Address.INDEX, first, channels));
        for (String language : settings.site().languages()) {
            pages.add(home(Address.home(language), language, channels));
            if (!site.channels().isEmpty()) {
                planSections(language, pages::add);
            }
            for (Work work : site.works().values()) {
                pages.add(page(
                        Address.reference(language, work),
                        language,
                        other -> Address.reference(other, work),
                        "reference.ftlh",
                        links -> work(work, language, links)));
            }
            for (Tag tag : site.tags().values()) {
                pages.add(page(
                        Address.tag(language, tag),
                        language,
                        other -> Address.tag(other, tag),
                        "tag.ftlh",
                        links -> tag(tag, links)));
            }
        }
        own.plan(pages::add);
        new SearchPages(site, frames, assets).plan(pages::add);
        new FeedPages(settings, site, frames, renderer, parts).plan(pages::add);
        PostPages posts = new PostPages(settings.site(), site, frames, renderer, parts);
        channels.forEach(channel -> channel.plan(pages::add));
        for (Channel channel : site.channels().values()) {
            for (Post post : channel.posts()) {
                pages.add(posts.plan(channel, post));
            }
        }
        new CrawlerPages(settings, site, frames).plan(List.copyOf(pages), pages::add);
        new Redirects(settings.site(), site, parts, frames).plan(pages::add);
        for (String language : assets.offline() == null ? List.<String>of() : site.languages()) {
            String address = Address.offline(language);
            pages.add(new PagePlan(
                    address, () -> new Page("offline.ftlh", null, frames.plain(address, language), new OfflineView())));
        }
        return pages;
    }

    /** Plans the pages of the sections of the menu, which list what channels have. */
    private void planSections(String language, Consumer<PagePlan> pages) {
        pages.accept(page(
                Address.about(language),
                language,
                Address::about,
                "about.ftlh",
                links -> AboutPage.of(site, settings.site().descriptionIn(language), links)));
        pages.accept(page(
                Address.tags(language),
                language,
                Address::tags,
                "tags.ftlh",
                links -> new TagsView(links.tags(site.tags().values(), Integer.MAX_VALUE))));
        pages.accept(
                page(Address.seriesIndex(language), language, Address::seriesIndex, "series-index.ftlh", this::series));
        if (settings.site().works()) {
            pages.accept(
                    page(Address.references(language), language, Address::references, "references.ftlh", this::works));
        }
    }

    /** Returns the address of a post's page. */
    public static String address(Post post) {
        return Address.post(post);
    }

    /** Returns the address of a post's Markdown copy. */
    public static String markdownAddress(Post post) {
        return Address.markdown(post);
    }

    private PagePlan home(String address, String language, List<ChannelPages> channels) {
        return channels.size() == 1
                ? channels.get(0).home(address, language, () -> own.introduction(address, language))
                : page(
                        address,
                        language,
                        Address::home,
                        "home.ftlh",
                        links -> home.of(language, links, own.introduction(address, language)));
    }

    private PagePlan page(
            String address,
            String language,
            UnaryOperator<String> same,
            String template,
            Function<Links, Record> view) {
        return new PagePlan(
                address,
                () -> new Page(
                        template,
                        null,
                        frames.ofSite(address, language, same),
                        view.apply(new Links(site, parts, address, null, language))));
    }

    private WorksView works(Links links) {
        return new WorksView(site.works().values().stream()
                .sorted(Comparator.comparingInt((Work work) -> -work.languages().size())
                        .thenComparing(work -> -work.posts().size())
                        .thenComparing(Work::key))
                .map(work -> new WorksView.WorkLink(
                        links.work(work),
                        work.titled() ? null : links.post(work.posts().get(0)),
                        work.posts().size(),
                        work.languages()))
                .toList());
    }

    private static WorkView work(Work work, String language, Links links) {
        List<WorkView.Group> groups = work.languages().stream()
                .sorted(Comparator.comparing(each -> !each.equals(language)))
                .map(each -> new WorkView.Group(
                        each,
                        work.posts().stream()
                                .filter(post -> post.lang().equals(each))
                                .map(links::summary)
                                .toList()))
                .toList();
        String lang = Language.of(work.title(), "en");
        return new WorkView(
                work.title(),
                lang,
                Language.direction(lang),
                work.url(),
                work.posts().size(),
                groups);
    }

    private SeriesIndexView series(Links links) {
        List<SeriesLink> all = links.series(site.channels().values());
        return new SeriesIndexView(
                all.stream().filter(series -> !series.continued()).toList(),
                all.stream().filter(SeriesLink::continued).toList());
    }

    private TagView tag(Tag tag, Links links) {
        List<TagView.Group> groups = new ArrayList<>();
        for (Channel channel : site.channels().values()) {
            Tag own = channel.tags().get(tag.key());
            if (own != null) {
                int from = Math.max(0, own.posts().size() - POSTS_OF_A_TAG);
                groups.add(new TagView.Group(
                        links.channel(channel),
                        links.newestFirst(own.posts().subList(from, own.posts().size())),
                        from == 0 ? null : links.tag(channel, own)));
            }
        }
        return new TagView(tag.name(), tag.posts().size(), groups, null);
    }
}
