package ayneh.suggest;

import ayneh.content.Entry;
import ayneh.markdown.MarkdownRenderer;
import ayneh.site.Post;
import ayneh.text.Hashtags;
import ayneh.text.WhiteSpace;
import java.util.List;
import java.util.Optional;

/**
 * What a post says of its place among others.
 *
 * @param post the post
 * @param label its number in a work, from its title or its first lines
 * @param above the lines above that
 * @param follows whether it says that it continues the post before
 * @param announces whether it says that the next post continues it
 * @param resumes whether it says that it continues a series, which it names
 * @param wordless whether it has no text
 * @param listings the series that it lists
 */
record Reading(
        Post post,
        Optional<PartLabel> label,
        List<String> above,
        boolean follows,
        boolean announces,
        boolean resumes,
        boolean wordless,
        List<Listing> listings) {
    private static final int HEAD_LINES = 3;
    /** A phrase stands in the title or in the line below it. */
    private static final int PHRASE_LINES = 2;

    private static final int ENDING = 160;
    private static final int BEGINNING = 400;

    /** How much more than a phrase a post has to say. */
    private static final int SHORTEST = 60;

    static Reading of(Post post, MarkdownRenderer renderer) {
        String body = post.entry().body();
        String start = withTitle(post.entry(), renderer.plainLines(body, BEGINNING));
        List<String> head =
                start.lines().filter(WhiteSpace::isVisible).limit(HEAD_LINES).toList();
        List<String> openings = head.stream()
                .limit(PHRASE_LINES)
                .map(line -> Fold.of(line.substring(0, Math.min(ENDING, line.length()))))
                .toList();
        String last = lastLines(body);
        String end = body.length() <= BEGINNING ? start : renderer.plainLines(last, last.length());
        String ending = Fold.of(end.strip().substring(Math.max(0, end.strip().length() - ENDING)));
        boolean says = start.length() > SHORTEST;
        List<Listing> listings = Listing.of(withTitle(post.entry(), body));
        int labelled = 0;
        while (labelled < head.size() && PartLabel.of(head.get(labelled)).isEmpty()) {
            labelled++;
        }
        boolean found = labelled < head.size() && listings.isEmpty(); // a list of parts is none
        return new Reading(
                post,
                found ? PartLabel.of(head.get(labelled)) : Optional.empty(),
                found ? withoutTags(head.subList(0, labelled)) : List.of(),
                says && openings.stream().anyMatch(Phrases::follows),
                says && Phrases.announces(ending),
                says && openings.stream().anyMatch(Phrases::resumes),
                !WhiteSpace.isVisible(start),
                listings);
    }

    /** Returns lines without those that are tags alone; in others, tags are words. */
    private static List<String> withoutTags(List<String> lines) {
        return lines.stream()
                .filter(line ->
                        Hashtags.TAG.matcher(line).replaceAll("").codePoints().anyMatch(Character::isLetter))
                .map(line -> PartLabel.trim(line.replace("#", "").replace('_', ' ')))
                .toList();
    }

    /** Returns a text of a post below the post's title, if it has one. */
    static String withTitle(Entry entry, String text) {
        String title = entry.meta().title();
        return title == null ? text : title + "\n" + text;
    }

    /** Returns the end of a text in Markdown, from the beginning of a line. */
    private static String lastLines(String body) {
        int from = Math.max(0, body.length() - 2 * BEGINNING);
        int line = body.indexOf('\n', from);
        return from == 0 || line < 0 || line > body.length() - ENDING ? body.substring(from) : body.substring(line + 1);
    }

    String address() {
        return post.entry().address();
    }
}
