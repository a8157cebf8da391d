package ayneh.site;

import ayneh.content.LedgerTotals;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The site's content.
 *
 * @param channels the channels by key, in order
 * @param tags the tags across all channels, by folded key
 * @param works the works that posts discuss, by key
 * @param byUrl the posts by Telegram address, without the scheme
 * @param byHandle the channels by their current and former Telegram handles, in lower case
 * @param aliases the posts by former channel and slug, if no post has these now
 * @param repliedTo the posts that others reply to, by the address of the reply
 * @param replies the posts that reply to a post, by that post's address
 * @param mentions the posts that link to a post, by that post's address
 * @param tagNames maps the spellings of a tag to one key
 * @param languages the languages of the interface, the default one first
 * @param pages the owner's pages
 * @param ledger the totals of the import ledger
 */
public record Site(
        Map<String, Channel> channels,
        Map<String, Tag> tags,
        Map<String, Work> works,
        Map<String, Post> byUrl,
        Map<String, Channel> byHandle,
        Map<String, Post> aliases,
        Map<String, Post> repliedTo,
        Map<String, List<Post>> replies,
        Map<String, List<Post>> mentions,
        TagNames tagNames,
        List<String> languages,
        LedgerTotals ledger,
        OwnPages pages) {
    private static final Pattern POST_FILE = Pattern.compile("[A-Za-z0-9._~-]+\\.(?:html|md)");

    public Site {
        channels = Collections.unmodifiableMap(new LinkedHashMap<>(channels));
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
        works = Collections.unmodifiableMap(new TreeMap<>(works));
        byUrl = Map.copyOf(byUrl);
        byHandle = Map.copyOf(byHandle);
        aliases = Collections.unmodifiableMap(new LinkedHashMap<>(aliases));
        repliedTo = Map.copyOf(repliedTo);
        replies = Map.copyOf(replies);
        mentions = Map.copyOf(mentions);
        languages = List.copyOf(languages);
    }

    /** Returns the channel of a site that has no other: its page is the home page. */
    public Optional<Channel> only() {
        return channels.size() == 1 ? channels.values().stream().findFirst() : Optional.empty();
    }

    /** Returns the language of the interface that pages across all channels have for readers of a channel. */
    public String languageOf(Channel channel) {
        String own = channel.locale().language();
        return languages.contains(own) ? own : languages.get(0);
    }

    /** Returns the channel of a post. */
    public Channel channelOf(Post post) {
        return channels.get(post.channel());
    }

    /** Returns the post of a channel with the given current slug. */
    public Optional<Post> current(String channel, String slug) {
        return Optional.ofNullable(channels.get(channel))
                .map(each -> each.bySlug().get(slug));
    }

    /** Returns the post of a channel with the given current or former slug. */
    public Optional<Post> find(String channel, String slug) {
        return current(channel, slug).or(() -> Optional.ofNullable(aliases.get(channel + "/" + slug)));
    }

    /** Returns whether the target of a link looks like the name of a file next to the post. */
    public static boolean isPostFile(String target) {
        return POST_FILE.matcher(target).matches();
    }

    /**
     * Returns the post that a link in a channel's texts leads to.
     *
     * @param channel the key of the channel
     * @param target the name of a file next to the post, or a Telegram address
     */
    public Optional<Post> linked(String channel, String target) {
        return isPostFile(target)
                ? find(channel, target.substring(0, target.lastIndexOf('.')))
                : TelegramAddress.in(target).map(byUrl::get);
    }

    /** Returns the post that a post replies to, if the site has it. */
    public Optional<Post> repliedTo(Post post) {
        return Optional.ofNullable(repliedTo.get(post.entry().address()));
    }

    /** Returns the posts that reply to a post, oldest first. */
    public List<Post> repliesTo(Post post) {
        return replies.getOrDefault(post.entry().address(), List.of());
    }

    /** Returns the posts that link to a post, channel by channel, oldest first. */
    public List<Post> mentionsOf(Post post) {
        return mentions.getOrDefault(post.entry().address(), List.of());
    }

    /** Returns the number of posts. */
    public int postCount() {
        return channels.values().stream()
                .mapToInt(channel -> channel.posts().size())
                .sum();
    }

    /** Returns the number of series. */
    public int seriesCount() {
        return channels.values().stream()
                .mapToInt(channel -> channel.series().size())
                .sum();
    }
}
