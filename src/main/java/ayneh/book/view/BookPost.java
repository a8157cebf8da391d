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
 * @param id what it is named by in its document
 * @param heading its title or its opening words
 * @param headingLang the heading's language
 * @param headingDir the heading's direction
 * @param titled whether it has a title
 * @param lang its language
 * @param dir its direction
 * @param facts what is known of it beside its text
 * @param forward where it was forwarded from; null for a post of the channel's own
 * @param reply what it replies to; null for nothing
 * @param media its media
 * @param body its text
 * @param poll its poll; null for none
 * @param buttons its buttons
 * @param preview the card of a link; null for none
 * @param tags its tags
 * @param reactions its reactions
 * @param url its address in Telegram; null where unknown
 * @param sources where it stands in the sources
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
     * A thing of a post that isn't text.
     *
     * @param item what it is; its addresses are places in the site and lead nowhere from a book
     * @param picture the picture of it that the book has; null for none
     * @param elsewhere where its file, which the book hasn't, may be found; null where that is unknown
     */
    public record Medium(
            MediaView item,
            @Nullable String picture,
            @Nullable String elsewhere) {}
}
