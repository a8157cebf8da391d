package ayneh.book.view;

import ayneh.markdown.Xhtml;
import ayneh.message.Reaction;
import ayneh.page.view.FactsView;
import ayneh.page.view.ForwardView;
import ayneh.page.view.MediaView;
import ayneh.page.view.PollView;
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
 * @param forward where it was forwarded from; null if it wasn't forwarded
 * @param reply what it replies to; null if none
 * @param media its media
 * @param body its text
 * @param poll its poll; null if none
 * @param buttons its buttons
 * @param preview the card of a link; null if none
 * @param tags its tags
 * @param reactions its reactions
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
        @Nullable ForwardView forward,
        PostView.@Nullable ReplyView reply,
        List<Medium> media,
        Xhtml body,
        @Nullable PollView poll,
        List<PostView.ButtonView> buttons,
        PostView.@Nullable PreviewView preview,
        List<TagLink> tags,
        List<Reaction> reactions,
        @Nullable String url,
        List<PostView.Source> sources) {
    public BookPost {
        media = List.copyOf(media);
        buttons = List.copyOf(buttons);
        tags = List.copyOf(tags);
        reactions = List.copyOf(reactions);
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
