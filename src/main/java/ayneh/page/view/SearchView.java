package ayneh.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The search page.
 *
 * @param scripts the addresses of its scripts, in loading order
 * @param channels the channels to choose from; the owner's pages, if there are any, have the key {@code pages}
 * @param languages the languages of posts to choose from
 * @param tags the most frequent tags, in the collation order of the page's language
 * @param series the series, to be suggested
 * @param dated whether any post has a date
 */
public record SearchView(
        List<String> scripts,
        List<Choice> channels,
        List<Choice> languages,
        List<Choice> tags,
        List<Choice> series,
        boolean dated) {
    public SearchView {
        scripts = List.copyOf(scripts);
        channels = List.copyOf(channels);
        languages = List.copyOf(languages);
        tags = List.copyOf(tags);
        series = List.copyOf(series);
    }

    /**
     * An option of a filter: a channel, a language, a tag or a series.
     *
     * @param key its key in the index
     * @param name its name for readers
     * @param address the address of its page, to be suggested; null if it isn't
     */
    public record Choice(String key, String name, @Nullable String address) {}
}
