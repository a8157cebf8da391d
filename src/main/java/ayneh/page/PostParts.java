package ayneh.page;

import ayneh.content.FrontMatter;
import ayneh.markdown.LinkResolver;
import ayneh.markdown.SafeAddress;
import ayneh.message.Button;
import ayneh.message.Details;
import ayneh.message.Forward;
import ayneh.message.Preview;
import ayneh.message.Reply;
import ayneh.page.view.DetailsView;
import ayneh.page.view.FactsView;
import ayneh.page.view.ForwardView;
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

    /** Readers of all three languages read about this many characters a minute, spaces included. */
    private static final double CHARACTERS_PER_MINUTE = 1000;

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
     * Returns what a post has besides its text.
     *
     * @param links resolves the targets of buttons
     * @param files maps a file's path in the site to a link
     * @param posts returns the link to a post of the site; empty to link to Telegram
     */
    public DetailsView details(
            Post post, LinkResolver links, UnaryOperator<String> files, Function<Post, Optional<String>> posts) {
        Details details = post.entry().meta().details();
        return new DetailsView(
                details.forward() == null ? null : forward(details.forward()),
                details.reply() == null ? null : reply(details.reply(), post, posts),
                details.preview() == null ? null : preview(details.preview(), post),
                media.of(details.media(), post.lang(), files),
                details.poll() == null ? null : PollViews.view(details.poll(), post.lang()),
                details.buttons().stream()
                        .map(button -> button(button, post, links))
                        .toList(),
                details.reactions());
    }

    private static DetailsView.ButtonView button(Button button, Post post, LinkResolver links) {
        Optional<String> here = links.local(button.url());
        String text = button.text().isBlank() ? button.url() : button.text();
        String lang = Language.of(text, post.lang());
        return new DetailsView.ButtonView(
                text,
                lang,
                Language.direction(lang),
                here.or(() -> links.outside(button.url())).orElse(null),
                here.isPresent());
    }

    private static ForwardView forward(Forward forward) {
        String url = web(forward.url());
        String name = forward.name() != null ? forward.name() : url == null ? "" : url;
        return new ForwardView(name, url, CalendarDay.utc(forward.date()));
    }

    private static DetailsView.PreviewView preview(Preview preview, Post post) {
        String words = preview.title() + " " + preview.description();
        String lang = Language.of(words, post.lang());
        return new DetailsView.PreviewView(
                web(preview.url()),
                preview.site(),
                preview.title(),
                preview.description(),
                lang,
                Language.direction(lang));
    }

    private DetailsView.ReplyView reply(Reply reply, Post post, Function<Post, Optional<String>> posts) {
        Optional<Post> target = site.repliedTo(post);
        String href = target.flatMap(posts).orElse(web(site.channelOf(post).urlOf(reply)));
        String quotation =
                reply.text() != null ? reply.text() : target.map(Post::heading).orElse(href);
        String lang = quotation == null ? post.lang() : Language.of(quotation, post.lang());
        return new DetailsView.ReplyView(
                reply.author(), quotation, lang, Language.direction(lang), href, target.isPresent(), reply.elsewhere());
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
                minutes(post),
                details.pinned(),
                meta.halfSpacesLost(),
                meta.gone());
    }

    /** Returns how long it takes to read a post, in minutes, to the nearest. */
    static int minutes(Post post) {
        return (int) Math.round(post.entry().markdown().length() / CHARACTERS_PER_MINUTE);
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
