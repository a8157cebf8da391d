package ayneh.page;

import ayneh.site.Channel;
import ayneh.site.Post;
import ayneh.site.Site;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the newest posts of all channels. A post without a date counts as new as the save of its source. */
final class NewestPosts {
    private NewestPosts() {}

    /** Returns the newest posts, oldest first: by date, then by distance from the end of the channel. */
    static List<Post> of(Site site, int count) {
        List<Post> candidates = new ArrayList<>();
        for (Channel channel : site.channels().values()) {
            int from = Math.max(0, channel.posts().size() - count);
            candidates.addAll(channel.posts().subList(from, channel.posts().size()));
        }
        candidates.removeIf(post -> updated(site, post) == null);
        candidates.sort(Comparator.comparing((Post post) -> updated(site, post))
                .thenComparing(
                        post -> post.index() - site.channelOf(post).posts().size())
                .thenComparing(Post::channel));
        return candidates.subList(Math.max(0, candidates.size() - count), candidates.size());
    }

    /** Returns when a post was published, or else the day on which its source was saved; null if neither is known. */
    static @Nullable Instant updated(Site site, Post post) {
        Instant date = post.entry().meta().details().date();
        LocalDate captured = site.channelOf(post).captured();
        return date != null
                ? date
                : captured == null
                        ? null
                        : captured.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
