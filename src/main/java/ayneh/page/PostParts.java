package ayneh.page;

import ayneh.content.FrontMatter;
import ayneh.markdown.LinkResolver;
import ayneh.markdown.SafeAddress;
import ayneh.message.Button;
import ayneh.message.Details;
import ayneh.message.Forward;
import ayneh.message.Preview;
import ayneh.message.Reply;
import ayneh.page.view.FactsView;
import ayneh.page.view.ForwardView;
import ayneh.page.view.MediaGroup;
import ayneh.page.view.PollView;
import ayneh.page.view.PostView;
import ayneh.site.Post;
import ayneh.site.Site;
import ayneh.text.CalendarDay;
import ayneh.text.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parts of a post other than its text: the same on its page, in a feed and in a book, except for link targets. */
public final class PostParts {
    /** A line range in a source, as in {@code file.txt:7-50}. */
    private static final Pattern PLACE = Pattern.compile("(.+):([0-9]{1,15})-([0-9]{1,15})");

    private final Site site;
    private final MediaViews media;

    /**
     * @param site the site
     * @param media the existing files of posts, relative to {@code content/}
     */
    public PostParts(Site site, Set<String> media) {
        this.site = site;
        this.media = new MediaViews(media);
    }

    /**
     * Returns the media of a post.
     *
     * @param hrefs maps a file's path in the site to a link
     */
    public List<MediaGroup> media(Post post, UnaryOperator<String> hrefs) {
        return media.of(post.entry().meta().details().media(), post.lang(), hrefs);
    }

    /** Returns the poll of a post; null if none. */
    public @Nullable PollView poll(Post post) {
        return PollViews.view(post.entry().meta().details().poll(), post.lang());
    }

    /** Returns the buttons of a post, each with its target if that is safe to follow. */
    public List<PostView.ButtonView> buttons(Post post, LinkResolver links) {
        return post.entry().meta().details().buttons().stream()
                .map(button -> button(button, post, links))
                .toList();
    }

    private static PostView.ButtonView button(Button button, Post post, LinkResolver links) {
        Optional<String> here = links.local(button.url());
        String text = button.text().isBlank() ? button.url() : button.text();
        String lang = Language.of(text, post.lang());
        return new PostView.ButtonView(
                text,
                lang,
                Language.direction(lang),
                here.or(() -> links.outside(button.url())).orElse(null),
                here.isPresent());
    }

    /** Returns where a post was forwarded from; null if it wasn't forwarded. */
    public @Nullable ForwardView forward(Post post) {
        Forward forward = post.entry().meta().details().forward();
        if (forward == null) {
            return null;
        }
        String url = web(forward.url());
        String name = forward.name() != null ? forward.name() : url == null ? "" : url;
        return new ForwardView(name, url, CalendarDay.utc(forward.date()));
    }

    /** Returns the preview card of a link in a post; null if none. */
    public PostView.@Nullable PreviewView preview(Post post) {
        Preview preview = post.entry().meta().details().preview();
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

    /**
     * Returns what a post replies to; null if nothing.
     *
     * @param hrefs returns the link to a post of the site; empty to link to Telegram
     */
    public PostView.@Nullable ReplyView reply(Post post, Function<Post, Optional<String>> hrefs) {
        Reply reply = post.entry().meta().details().reply();
        if (reply == null) {
            return null;
        }
        Optional<Post> target = site.repliedTo(post);
        String href = target.flatMap(hrefs).orElse(web(site.channelOf(post).urlOf(reply)));
        String quotation =
                reply.text() != null ? reply.text() : target.map(Post::heading).orElse(href);
        String lang = quotation == null ? post.lang() : Language.of(quotation, post.lang());
        return new PostView.ReplyView(
                reply.author(), quotation, lang, Language.direction(lang), href, target.isPresent());
    }

    /**
     * Returns the metadata of a post.
     *
     * @param month the address of the page for its month; null if none
     */
    public FactsView facts(Post post, @Nullable String month) {
        FrontMatter meta = post.entry().meta();
        Details details = meta.details();
        return new FactsView(
                details.date(),
                CalendarDay.utc(details.date()),
                month,
                details.edited(),
                CalendarDay.utc(details.edited()),
                details.author(),
                details.views(),
                details.pinned(),
                meta.gone());
    }

    /** Returns the address of a post on Telegram; null if it is unknown or not safe to follow. */
    public @Nullable String url(Post post) {
        return web(post.entry().meta().url());
    }

    /** Returns the places of a post in the sources. */
    public List<PostView.Source> sources(Post post) {
        return post.entry().meta().sources().stream().map(PostParts::source).toList();
    }

    private static PostView.Source source(String source) {
        Matcher place = PLACE.matcher(source);
        return place.matches()
                ? new PostView.Source(place.group(1), Long.parseLong(place.group(2)), Long.parseLong(place.group(3)))
                : new PostView.Source(source, 0, 0);
    }

    /** Returns an address from the archive if it is safe to follow; otherwise null. */
    private static @Nullable String web(@Nullable String address) {
        return address == null ? null : SafeAddress.vetWeb(address).orElse(null);
    }
}
