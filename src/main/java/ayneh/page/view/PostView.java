package ayneh.page.view;

import ayneh.markdown.Html;
import ayneh.markdown.Section;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post on its page.
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
 * @param details what it has besides its text
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
        DetailsView details,
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
    /** How many sections a table of contents has at least. */
    public static final int SECTIONS_OF_CONTENTS = 3;

    public PostView {
        tags = List.copyOf(tags);
        replies = List.copyOf(replies);
        mentions = List.copyOf(mentions);
        bridges = List.copyOf(bridges);
        related = List.copyOf(related);
        works = List.copyOf(works);
        sources = List.copyOf(sources);
    }

    /** Returns the headings in its text, if there are enough of them for a table of contents. */
    public List<Link> sections() {
        List<Section> all = body.sections();
        return all.size() < SECTIONS_OF_CONTENTS
                ? List.of()
                : all.stream()
                        .map(section -> Link.of("#" + section.id(), section.text(), section.language()))
                        .toList();
    }

    /**
     * A post in another language about the same work.
     *
     * @param lang the language of its text
     * @param link the link with its heading, which may be in yet another language
     */
    public record Bridge(String lang, Link link) {}

    /**
     * A post's place in a series.
     *
     * @param series the link with the series' title
     * @param number its number
     * @param last the number of the last episode
     * @param parts for each episode, in order, whether the archive has it
     * @param index its place among these, from 0
     * @param continued whether it is one text in several posts
     * @param previous the episode before it; null for the first
     * @param next the episode after it; null for the last
     */
    public record SeriesBox(
            Link series,
            int number,
            int last,
            List<Boolean> parts,
            int index,
            boolean continued,
            @Nullable EpisodeView previous,
            @Nullable EpisodeView next) {
        public SeriesBox {
            parts = List.copyOf(parts);
        }
    }

    /**
     * The place of a post in a source.
     *
     * @param file the source
     * @param first its first line there, from 1; 0 if unknown
     * @param last its last line there
     */
    public record Source(String file, long first, long last) {}
}
