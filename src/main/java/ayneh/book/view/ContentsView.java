package ayneh.book.view;

import ayneh.page.view.Link;
import java.time.LocalDate;
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
     * @param groups the same posts, in groups; none where they are few enough for one list
     */
    public record Chapter(Heading heading, String href, List<Link> posts, List<Group> groups) {
        public Chapter {
            posts = List.copyOf(posts);
            groups = List.copyOf(groups);
        }
    }

    /**
     * Posts of a long chapter that stand together.
     *
     * @param day the day on which all of them were published; null where no dates are known
     * @param first without a day, the place of the first of them in the channel, from 1; else 0
     * @param last without a day, the place of the last of them; else 0
     * @param posts its posts, at least one
     */
    public record Group(@Nullable LocalDate day, int first, int last, List<Link> posts) {
        public Group {
            posts = List.copyOf(posts);
        }
    }
}
