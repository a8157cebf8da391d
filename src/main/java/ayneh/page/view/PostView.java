package ayneh.page.view;

import ayneh.markdown.Html;
import ayneh.message.Reaction;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post.
 *
 * @param heading its title, or its opening words
 * @param headingLang the heading's language
 * @param headingDir the heading's direction
 * @param titled whether it has a title
 * @param summary the beginning of its text
 * @param lang its language
 * @param dir its direction
 * @param body its text
 * @param facts its metadata
 * @param tags its tags
 * @param forward where it was forwarded from; null if it wasn't forwarded
 * @param reply what it replies to; null if none
 * @param preview the preview card of a link; null if none
 * @param media its media
 * @param poll its poll; null if none
 * @param buttons its buttons
 * @param reactions its reactions
 * @param series its place in a series; null if none
 * @param replies the posts that reply to it
 * @param mentions the posts that link to it
 * @param related posts that share works and tags with it
 * @param works the works that it discusses
 * @param bridges posts in other languages that discuss the same works
 * @param previous the post before it; null for the first
 * @param next the post after it; null for the last
 * @param url its address on Telegram; null if unknown
 * @param sources its places in the sources
 * @param captured when its source was saved; null if unknown
 * @param markdown the address of its Markdown copy; null if the site has none
 * @param data its structured data for search engines
 */
public record PostView(
        String heading,
        String headingLang,
        String headingDir,
        boolean titled,
        String summary,
        String lang,
        String dir,
        Html body,
        FactsView facts,
        List<TagLink> tags,
        @Nullable ForwardView forward,
        @Nullable ReplyView reply,
        @Nullable PreviewView preview,
        List<MediaGroup> media,
        @Nullable PollView poll,
        List<ButtonView> buttons,
        List<Reaction> reactions,
        @Nullable SeriesBox series,
        List<Link> replies,
        List<Link> mentions,
        List<Bridge> bridges,
        List<Link> related,
        List<Link> works,
        @Nullable Link previous,
        @Nullable Link next,
        @Nullable String url,
        List<Source> sources,
        @Nullable LocalDate captured,
        @Nullable String markdown,
        JsonLd data) {
    public PostView {
        tags = List.copyOf(tags);
        media = List.copyOf(media);
        buttons = List.copyOf(buttons);
        reactions = List.copyOf(reactions);
        replies = List.copyOf(replies);
        mentions = List.copyOf(mentions);
        bridges = List.copyOf(bridges);
        related = List.copyOf(related);
        works = List.copyOf(works);
        sources = List.copyOf(sources);
    }

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

    /**
     * A post in another language about the same work.
     *
     * @param lang the language of its text
     * @param link the link with its heading, which may be in yet another language
     */
    public record Bridge(String lang, Link link) {}

    /**
     * What a post replies to.
     *
     * @param author who is quoted; null if unknown
     * @param quotation the quoted words; null if unknown
     * @param lang their language
     * @param dir their direction
     * @param href the address of the message; null if unknown
     * @param here whether the address is a post of this site
     */
    public record ReplyView(
            @Nullable String author,
            @Nullable String quotation,
            String lang,
            String dir,
            @Nullable String href,
            boolean here) {}

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
     * A post's place in a series.
     *
     * @param series the link with the series' title
     * @param number its number
     * @param last the number of the last episode
     * @param continued whether it is one text in several posts
     * @param previous the episode before it; null for the first
     * @param next the episode after it; null for the last
     */
    public record SeriesBox(
            Link series,
            int number,
            int last,
            boolean continued,
            @Nullable EpisodeView previous,
            @Nullable EpisodeView next) {}

    /**
     * The place of a post in a source.
     *
     * @param file the source
     * @param first its first line there, from 1; 0 if unknown
     * @param last its last line there
     */
    public record Source(String file, long first, long last) {}
}
