package ayneh.page;

import ayneh.content.FrontMatter;
import ayneh.markdown.Html;
import ayneh.markdown.MarkdownRenderer;
import ayneh.page.view.JsonLd;
import ayneh.page.view.Link;
import ayneh.page.view.PostView;
import ayneh.settings.SiteSettings;
import ayneh.site.Channel;
import ayneh.site.Post;
import ayneh.site.Series;
import ayneh.site.Site;
import ayneh.text.Language;
import ayneh.text.WhiteSpace;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds the pages of posts. */
final class PostPages {
    private final SiteSettings settings;
    private final Site site;
    private final PageFrames frames;
    private static final int MAX_BRIDGES = 12;
    private final MarkdownRenderer renderer;
    private final PostParts parts;
    private final RelatedPosts related;

    PostPages(SiteSettings settings, Site site, PageFrames frames, MarkdownRenderer renderer, PostParts parts) {
        this.settings = settings;
        this.parts = parts;
        this.site = site;
        this.frames = frames;
        this.renderer = renderer;
        related = new RelatedPosts(site);
    }

    /** Plans the page of a post. */
    PagePlan plan(Channel channel, Post post) {
        String address = Address.post(post);
        return new PagePlan(
                address,
                post,
                () -> new Page(
                        "post.ftlh",
                        channel.key(),
                        frames.ofPost(address, channel, post),
                        view(
                                channel,
                                post,
                                new Links(
                                        site,
                                        parts,
                                        address,
                                        channel,
                                        channel.locale().language()))));
    }

    private PostView view(Channel channel, Post post, Links links) {
        FrontMatter meta = post.entry().meta();
        String markdown = post.entry().body();
        Html body = MarkdownRenderer.mayHaveHeadings(markdown, PostView.SECTIONS_OF_CONTENTS)
                ? renderer.renderSections(markdown, post.lang(), links, meta.collapsed())
                : renderer.render(markdown, post.lang(), links, meta.collapsed());
        return new PostView(
                post.heading(),
                post.headingLang(),
                Language.direction(post.headingLang()),
                meta.title() != null,
                WhiteSpace.collapse(post.summary()),
                post.lang(),
                Language.direction(post.lang()),
                body,
                parts.facts(post, links.month(post)),
                links.tagsOf(post),
                links.details(post),
                series(channel, post, links),
                site.repliesTo(post).stream().map(links::post).toList(),
                site.mentionsOf(post).stream().map(links::post).toList(),
                bridges(post, links),
                settings.related() ? related.of(post).stream().map(links::post).toList() : List.of(),
                post.works().stream()
                        .map(key -> links.work(site.works().get(key)))
                        .toList(),
                neighbour(channel, post.index() - 1, links),
                neighbour(channel, post.index() + 1, links),
                parts.url(post),
                parts.sources(post),
                channel.captured(),
                settings.markdownCopies() ? links.to(Address.markdown(post)) : null,
                data(channel, post));
    }

    /** Returns a post's structured data for search engines (schema.org), all of it from the archive. */
    private JsonLd data(Channel channel, Post post) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", "BlogPosting");
        data.put("headline", post.heading());
        data.put("inLanguage", post.lang());
        Map<String, Object> author = new LinkedHashMap<>(); // keeps the order the same in every run
        author.put("@type", "Organization");
        author.put("name", channel.name());
        String picture = settings.baseUrl() == null
                ? null
                : frames.avatars().picture(channel, target -> settings.baseUrl() + target);
        if (picture != null) {
            author.put("logo", picture);
        }
        data.put("author", author);
        if (post.entry().meta().details().date() != null) {
            data.put("datePublished", post.entry().meta().details().date().toString());
        }
        if (post.entry().meta().details().edited() != null) {
            data.put("dateModified", post.entry().meta().details().edited().toString());
        }
        String url = parts.url(post);
        if (url != null) {
            data.put("isBasedOn", url);
        }
        if (!post.entry().meta().tags().isEmpty()) {
            data.put("keywords", post.entry().meta().tags());
        }
        return JsonLd.of(data);
    }

    private static @Nullable Link neighbour(Channel channel, int index, Links links) {
        return index < 0 || index >= channel.posts().size()
                ? null
                : links.post(channel.posts().get(index));
    }

    private static PostView.@Nullable SeriesBox series(Channel channel, Post post, Links links) {
        Channel.Place place = channel.places().get(post.slug());
        if (place == null) {
            return null;
        }
        List<Series.Episode> episodes = place.series().episodes();
        int i = place.index();
        return new PostView.SeriesBox(
                links.series(place.series()),
                episodes.get(i).number(),
                episodes.get(episodes.size() - 1).number(),
                Links.parts(place.series()),
                i,
                place.series().continued(),
                i == 0 ? null : SeriesPages.episode(episodes.get(i - 1), links),
                i + 1 == episodes.size() ? null : SeriesPages.episode(episodes.get(i + 1), links));
    }

    /** Returns the posts in other languages about the same works. */
    private List<PostView.Bridge> bridges(Post post, Links links) {
        Set<Post> others = new LinkedHashSet<>();
        for (String work : post.works()) {
            site.works().get(work).posts().stream()
                    .filter(other -> !other.lang().equals(post.lang()))
                    .limit(MAX_BRIDGES)
                    .forEach(others::add);
        }
        return others.stream()
                .map(other -> new PostView.Bridge(other.lang(), links.post(other)))
                .toList();
    }
}
