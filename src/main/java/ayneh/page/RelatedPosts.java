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
 * Finds related posts: those that discuss the same works or have the same tags; rare tags count more. For each tag and
 * work only the nearest posts are considered, so that the cost per post doesn't grow with the archive.
 */
final class RelatedPosts {
    private static final int MAX_RELATED = 4;
    private static final int WINDOW = 12;
    private static final double WORK_SCORE = 3;
    /** Sharing only one very frequent tag isn't enough. */
    private static final double MIN_SCORE = 0.4;

    private final Site site;

    RelatedPosts(Site site) {
        this.site = site;
    }

    /** Returns the most related posts of the same channel, best match first, without the direct neighbours. */
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
                    .limit(2 * WINDOW)
                    .toList();
            score(post, same, WORK_SCORE, scores);
        }
        List<Map.Entry<Integer, Double>> best = new ArrayList<>(scores.entrySet());
        best.removeIf(entry -> entry.getValue() < MIN_SCORE || Math.abs(entry.getKey() - post.index()) <= 1);
        best.sort(Comparator.comparing((Map.Entry<Integer, Double> entry) -> -entry.getValue())
                .thenComparing(entry -> Math.abs(entry.getKey() - post.index()))
                .thenComparing(Map.Entry::getKey));
        return best.stream()
                .limit(MAX_RELATED)
                .map(entry -> channel.posts().get(entry.getKey()))
                .toList();
    }

    private static void score(Post post, List<Post> same, double weight, Map<Integer, Double> scores) {
        int place = Collections.binarySearch(same, post, Comparator.comparingInt(Post::index));
        int from = Math.max(0, Math.abs(place) - WINDOW);
        for (Post other : same.subList(from, Math.min(same.size(), from + 2 * WINDOW))) {
            scores.merge(other.index(), weight, Double::sum);
        }
    }
}
