package ayneh.site;

import ayneh.content.LedgerTotals;
import ayneh.content.OwnPage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The whole site.
 *
 * @param channels the channels by key, in their order
 * @param tags the tags over all channels, by folded key
 * @param works the works that posts treat, by their key
 * @param byUrl the posts by their address in Telegram, without the scheme
 * @param byHandle the channels by the Telegram handles that they have or had, in small letters
 * @param byAddress the posts by channel and slug, as in {@code channel/slug}
 * @param aliases the posts by the channels and slugs that they had before, and that no post has now
 * @param repliedTo the posts that others reply to, by the address of the one that replies
 * @param replies the posts that reply to a post, by its address
 * @param mentions the posts that link to a post, by its address
 * @param tagNames which spellings are one tag
 * @param languages the languages of the interface, the default one first
 * @param pages the owner's own pages
 * @param ledger what became of the lines of the sources, in sum
 */
public record Site(
        Map<String, Channel> channels,
        Map<String, Tag> tags,
        Map<String, Work> works,
        Map<String, Post> byUrl,
        Map<String, Channel> byHandle,
        Map<String, Post> byAddress,
        Map<String, Post> aliases,
        Map<String, Post> repliedTo,
        Map<String, List<Post>> replies,
        Map<String, List<Post>> mentions,
        TagNames tagNames,
        List<String> languages,
        LedgerTotals ledger,
        List<OwnPage> pages) {
    private static final Pattern POST_FILE = Pattern.compile("[A-Za-z0-9._~-]+\\.(?:html|md)");

    public Site {
        channels = Collections.unmodifiableMap(new LinkedHashMap<>(channels));
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
        works = Collections.unmodifiableMap(new TreeMap<>(works));
        byUrl = Map.copyOf(byUrl);
        byHandle = Map.copyOf(byHandle);
        byAddress = Map.copyOf(byAddress);
        aliases = Collections.unmodifiableMap(new LinkedHashMap<>(aliases));
        repliedTo = Map.copyOf(repliedTo);
        replies = Map.copyOf(replies);
        mentions = Map.copyOf(mentions);
        languages = List.copyOf(languages);
        pages = List.copyOf(pages);
    }

    /** The channel of a post. */
    public Channel channelOf(Post post) {
        return channels.get(post.channel());
    }

    /** The post of a channel that has a slug, or had it. */
    public Optional<Post> find(String channel, String slug) {
        String address = channel + "/" + slug;
        return Optional.ofNullable(byAddress.getOrDefault(address, aliases.get(address)));
    }

    /**
     * The post that a link in a channel's texts leads to.
     *
     * @param channel the key of the channel
     * @param target the name of a file beside the post, or an address in Telegram
     */
    public Optional<Post> linked(String channel, String target) {
        return POST_FILE.matcher(target).matches()
                ? find(channel, target.substring(0, target.lastIndexOf('.')))
                : TelegramAddress.in(target).map(byUrl::get);
    }

    /** The post that a post replies to, if the site has it. */
    public Optional<Post> repliedTo(Post post) {
        return Optional.ofNullable(repliedTo.get(post.entry().address()));
    }

    /** The posts that reply to a post, oldest first. */
    public List<Post> repliesTo(Post post) {
        return replies.getOrDefault(post.entry().address(), List.of());
    }

    /** The posts that link to a post, oldest first by channel. */
    public List<Post> mentionsOf(Post post) {
        return mentions.getOrDefault(post.entry().address(), List.of());
    }

    /** How many posts there are. */
    public int postCount() {
        return channels.values().stream()
                .mapToInt(channel -> channel.posts().size())
                .sum();
    }

    /** How many series there are. */
    public int seriesCount() {
        return channels.values().stream()
                .mapToInt(channel -> channel.series().size())
                .sum();
    }
}
