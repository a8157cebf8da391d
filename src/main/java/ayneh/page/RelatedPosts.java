package ayneh.page;

import ayneh.site.Channel;
import ayneh.site.Post;
import ayneh.site.Site;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds posts related to one: those that treat the same works and have the same tags, rare ones counting more. Of each
 * tag and work only the nearest posts are looked at, so that the cost of one post does not grow with the archive.
 */
final class RelatedPosts {
    private static final int MOST = 4;
    private static final int NEAR = 12;
    private static final double WORK = 3;
    /** One tag that half of the channel has says nothing. */
    private static final double ENOUGH = 0.4;

    private final Site site;

    RelatedPosts(Site site) {
        this.site = site;
    }

    /** The most related posts of the same channel, the most related one first, none of them a neighbour. */
    List<Post> of(Post post) {
        Channel channel = site.channelOf(post);
        Map<Integer, Double> scores = new LinkedHashMap<>();
        for (String tag : post.tags()) {
            List<Post> same = channel.tags().get(tag).posts();
            score(post, same, 1 / Math.log(2 + same.size()), scores);
        }
        for (String work : post.works()) {
            List<Post> same = site.works().get(work).posts().stream()
                    .filter(other -> other.channel().equals(post.channel()))
                    .limit(2 * NEAR)
                    .toList();
            score(post, same, WORK, scores);
        }
        List<Map.Entry<Integer, Double>> best = new ArrayList<>(scores.entrySet());
        best.removeIf(entry -> entry.getValue() < ENOUGH || Math.abs(entry.getKey() - post.index()) <= 1);
        best.sort(Comparator.comparing((Map.Entry<Integer, Double> entry) -> -entry.getValue())
                .thenComparing(entry -> Math.abs(entry.getKey() - post.index()))
                .thenComparing(Map.Entry::getKey));
        return best.stream()
                .limit(MOST)
                .map(entry -> channel.posts().get(entry.getKey()))
                .toList();
    }

    private static void score(Post post, List<Post> same, double weight, Map<Integer, Double> scores) {
        int place = Collections.binarySearch(same, post, Comparator.comparingInt(Post::index));
        int from = Math.max(0, Math.abs(place) - NEAR);
        for (Post other : same.subList(from, Math.min(same.size(), from + 2 * NEAR))) {
            scores.merge(other.index(), weight, Double::sum);
        }
    }
}
