package ayneh.page;

import ayneh.page.view.RedirectView;
import ayneh.settings.SiteSettings;
import ayneh.site.Channel;
import ayneh.site.Post;
import ayneh.site.Site;
import java.util.function.Consumer;

/** Plans a redirect page at each former address of a post, so that old links keep working. */
final class Redirects {
    private final SiteSettings settings;
    private final Site site;
    private final PostParts parts;
    private final PageFrames frames;

    Redirects(SiteSettings settings, Site site, PostParts parts, PageFrames frames) {
        this.settings = settings;
        this.site = site;
        this.parts = parts;
        this.frames = frames;
    }

    void plan(Consumer<PagePlan> pages) {
        site.aliases().forEach((alias, post) -> {
            String address = alias + ".html";
            pages.accept(new PagePlan(address, () -> page(address, post)));
        });
    }

    private Page page(String address, Post post) {
        Channel channel = site.channelOf(post);
        Links links = new Links(site, parts, address, channel, channel.locale().language());
        String base = settings.baseUrl();
        return new Page(
                "redirect.ftlh",
                channel.key(),
                frames.ofPost(address, channel, post),
                new RedirectView(links.post(post), base == null ? null : base + Address.post(post)));
    }
}
