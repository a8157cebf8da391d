package ayneh.book.view;

import ayneh.markdown.Xhtml;
import ayneh.page.view.DetailsView;
import ayneh.page.view.FactsView;
import ayneh.page.view.MediaView;
import ayneh.page.view.PostView;
import ayneh.page.view.TagLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post in a book.
 *
 * @param id its ID within its document
 * @param heading its title, or its opening words
 * @param headingLang the heading's language
 * @param headingDir the heading's direction
 * @param titled whether it has a title
 * @param lang its language
 * @param dir its direction
 * @param facts its metadata
 * @param details what it has besides its text
 * @param media its media, as the book shows them
 * @param body its text
 * @param tags its tags
 * @param url its address on Telegram; null if unknown
 * @param sources its places in the sources
 */
public record BookPost(
        String id,
        String heading,
        String headingLang,
        String headingDir,
        boolean titled,
        String lang,
        String dir,
        FactsView facts,
        DetailsView details,
        List<Medium> media,
        Xhtml body,
        List<TagLink> tags,
        @Nullable String url,
        List<PostView.Source> sources) {
    public BookPost {
        media = List.copyOf(media);
        tags = List.copyOf(tags);
        sources = List.copyOf(sources);
    }

    /**
     * A media item of a post.
     *
     * @param item the item; its addresses are relative to the site and don't work in a book
     * @param picture the path of its picture in the book; null if none
     * @param elsewhere the address of its file if the book doesn't include it; null if unknown
     */
    public record Medium(
            MediaView item,
            @Nullable String picture,
            @Nullable String elsewhere) {}
}
