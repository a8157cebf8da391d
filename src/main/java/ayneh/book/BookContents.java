package ayneh.book;

import ayneh.book.view.ContentsView;
import ayneh.book.view.Heading;
import ayneh.page.view.Link;
import ayneh.site.Post;
import ayneh.text.CalendarDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The contents of a book: its chapters with their posts, long chapters in groups. */
final class BookContents {
    /** A longer list of a chapter's posts is split into groups. */
    private static final int MAX_LIST_SIZE = 100;

    private final List<Chapter> chapters;
    private final TagIndex tags;
    private final BookLinks links;

    BookContents(List<Chapter> chapters, TagIndex tags, BookLinks links) {
        this.chapters = chapters;
        this.tags = tags;
        this.links = links;
    }

    static Heading heading(Chapter chapter) {
        return new Heading(chapter.kind(), chapter.number(), chapter.second());
    }

    /** Returns links to posts, each with the post's heading as its text. */
    List<Link> links(List<Post> posts) {
        return posts.stream()
                .map(post -> Link.of(links.to(post).orElseThrow(), post.heading(), post.headingLang()))
                .toList();
    }

    ContentsView view() {
        List<TagIndex.Document> index = tags.documents();
        return new ContentsView(
                chapters.stream().map(this::chapter).toList(),
                index.isEmpty() ? null : index.get(0).name());
    }

    private ContentsView.Chapter chapter(Chapter chapter) {
        List<Post> posts = chapter.documents().stream()
                .flatMap(document -> document.posts().stream())
                .toList();
        List<ContentsView.Group> groups = posts.size() <= MAX_LIST_SIZE
                ? List.of()
                : chapter.kind().equals("month") ? days(posts) : places(chapter);
        return new ContentsView.Chapter(
                heading(chapter), chapter.documents().get(0).name(), links(posts), groups);
    }

    private List<ContentsView.Group> days(List<Post> posts) {
        Map<LocalDate, List<Post>> days = new TreeMap<>();
        posts.forEach(post ->
                days.computeIfAbsent(date(post), any -> new ArrayList<>()).add(post));
        return days.entrySet().stream()
                .map(day -> new ContentsView.Group(day.getKey(), 0, 0, links(day.getValue())))
                .toList();
    }

    /** Returns the day on which a post was published; null if its date is unknown. */
    static @Nullable LocalDate date(Post post) {
        return CalendarDay.utc(post.entry().meta().details().date());
    }

    private List<ContentsView.Group> places(Chapter chapter) {
        return chapter.documents().stream()
                .map(Chapter.Document::posts)
                .map(posts -> new ContentsView.Group(
                        null,
                        posts.get(0).index() + 1,
                        posts.get(posts.size() - 1).index() + 1,
                        links(posts)))
                .toList();
    }
}
