package ayneh.page.view;

import java.util.List;

/**
 * The search page.
 *
 * @param scripts the addresses of its scripts, in loading order
 * @param channels the channels to choose from
 * @param languages the languages of posts to choose from
 * @param tags the most frequent tags, in the collation order of the page's language
 */
public record SearchView(List<String> scripts, List<Choice> channels, List<Choice> languages, List<Choice> tags) {
    public SearchView {
        scripts = List.copyOf(scripts);
        channels = List.copyOf(channels);
        languages = List.copyOf(languages);
        tags = List.copyOf(tags);
    }

    /**
     * An option of a filter.
     *
     * @param key its key in the index
     * @param name its name for readers
     */
    public record Choice(String key, String name) {}
}
