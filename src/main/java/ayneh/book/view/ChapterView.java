package ayneh.book.view;

import java.util.List;

/**
 * A document with posts.
 *
 * @param heading the chapter's heading
 * @param first whether the document is the first of its chapter
 * @param posts its posts, in order
 */
public record ChapterView(Heading heading, boolean first, List<BookPost> posts) {
    public ChapterView {
        posts = List.copyOf(posts);
    }
}
