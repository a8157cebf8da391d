package ayneh.book.view;

import ayneh.page.view.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The contents of a book.
 *
 * @param chapters its chapters, in order
 * @param tags the address of the index of tags; null where there is none
 */
public record ContentsView(List<Chapter> chapters, @Nullable String tags) {
    public ContentsView {
        chapters = List.copyOf(chapters);
    }

    /**
     * A chapter.
     *
     * @param heading what it is called
     * @param href its address
     * @param posts its posts
     */
    public record Chapter(Heading heading, String href, List<Link> posts) {
        public Chapter {
            posts = List.copyOf(posts);
        }
    }
}
