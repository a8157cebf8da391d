package ayneh.page;

import ayneh.markdown.MarkdownRenderer;
import ayneh.message.Details;
import ayneh.page.view.DetailsView;
import ayneh.page.view.FeedView;
import ayneh.settings.Settings;
import ayneh.site.Channel;
import ayneh.site.Post;
import ayneh.site.Series;
import ayneh.site.Site;
import ayneh.site.Tag;
import ayneh.text.Language;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Plans the feeds of the site and of each channel, tag and series, with the 20 newest posts in full. A post without a
 * date counts as updated when its source was saved; if that is unknown too, there is no feed.
 */
final class FeedPages {
    private static final int MAX_ENTRIES = 20;

    private final Settings settings;
    private final Site site;
    private final PageFrames frames;
    private final MarkdownRenderer renderer;
    private final PostParts parts;

    FeedPages(Settings settings, Site site, PageFrames frames, MarkdownRenderer renderer, PostParts parts) {
        this.parts = parts;
        this.settings = settings;
        this.site = site;
        this.frames = frames;
        this.renderer = renderer;
    }

    void plan(Consumer<PagePlan> pages) {
        List<Post> newest = NewestPosts.of(site, MAX_ENTRIES);
        for (String language : settings.site().languages()) {
            String title = SiteTitles.site(settings.site(), language);
            Feed feed = new Feed("site/" + language, title, language, Address.home(language), newest, null);
            add(Address.feed(language), feed, pages);
            add(Address.jsonFeed(language), feed, pages);
        }
        for (Channel channel : site.channels().values()) {
            Feed feed = of(channel, channel.key(), channel.name(), Address.channel(channel), channel.posts());
            add(Address.feed(channel), feed, pages);
            add(Address.jsonFeed(channel), feed, pages);
            for (Tag tag : channel.tags().values()) {
                String id = channel.key() + "/tags/" + tag.key();
                String title = channel.name() + " · #" + tag.name();
                add(Address.feed(channel, tag), of(channel, id, title, Address.tag(channel, tag), tag.posts()), pages);
            }
            for (Series series : channel.series()) {
                List<Post> posts = series.episodes().stream()
                        .map(Series.Episode::post)
                        .filter(Objects::nonNull)
                        .toList();
                String id = channel.key() + "/series/" + series.key();
                String title = channel.name() + " · " + series.title();
                add(Address.feed(series), of(channel, id, title, Address.series(series), posts), pages);
            }
        }
    }

    /**
     * A feed to be built.
     *
     * @param name its unique name within the site
     * @param home the address of the page with the same posts
     * @param posts its posts, oldest first
     * @param channel the channel that it belongs to; null for a feed of the site
     */
    private record Feed(
            String name,
            String title,
            String lang,
            String home,
            List<Post> posts,
            @Nullable Channel channel) {}

    private static Feed of(Channel channel, String name, String title, String home, List<Post> posts) {
        return new Feed(name, title, channel.lang(), home, newest(posts), channel);
    }

    /** Returns whether a channel has a feed. */
    static boolean exists(Site site, Channel channel) {
        return exists(site, newest(channel.posts()));
    }

    /** Returns whether the site has feeds of all channels. */
    static boolean exists(Site site) {
        return exists(site, NewestPosts.of(site, MAX_ENTRIES));
    }

    private static boolean exists(Site site, List<Post> posts) {
        return !posts.isEmpty() && posts.stream().allMatch(post -> NewestPosts.updated(site, post) != null);
    }

    private static List<Post> newest(List<Post> posts) {
        return posts.subList(Math.max(0, posts.size() - MAX_ENTRIES), posts.size());
    }

    private void add(String address, Feed feed, Consumer<PagePlan> pages) {
        if (!exists(site, feed.posts())) {
            return;
        }
        String template = address.endsWith(".json") ? Page.JSON : "feed.ftlx";
        pages.accept(new PagePlan(
                address,
                () -> new Page(
                        template,
                        feed.channel() == null ? null : feed.channel().key(),
                        frames.plain(address, feed.lang(), feed.channel()),
                        view(address, feed))));
    }

    private FeedView view(String address, Feed feed) {
        Links links = new Links(
                site,
                parts,
                address,
                feed.channel(),
                feed.lang(),
                settings.site().baseUrl());
        List<FeedView.Entry> entries = new ArrayList<>();
        for (int i = feed.posts().size() - 1; i >= 0; i--) {
            entries.add(entry(feed.posts().get(i), links));
        }
        Instant updated = entries.stream()
                .map(FeedView.Entry::updated)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new FeedView(
                id(feed.name()),
                Language.bare(feed.title(), feed.lang()),
                feed.lang(),
                settings.site().baseUrl() == null ? null : settings.site().baseUrl() + address,
                links.to(feed.home()),
                Optional.ofNullable(feed.channel())
                        .or(site::only)
                        .map(channel -> frames.avatars().picture(channel, links::to))
                        .orElse(null),
                updated,
                entries);
    }

    private FeedView.Entry entry(Post post, Links links) {
        Details details = post.entry().meta().details();
        DetailsView shown = links.details(post);
        return new FeedView.Entry(
                id(post.entry().address()),
                links.to(Address.post(post)),
                Language.bare(post.heading(), post.headingLang()),
                site.channelOf(post).name(),
                post.lang(),
                Language.direction(post.lang()),
                details.date(),
                Objects.requireNonNull(NewestPosts.updated(site, post)),
                renderer.renderCovered(post.entry().body(), post.lang(), links),
                shown,
                Enclosures.of(details.media(), shown.media()),
                post.entry().meta().tags());
    }

    /** Returns an ID that depends only on the name, so that it stays the same if the site moves. */
    private static String id(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("ayneh/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
