package ayneh.page;

import ayneh.markdown.LinkResolver;
import ayneh.page.view.DetailsView;
import ayneh.page.view.Link;
import ayneh.page.view.PostSummary;
import ayneh.page.view.SeriesLink;
import ayneh.page.view.TagLink;
import ayneh.site.Channel;
import ayneh.site.Post;
import ayneh.site.Series;
import ayneh.site.Site;
import ayneh.site.Tag;
import ayneh.site.TelegramAddress;
import ayneh.site.Work;
import ayneh.text.CalendarDay;
import ayneh.text.Collation;
import ayneh.text.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the links of one page. */
final class Links implements LinkResolver {
    private final Site site;
    private final PostParts parts;
    private final String address;
    private final @Nullable Channel channel;
    private final @Nullable String base;
    private final String overall;

    /**
     * @param site the site
     * @param parts the parts of its posts
     * @param address the page's address
     * @param channel the channel that the page belongs to; null for pages across all channels
     * @param language the page's language
     */
    Links(Site site, PostParts parts, String address, @Nullable Channel channel, String language) {
        this(site, parts, address, channel, language, null);
    }

    /** @param base the base URL of absolute links; null for relative links */
    Links(
            Site site,
            PostParts parts,
            String address,
            @Nullable Channel channel,
            String language,
            @Nullable String base) {
        this.base = base;
        overall = site.languages().contains(language)
                ? language
                : site.languages().get(0);
        this.site = site;
        this.parts = parts;
        this.address = address;
        this.channel = channel;
    }

    /** Returns a link to an address of the site. */
    String to(String target) {
        return base == null ? Address.relative(address, target) : base + target;
    }

    Link post(Post post) {
        return link(Address.post(post), post.heading(), post.headingLang());
    }

    Link channel(Channel target) {
        return link(Address.front(site, target, overall), target.name(), Language.of(target.name(), target.lang()));
    }

    Link series(Series series) {
        String usual = site.channels().get(series.channel()).lang();
        return link(Address.series(series), series.title(), Language.of(series.title(), usual));
    }

    /** Returns a link to a work's page in the language of this page, or in the first interface language. */
    Link work(Work work) {
        return link(Address.reference(overall, work), work.title(), Language.of(work.title(), "en"));
    }

    private Link link(String target, String text, String lang) {
        return Link.of(to(target), text, lang);
    }

    SeriesLink seriesLink(Series series) {
        Channel own = site.channels().get(series.channel());
        return new SeriesLink(
                series(series), own.name(), own.hue(), series.present(), series.continued(), parts(series));
    }

    /** Returns links to the series of channels, in order. */
    List<SeriesLink> series(Collection<Channel> channels) {
        return channels.stream()
                .flatMap(each -> each.series().stream())
                .map(this::seriesLink)
                .toList();
    }

    /** Returns for each episode whether the archive has it. */
    static List<Boolean> parts(Series series) {
        return series.episodes().stream().map(episode -> episode.post() != null).toList();
    }

    TagLink tag(Tag tag) {
        return channel == null
                ? new TagLink(
                        to(Address.tag(overall, tag)), tag.name(), tag.posts().size())
                : tag(channel, tag);
    }

    /** Returns a link to a channel's tag. */
    TagLink tag(Channel own, Tag tag) {
        return new TagLink(to(Address.tag(own, tag)), tag.name(), tag.posts().size());
    }

    /** Returns links to tags, most frequent first, then in the collation order of the page's language. */
    List<TagLink> tags(Collection<Tag> tags, int most) {
        return tags.stream()
                .sorted(Comparator.comparingInt((Tag tag) -> -tag.posts().size())
                        .thenComparing(Tag::name, Collation.of(overall)))
                .limit(most)
                .map(this::tag)
                .toList();
    }

    /** Returns links to the tags of a post. */
    List<TagLink> tagsOf(Post post) {
        return post.tags().stream()
                .map(key ->
                        channel == null ? site.tags().get(key) : channel.tags().get(key))
                .filter(tag -> tag != null)
                .map(this::tag)
                .toList();
    }

    PostSummary summary(Post post) {
        return new PostSummary(
                post(post),
                channel == null ? channel(site.channelOf(post)) : null,
                site.channelOf(post).hue(),
                post.entry().meta().title() != null,
                post.summary(),
                post.lang(),
                Language.direction(post.lang()),
                CalendarDay.utc(post.entry().meta().details().date()),
                post.entry().meta().details().pinned(),
                tagsOf(post),
                PostParts.minutes(post),
                details(post));
    }

    /** Returns what a post has besides its text. */
    DetailsView details(Post post) {
        return parts.details(post, this, this::to, target -> Optional.of(to(Address.post(target))));
    }

    /** Returns the address of the page for a post's month; null if the date is unknown, or on that page itself. */
    @Nullable
    String month(Post post) {
        Channel own = site.channelOf(post);
        CalendarDay month = MonthlyArchives.of(post);
        String target = month == null ? null : Address.month(own, month);
        return target == null || target.equals(address) ? null : to(target);
    }

    /** Returns summaries, newest post first. */
    List<PostSummary> newestFirst(List<Post> posts) {
        List<PostSummary> summaries = new ArrayList<>();
        for (int i = posts.size() - 1; i >= 0; i--) {
            summaries.add(summary(posts.get(i)));
        }
        return summaries;
    }

    @Override
    public Optional<String> local(String target) {
        return site.linked(channel == null ? "" : channel.key(), target)
                .map(post -> to(Address.post(post)))
                .or(() -> TelegramAddress.in(target)
                        .map(site.byHandle()::get)
                        .map(each -> to(Address.front(site, each, overall))));
    }

    @Override
    public Optional<String> tag(String tag) {
        String key = site.tagNames().key(tag);
        Tag own = channel == null ? null : channel.tags().get(key);
        Tag anywhere = site.tags().get(key);
        return own != null
                ? Optional.of(tag(own).href())
                : Optional.ofNullable(anywhere).map(each -> to(Address.tag(overall, each)));
    }
}
