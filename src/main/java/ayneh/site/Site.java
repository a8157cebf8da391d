package ayneh.site;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The whole site.
 *
 * @param channels the channels by key, in their order
 * @param tags the tags over all channels, by folded key
 * @param works the posts of each work that more than one post treats, by the work's key
 * @param byUrl the posts by their address in Telegram, without the scheme
 * @param tagNames which spellings are one tag
 */
public record Site(
        Map<String, Channel> channels,
        Map<String, Tag> tags,
        Map<String, List<Post>> works,
        Map<String, Post> byUrl,
        TagNames tagNames) {
    public Site {
        channels = Collections.unmodifiableMap(new LinkedHashMap<>(channels));
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
        works = Map.copyOf(works);
        byUrl = Map.copyOf(byUrl);
    }

    /** The channel of a post. */
    public Channel channelOf(Post post) {
        return channels.get(post.channel());
    }

    /** The post of a channel with a slug. */
    public Optional<Post> find(String channel, String slug) {
        Channel found = channels.get(channel);
        return found == null
                ? Optional.empty()
                : found.posts().stream().filter(post -> post.slug().equals(slug)).findFirst();
    }

    /** How many posts there are. */
    public int postCount() {
        return channels.values().stream().mapToInt(channel -> channel.posts().size()).sum();
    }

    /** How many series there are. */
    public int seriesCount() {
        return channels.values().stream().mapToInt(channel -> channel.series().size()).sum();
    }
}
