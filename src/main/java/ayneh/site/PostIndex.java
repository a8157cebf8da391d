package ayneh.site;

import ayneh.content.ChannelPage;
import ayneh.message.Reply;
import ayneh.settings.NameRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds posts by their current and former addresses: each message of an album leads to the album's post, and a former
 * name or handle to the current one. A post's current address always takes precedence.
 */
final class PostIndex {
    private final Map<String, Channel> channels;
    private final Map<String, Post> byUrl = new HashMap<>();
    private final Map<String, Channel> byHandle = new HashMap<>();
    private final Map<String, Post> aliases = new LinkedHashMap<>();

    /**
     * @param channels the channels by key
     * @param pages their pages in the archive, by key
     */
    PostIndex(Map<String, Channel> channels, Map<String, ChannelPage> pages) {
        this.channels = channels;
        for (Post post : posts()) {
            String url = post.entry().meta().url();
            if (url != null) {
                byUrl.putIfAbsent(TelegramAddress.fold(url), post);
            }
        }
        for (Channel channel : channels.values()) {
            if (channel.handle() != null) {
                byHandle.putIfAbsent(channel.handle().toLowerCase(Locale.ROOT), channel);
            }
        }
        for (Channel channel : channels.values()) {
            ChannelPage page = pages.get(channel.key());
            List<String> former = page == null ? List.of() : page.formerHandles();
            former.forEach(handle -> byHandle.putIfAbsent(handle.toLowerCase(Locale.ROOT), channel));
            channel.posts().forEach(post -> addOtherUrls(post, channel, former));
        }
        addAliases();
    }

    /** Returns all posts, channel by channel. */
    private List<Post> posts() {
        return channels.values().stream()
                .map(Channel::posts)
                .flatMap(Collection::stream)
                .toList();
    }

    /** Adds the addresses of the other messages of an album, and those with a former handle. */
    private void addOtherUrls(Post post, Channel channel, List<String> formerHandles) {
        List<Long> album = post.entry().meta().details().album();
        String url = post.entry().meta().url();
        String folded = url == null ? "" : TelegramAddress.fold(url);
        int slash = folded.startsWith("http") ? -1 : folded.indexOf('/');
        String handle = slash > 0 ? folded.substring(0, slash) : channel.handle();
        if (handle != null) {
            album.forEach(id -> addUrl(handle, Long.toString(id), post));
        }
        for (String former : formerHandles) {
            album.forEach(id -> addUrl(former, Long.toString(id), post));
            if (slash > 0) {
                addUrl(former, folded.substring(slash + 1), post);
            }
        }
    }

    private void addUrl(String handle, String id, Post post) {
        byUrl.putIfAbsent(handle.toLowerCase(Locale.ROOT) + "/" + id, post);
    }

    /** Adds the former addresses. Names that some file system treats as equal count as one. */
    private void addAliases() {
        List<Post> renamed = posts().stream()
                .filter(post -> !post.entry().meta().aliases().isEmpty())
                .toList();
        Set<String> taken = new HashSet<>();
        if (!renamed.isEmpty()) {
            posts().forEach(post -> taken.add(NameRules.fold(post.entry().address())));
        }
        for (Post post : renamed) {
            for (String alias : post.entry().meta().aliases()) {
                String address = alias.indexOf('/') < 0 ? post.channel() + "/" + alias : alias;
                if (taken.add(NameRules.fold(address))) {
                    aliases.put(address, post);
                }
            }
        }
    }

    /** Returns the posts by their Telegram addresses, without the scheme. */
    Map<String, Post> byUrl() {
        return byUrl;
    }

    /** Returns the channels by their current and former handles, in lower case. */
    Map<String, Channel> byHandle() {
        return byHandle;
    }

    /** Returns the posts by their former channels and slugs. */
    Map<String, Post> aliases() {
        return aliases;
    }

    /** Returns the posts that others reply to, by the address of the reply. */
    Map<String, Post> repliedTo() {
        Map<String, Post> byId = wantedById();
        Map<String, Post> targets = new LinkedHashMap<>();
        for (Post post : posts()) {
            Reply reply = post.entry().meta().details().reply();
            Post target = reply == null ? null : find(reply, channels.get(post.channel()), byId);
            if (target != null) {
                targets.put(post.entry().address(), target);
            }
        }
        return targets;
    }

    /** Returns the posts by channel and ID, limited to those that a reply names by ID alone. */
    private Map<String, Post> wantedById() {
        Set<String> wanted = new HashSet<>();
        for (Post post : posts()) {
            Reply reply = post.entry().meta().details().reply();
            if (reply != null && reply.post() == null && reply.id() != null) {
                wanted.add(post.channel() + "/" + reply.id());
            }
        }
        Map<String, Post> byId = new HashMap<>();
        List<Post> candidates = wanted.isEmpty() ? List.of() : posts();
        for (Post post : candidates) {
            addById(post, post.entry().meta().id(), wanted, byId);
        }
        for (Post post : candidates) { // a post's own ID takes precedence over an album's
            post.entry().meta().details().album().forEach(id -> addById(post, id, wanted, byId));
        }
        return byId;
    }

    private static void addById(Post post, @Nullable Long id, Set<String> wanted, Map<String, Post> byId) {
        String key = post.channel() + "/" + id;
        if (wanted.contains(key)) {
            byId.putIfAbsent(key, post);
        }
    }

    private @Nullable Post find(Reply reply, Channel channel, Map<String, Post> byId) {
        Post named = reply.post() == null
                ? byId.get(channel.key() + "/" + reply.id())
                : channel.bySlug().getOrDefault(reply.post(), aliases.get(channel.key() + "/" + reply.post()));
        String url = channel.urlOf(reply);
        return named != null || url == null ? named : byUrl.get(TelegramAddress.fold(url));
    }

    /**
     * Returns the posts that reply to a post, by that post's address.
     *
     * @param repliedTo the posts that others reply to
     */
    Map<String, List<Post>> replies(Map<String, Post> repliedTo) {
        Map<String, List<Post>> replies = new HashMap<>();
        for (Post post : repliedTo.isEmpty() ? List.<Post>of() : posts()) {
            Post target = repliedTo.get(post.entry().address());
            if (target != null) {
                add(replies, target, post);
            }
        }
        return replies;
    }

    /** Returns the posts that link to a post, by that post's address. */
    Map<String, List<Post>> mentions() {
        Map<String, List<Post>> mentions = new HashMap<>();
        for (Post post : posts()) {
            post.telegram().stream()
                    .map(byUrl::get)
                    .filter(target -> target != null && !target.equals(post))
                    .distinct()
                    .forEach(target -> add(mentions, target, post));
        }
        return mentions;
    }

    private static void add(Map<String, List<Post>> posts, Post target, Post post) {
        posts.computeIfAbsent(target.entry().address(), any -> new ArrayList<>())
                .add(post);
    }
}
