package ayneh.page.view;

import ayneh.message.Reaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a post has besides its text: the same on its page, in a feed and in a book, except for link targets.
 *
 * @param forward where it was forwarded from; null if it wasn't forwarded
 * @param reply what it replies to; null if none
 * @param preview the preview card of a link; null if none
 * @param media its media
 * @param poll its poll; null if none
 * @param buttons its buttons
 * @param reactions its reactions
 */
public record DetailsView(
        @Nullable ForwardView forward,
        @Nullable ReplyView reply,
        @Nullable PreviewView preview,
        List<MediaGroup> media,
        @Nullable PollView poll,
        List<ButtonView> buttons,
        List<Reaction> reactions) {
    public DetailsView {
        media = List.copyOf(media);
        buttons = List.copyOf(buttons);
        reactions = List.copyOf(reactions);
    }

    /** Returns what a list can show of the media: pictures and stills of videos that are not behind a spoiler. */
    public List<MediaView> pictures() {
        return media.stream()
                .flatMap(group -> group.items().stream())
                .filter(item -> !item.spoiler())
                .filter(item -> item.picture() != null || item.form().equals("picture"))
                .toList();
    }

    /**
     * What a post replies to.
     *
     * @param author who is quoted; null if unknown
     * @param quotation the quoted words; null if unknown
     * @param lang their language
     * @param dir their direction
     * @param href the address of the message; null if unknown
     * @param here whether the address is a post of this site
     * @param elsewhere whether the message is in another chat
     */
    public record ReplyView(
            @Nullable String author,
            @Nullable String quotation,
            String lang,
            String dir,
            @Nullable String href,
            boolean here,
            boolean elsewhere) {}

    /**
     * The preview card of a link.
     *
     * @param url the address; null if unknown
     * @param site the site's name; null if none
     * @param title the page's title; null if none
     * @param description the page's description; null if none
     * @param lang the language of the title and description
     * @param dir their direction
     */
    public record PreviewView(
            @Nullable String url,
            @Nullable String site,
            @Nullable String title,
            @Nullable String description,
            String lang,
            String dir) {}

    /**
     * A button.
     *
     * @param text its label
     * @param lang its language
     * @param dir its direction
     * @param href its target; null if that isn't safe to follow
     * @param here whether the target is a page of this site
     */
    public record ButtonView(
            String text, String lang, String dir, @Nullable String href, boolean here) {}
}
