package ayneh.page;

import ayneh.content.FrontMatter;
import ayneh.markdown.Html;
import ayneh.markdown.MarkdownRenderer;
import ayneh.markdown.SafeAddress;
import ayneh.message.Button;
import ayneh.message.Details;
import ayneh.message.Forward;
import ayneh.message.Preview;
import ayneh.message.Reply;
import ayneh.page.view.EpisodeView;
import ayneh.page.view.FactsView;
import ayneh.page.view.ForwardView;
import ayneh.page.view.JsonLd;
import ayneh.page.view.Link;
import ayneh.page.view.PostView;
import ayneh.site.Channel;
import ayneh.site.Post;
import ayneh.site.Series;
import ayneh.site.Site;
import ayneh.text.Language;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the pages of posts. */
final class PostPages {
    private final Site site;
    private final Frames frames;
    private static final int MOST_BRIDGES = 12;
    /** Lines of a source, as in {@code file.txt:7-50}. */
    private static final Pattern PLACE = Pattern.compile("(.+):([0-9]{1,15})-([0-9]{1,15})");

    private final MarkdownRenderer renderer;
    private final MediaViews media;
    private final Related related;

    PostPages(Site site, Frames frames, MarkdownRenderer renderer, MediaViews media) {
        this.media = media;
        this.site = site;
        this.frames = frames;
        this.renderer = renderer;
        related = new Related(site);
    }

    /** The page of a post. */
    PagePlan plan(Channel channel, Post post) {
        String address = Address.post(post);
        return new PagePlan(
                address,
                () -> new Page(
                        "post.ftlh",
                        channel.key(),
                        frames.ofPost(address, channel, post),
                        view(channel, post, new Links(site, address, channel, channel.lang()))));
    }

    private PostView view(Channel channel, Post post, Links links) {
        FrontMatter meta = post.entry().meta();
        Details details = meta.details();
        Html body =
                renderer.render(post.entry().body(), post.entry().bodyStart(), post.lang(), links, meta.collapsed());
        return new PostView(
                post.heading(),
                post.headingLang(),
                Language.direction(post.headingLang()),
                meta.title() != null,
                post.summary(),
                post.lang(),
                Language.direction(post.lang()),
                body,
                facts(post, links),
                links.tagsOf(post),
                forward(details.forward()),
                reply(details.reply(), channel, post, links),
                preview(details.preview(), post),
                media.of(details.media(), post.lang(), links),
                Polls.view(details.poll(), post.lang()),
                details.buttons().stream()
                        .map(button -> button(button, post, links))
                        .toList(),
                details.reactions(),
                series(channel, post, links),
                site.repliesTo(post).stream().map(links::post).toList(),
                site.mentionsOf(post).stream().map(links::post).toList(),
                bridges(post, links),
                related.of(post).stream().map(links::post).toList(),
                post.works().stream()
                        .map(key -> links.work(site.works().get(key)))
                        .toList(),
                neighbour(channel, post.index() - 1, links),
                neighbour(channel, post.index() + 1, links),
                web(meta.url()),
                meta.sources().stream().map(PostPages::source).toList(),
                channel.captured(),
                links.to(Address.markdown(post)),
                data(channel, post));
    }

    private static FactsView facts(Post post, Links links) {
        FrontMatter meta = post.entry().meta();
        Details details = meta.details();
        return new FactsView(
                details.date(),
                Links.day(details.date()),
                links.month(post),
                details.edited(),
                Links.day(details.edited()),
                details.author(),
                details.views(),
                details.pinned(),
                meta.gone());
    }

    /** A button of a post. */
    static PostView.ButtonView button(Button button, Post post, Links links) {
        Optional<String> here = links.local(button.url());
        String text = button.text().isBlank() ? button.url() : button.text();
        String lang = Language.of(text, post.lang());
        return new PostView.ButtonView(
                text,
                lang,
                Language.direction(lang),
                here.or(() -> SafeAddress.vet(button.url())).orElse(null),
                here.isPresent());
    }

    /** What a post tells search engines (schema.org): nothing that the archive doesn't say. */
    private static JsonLd data(Channel channel, Post post) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", "BlogPosting");
        data.put("headline", post.heading());
        data.put("inLanguage", post.lang());
        Map<String, Object> author = new LinkedHashMap<>(); // in an order that is the same in every run
        author.put("@type", "Organization");
        author.put("name", channel.name());
        data.put("author", author);
        if (post.entry().meta().details().date() != null) {
            data.put("datePublished", post.entry().meta().details().date().toString());
        }
        if (post.entry().meta().details().edited() != null) {
            data.put("dateModified", post.entry().meta().details().edited().toString());
        }
        String url = web(post.entry().meta().url());
        if (url != null) {
            data.put("isBasedOn", url);
        }
        if (!post.entry().meta().tags().isEmpty()) {
            data.put("keywords", post.entry().meta().tags());
        }
        return JsonLd.of(data);
    }

    /** Where a post was forwarded from; null for nowhere. */
    static @Nullable ForwardView forward(@Nullable Forward forward) {
        if (forward == null) {
            return null;
        }
        String url = web(forward.url());
        String name = forward.name() != null ? forward.name() : url == null ? "" : url;
        return new ForwardView(name, url, Links.day(forward.date()));
    }

    /** An address from the archive, if it is safe to follow. */
    private static @Nullable String web(@Nullable String address) {
        return address == null ? null : SafeAddress.vetWeb(address).orElse(null);
    }

    private static PostView.@Nullable PreviewView preview(@Nullable Preview preview, Post post) {
        if (preview == null) {
            return null;
        }
        String words = preview.title() + " " + preview.description();
        String lang = Language.of(words, post.lang());
        return new PostView.PreviewView(
                web(preview.url()),
                preview.site(),
                preview.title(),
                preview.description(),
                lang,
                Language.direction(lang));
    }

    private static @Nullable Link neighbour(Channel channel, int index, Links links) {
        return index < 0 || index >= channel.posts().size()
                ? null
                : links.post(channel.posts().get(index));
    }

    private PostView.@Nullable ReplyView reply(@Nullable Reply reply, Channel channel, Post post, Links links) {
        if (reply == null) {
            return null;
        }
        Optional<Post> target = site.repliedTo(post);
        String href = target.map(here -> links.to(Address.post(here))).orElse(web(channel.urlOf(reply)));
        String quotation =
                reply.text() != null ? reply.text() : target.map(Post::heading).orElse(href);
        String lang = quotation == null ? post.lang() : Language.of(quotation, post.lang());
        return new PostView.ReplyView(
                reply.author(), quotation, lang, Language.direction(lang), href, target.isPresent());
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
                place.series().continued(),
                i == 0 ? null : episode(episodes.get(i - 1), links),
                i + 1 == episodes.size() ? null : episode(episodes.get(i + 1), links));
    }

    /** An episode as a list shows it. */
    static EpisodeView episode(Series.Episode episode, Links links) {
        Post post = episode.post();
        String lang = post == null ? "en" : post.lang();
        return new EpisodeView(
                episode.number(),
                post == null ? null : links.post(post),
                post != null && post.entry().meta().title() != null,
                post == null ? "" : post.summary(),
                lang,
                Language.direction(lang),
                episode.title(),
                episode.note());
    }

    /** The posts in other languages about the same works. */
    private List<PostView.Bridge> bridges(Post post, Links links) {
        Set<Post> others = new LinkedHashSet<>();
        for (String work : post.works()) {
            site.works().get(work).posts().stream()
                    .filter(other -> !other.lang().equals(post.lang()))
                    .limit(MOST_BRIDGES)
                    .forEach(others::add);
        }
        return others.stream()
                .map(other -> new PostView.Bridge(other.lang(), links.post(other)))
                .toList();
    }

    private static PostView.Source source(String source) {
        Matcher place = PLACE.matcher(source);
        return place.matches()
                ? new PostView.Source(place.group(1), Long.parseLong(place.group(2)), Long.parseLong(place.group(3)))
                : new PostView.Source(source, 0, 0);
    }
}
