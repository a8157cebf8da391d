package ayneh.book;

import ayneh.site.Channel;
import ayneh.site.Post;
import ayneh.site.Series;
import ayneh.text.CalendarDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A chapter of a book.
 *
 * @param kind {@code month}, {@code posts} (by position), {@code undated} or {@code episode}
 * @param number the year of a month; the position of the first post, from 1; the number of an episode
 * @param second the month; the position of the last post; otherwise 0
 * @param documents its documents: e-book readers are slow with long ones
 */
record Chapter(String kind, int number, int second, List<Document> documents) {
    private static final int MAX_DOCUMENT_POSTS = 40;
    /** The maximum number of posts in a chapter if no dates are known. */
    private static final int MAX_PER_GROUP = 25;

    Chapter {
        documents = List.copyOf(documents);
    }

    /**
     * A document.
     *
     * @param name its file name
     * @param posts its posts, in order
     */
    record Document(String name, List<Post> posts) {
        Document {
            posts = List.copyOf(posts);
        }
    }

    /**
     * Returns the chapters of a channel or of a part of it: one for each month with posts, and one for the posts whose
     * date is unknown.
     *
     * @param posts the posts, oldest first
     */
    static List<Chapter> of(Channel channel, List<Post> posts) {
        Map<CalendarDay, List<Post>> months = new TreeMap<>();
        List<Post> undated = new ArrayList<>();
        for (Post post : posts) {
            CalendarDay day = post.day();
            if (day == null) {
                undated.add(post);
            } else {
                months.computeIfAbsent(day.firstOfMonth(), any -> new ArrayList<>())
                        .add(post);
            }
        }
        if (months.isEmpty()) {
            return byPlace(undated);
        }
        List<Chapter> chapters = new ArrayList<>();
        Comparator<Post> byDate = Comparator.comparing(
                (Post post) -> post.entry().meta().details().date());
        months.forEach((month, own) -> {
            own.sort(byDate); // posts with equal dates keep the channel's order
            chapters.add(new Chapter("month", month.year(), month.month(), documents(month.monthKey(), own)));
        });
        if (!undated.isEmpty()) {
            chapters.add(new Chapter("undated", 0, 0, documents("undated", undated)));
        }
        return chapters;
    }

    private static List<Chapter> byPlace(List<Post> posts) {
        Map<Integer, List<Post>> groups = new TreeMap<>();
        posts.forEach(post -> groups.computeIfAbsent(post.index() / MAX_PER_GROUP, any -> new ArrayList<>())
                .add(post));
        return groups.values().stream()
                .map(group -> {
                    int first = group.get(0).index() + 1;
                    int last = group.get(group.size() - 1).index() + 1;
                    String name = String.format(Locale.ROOT, "posts-%04d", first);
                    return new Chapter("posts", first, last, documents(name, group));
                })
                .toList();
    }

    /** Returns the chapters of a series: the episodes that the archive has. */
    static List<Chapter> of(Series series) {
        List<Chapter> chapters = new ArrayList<>();
        for (int i = 0; i < series.episodes().size(); i++) {
            Series.Episode episode = series.episodes().get(i);
            if (episode.post() != null) {
                chapters.add(new Chapter(
                        "episode", episode.number(), 0, documents("episode-" + (i + 1), List.of(episode.post()))));
            }
        }
        return chapters;
    }

    private static List<Document> documents(String name, List<Post> posts) {
        List<Document> documents = new ArrayList<>();
        for (int from = 0; from < posts.size(); from += MAX_DOCUMENT_POSTS) {
            String number = from == 0 ? "" : "-" + (documents.size() + 1);
            documents.add(new Document(
                    name + number + ".xhtml", posts.subList(from, Math.min(posts.size(), from + MAX_DOCUMENT_POSTS))));
        }
        return documents;
    }
}
