package ayneh.book.view;

import ayneh.page.view.Link;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table of contents of a book.
 *
 * @param chapters its chapters, in order
 * @param tags the address of the tag index; null if there is none
 */
public record ContentsView(List<Chapter> chapters, @Nullable String tags) {
    public ContentsView {
        chapters = List.copyOf(chapters);
    }

    /**
     * A chapter in the table of contents.
     *
     * @param heading its heading
     * @param href its address
     * @param posts its posts
     * @param groups the same posts, in groups; empty if they are few enough for one list
     */
    public record Chapter(Heading heading, String href, List<Link> posts, List<Group> groups) {
        public Chapter {
            posts = List.copyOf(posts);
            groups = List.copyOf(groups);
        }
    }

    /**
     * A group of posts of a long chapter.
     *
     * @param day the day on which all of them were published; null if no dates are known
     * @param first without a day, the position of the first post in the channel, from 1; otherwise 0
     * @param last without a day, the position of the last post; otherwise 0
     * @param posts its posts, at least one
     */
    public record Group(@Nullable LocalDate day, int first, int last, List<Link> posts) {
        public Group {
            posts = List.copyOf(posts);
        }
    }
}
