package ayneh.page;

import ayneh.page.view.GuideView;
import ayneh.page.view.Link;
import ayneh.page.view.SitemapView;
import ayneh.settings.Settings;
import ayneh.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Plans the files for crawlers and servers: the sitemap, {@code robots.txt}, {@code llms.txt}, and {@code 404.html}.
 */
final class CrawlerPages {
    /** The maximum number of addresses in one sitemap (sitemaps.org). */
    private static final int MAX_ADDRESSES = 50_000;

    private final Settings settings;
    private final Site site;
    private final PageFrames frames;

    CrawlerPages(Settings settings, Site site, PageFrames frames) {
        this.settings = settings;
        this.site = site;
        this.frames = frames;
    }

    /**
     * Plans the files.
     *
     * @param planned all other pages
     */
    void plan(List<PagePlan> planned, Consumer<PagePlan> pages) {
        if (settings.site().baseUrl() != null) {
            List<String> addresses = planned.stream()
                    .map(PagePlan::address)
                    .filter(address -> address.endsWith(".html") && !isCopy(address))
                    .toList();
            planSitemaps(addresses, pages);
        }
        pages.accept(page("robots.txt", "robots.ftl", this::guide));
        pages.accept(page("llms.txt", "llms.ftl", this::guide));
        pages.accept(page("404.html", "404.ftlh", this::guide));
    }

    /** Returns whether a page is the same as another one, which counts. */
    private boolean isCopy(String address) {
        return address.equals(Address.INDEX)
                || site.only().map(Address::channel).filter(address::equals).isPresent();
    }

    private void planSitemaps(List<String> addresses, Consumer<PagePlan> pages) {
        if (addresses.size() <= MAX_ADDRESSES) {
            pages.accept(page("sitemap.xml", "sitemap.ftlx", () -> sitemap(addresses)));
            return;
        }
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < addresses.size(); from += MAX_ADDRESSES) {
            String name = "sitemap-" + (parts.size() + 1) + ".xml";
            parts.add(settings.site().baseUrl() + name);
            List<String> part = addresses.subList(from, Math.min(addresses.size(), from + MAX_ADDRESSES));
            pages.accept(page(name, "sitemap.ftlx", () -> sitemap(part)));
        }
        pages.accept(page("sitemap.xml", "sitemap.ftlx", () -> new SitemapView(parts, List.of())));
    }

    private PagePlan page(String address, String template, Supplier<Record> view) {
        String language = settings.site().languages().get(0);
        return new PagePlan(address, () -> new Page(template, null, frames.plain(address, language), view.get()));
    }

    private SitemapView sitemap(List<String> addresses) {
        return new SitemapView(List.of(), addresses.stream().map(this::entry).toList());
    }

    private SitemapView.Entry entry(String address) {
        int slash = address.indexOf('/');
        boolean inLanguages = slash > 0 && settings.site().languages().contains(address.substring(0, slash));
        List<SitemapView.Alternate> alternates =
                !inLanguages || settings.site().languages().size() == 1
                        ? List.of()
                        : settings.site().languages().stream()
                                .map(language -> new SitemapView.Alternate(
                                        language, settings.site().baseUrl() + language + address.substring(slash)))
                                .toList();
        return new SitemapView.Entry(settings.site().baseUrl() + address, alternates);
    }

    private GuideView guide() {
        String language = settings.site().languages().get(0);
        String base = settings.site().baseUrl() == null ? "" : settings.site().baseUrl();
        return new GuideView(
                SiteTitles.site(settings.site(), language),
                settings.site().descriptionIn(language),
                settings.site().baseUrl(),
                settings.site().baseUrl() == null ? null : base + "sitemap.xml",
                settings.site().markdownCopies(),
                site.channels().values().stream()
                        .map(channel -> new GuideView.Channel(
                                channel.name(),
                                channel.lang(),
                                base + Address.front(site, channel, site.languageOf(channel)),
                                base + Address.feed(channel),
                                channel.posts().size()))
                        .toList(),
                site.pages().apart().stream()
                        .map(page -> Link.of(
                                base + Address.page(page),
                                page.title(),
                                site.pages().language(page)))
                        .toList());
    }
}
