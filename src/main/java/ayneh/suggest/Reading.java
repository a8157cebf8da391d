package ayneh.suggest;

import ayneh.markdown.MarkdownRenderer;
import ayneh.site.Post;
import ayneh.text.WhiteSpace;
import java.util.List;
import java.util.Optional;

/**
 * What a post says of its place among others.
 *
 * @param post the post
 * @param label its number in a work, from its title or its first lines
 * @param follows whether it says that it continues the post before
 * @param announces whether it says that the next post continues it
 * @param resumes whether it says that it continues a series, which it names
 * @param wordless whether it has no text
 * @param listings the series that it lists
 */
record Reading(
        Post post,
        Optional<PartLabel> label,
        boolean follows,
        boolean announces,
        boolean resumes,
        boolean wordless,
        List<Listing> listings) {
    private static final int HEAD_LINES = 2;
    private static final int ENDING = 160;

    /** How much more than a phrase a post has to say. */
    private static final int SHORTEST = 60;

    static Reading of(Post post, MarkdownRenderer renderer) {
        String body = post.entry().body();
        String text = renderer.plainLines(body, body.length()).strip();
        String title = post.entry().meta().title();
        String all = title == null ? text : title + "\n" + text;
        List<String> head =
                all.lines().filter(WhiteSpace::isVisible).limit(HEAD_LINES).toList();
        List<String> openings = head.stream()
                .map(line -> Fold.of(line.substring(0, Math.min(ENDING, line.length()))))
                .toList();
        String ending = Fold.of(all.substring(Math.max(0, all.length() - ENDING)));
        boolean says = all.length() > SHORTEST;
        return new Reading(
                post,
                head.stream().map(PartLabel::of).flatMap(Optional::stream).findFirst(),
                says && openings.stream().anyMatch(Phrases::follows),
                says && Phrases.announces(ending),
                says && openings.stream().anyMatch(Phrases::resumes),
                !WhiteSpace.isVisible(all),
                Listing.of(body));
    }

    String address() {
        return post.entry().address();
    }
}
