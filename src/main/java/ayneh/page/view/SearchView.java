package ayneh.page.view;

import java.util.List;

/**
 * The search page.
 *
 * @param scripts the addresses of its scripts, in their order
 * @param channels the channels that a reader may choose
 * @param languages the languages of posts that a reader may choose
 * @param tags the most frequent tags, in the order of the page's language
 */
public record SearchView(List<String> scripts, List<Choice> channels, List<Choice> languages, List<Choice> tags) {
    public SearchView {
        scripts = List.copyOf(scripts);
        channels = List.copyOf(channels);
        languages = List.copyOf(languages);
        tags = List.copyOf(tags);
    }

    /**
     * Something to choose.
     *
     * @param key what the index calls it
     * @param name its name for readers
     */
    public record Choice(String key, String name) {}
}
