package ayneh.page;

import ayneh.markdown.MarkdownRenderer;
import ayneh.page.view.Excerpt;
import ayneh.page.view.HomeView;
import ayneh.page.view.Introduction;
import ayneh.page.view.Link;
import ayneh.page.view.SeriesLink;
import ayneh.settings.SiteSettings;
import ayneh.site.Channel;
import ayneh.site.Post;
import ayneh.site.Site;
import ayneh.site.Work;
import ayneh.text.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Builds the home page of a site with several channels. */
final class HomePage {
    private static final int MAX_TAGS = 10;
    private static final int MAX_LATEST = 8;
    private static final int MAX_SERIES = 6;
    private static final int MAX_BRIDGES = 6;
    private static final int POSTS_OF_A_BRIDGE = 4;

    private final SiteSettings settings;
    private final Site site;
    private final MarkdownRenderer renderer;
    private final Books books;
    private final Avatars avatars;
    /** The curves of the channels, which the home pages in all languages share. */
    private final Map<String, Optional<String>> curves = new ConcurrentHashMap<>();

    HomePage(SiteSettings settings, Site site, MarkdownRenderer renderer, Books books, Avatars avatars) {
        this.avatars = avatars;
        this.settings = settings;
        this.site = site;
        this.renderer = renderer;
        this.books = books;
    }

    /**
     * Returns the home page in a language.
     *
     * @param introduction what introduces the site; null if the owner has written nothing
     */
    HomeView of(String language, Links links, @Nullable Introduction introduction) {
        List<SeriesLink> series = links.series(site.channels().values()).stream()
                .filter(each -> each.present() > 0 && !each.continued())
                .toList();
        List<Work> bridges = site.works().values().stream()
                .filter(work -> work.languages().size() > 1)
                .toList();
        return new HomeView(
                introduction,
                settings.descriptionIn(language),
                site.channels().values().stream()
                        .sorted(Comparator.comparing(channel -> !channel.lang().equals(language)))
                        .map(channel -> card(channel, links))
                        .toList(),
                new Excerpt<>(
                        series.stream().limit(MAX_SERIES).toList(),
                        series.size(),
                        links.to(Address.seriesIndex(language))),
                new Excerpt<>(
                        bridges.stream()
                                .limit(MAX_BRIDGES)
                                .map(work -> bridge(work, links))
                                .toList(),
                        bridges.size(),
                        links.to(Address.references(language))),
                links.newestFirst(NewestPosts.of(site, MAX_LATEST)),
                site.postCount(),
                new Excerpt<>(
                        links.tags(site.tags().values(), MAX_TAGS),
                        site.tags().size(),
                        links.to(Address.tags(language))));
    }

    private HomeView.ChannelCard card(Channel channel, Links links) {
        List<Post> posts = channel.posts();
        Link latest = posts.isEmpty() ? null : links.post(posts.get(posts.size() - 1));
        return new HomeView.ChannelCard(
                links.channel(channel),
                avatars.of(channel, links::to),
                channel.lang(),
                Language.direction(channel.lang()),
                renderer.render(channel.description(), channel.lang(), links),
                posts.size(),
                (int) channel.series().stream()
                        .filter(each -> !each.continued() && each.present() > 0)
                        .count(),
                curves.computeIfAbsent(channel.key(), any -> Optional.ofNullable(PostCurve.of(channel)))
                        .orElse(null),
                latest,
                books.of(channel, links));
    }

    private HomeView.Bridge bridge(Work work, Links links) {
        return new HomeView.Bridge(
                links.work(work),
                work.posts().stream()
                        .limit(POSTS_OF_A_BRIDGE)
                        .map(post -> bridged(post, links))
                        .toList());
    }

    private HomeView.BridgedPost bridged(Post post, Links links) {
        Channel channel = site.channelOf(post);
        return new HomeView.BridgedPost(links.post(post), post.lang(), channel.name(), channel.hue());
    }
}
