package ayneh.bench;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A made-up post.
 *
 * @param number its number, from 1
 * @param lang its language, {@code fa} or {@code ru}
 * @param title its title, of letters and digits only
 * @param summary how it begins, of letters and digits only
 * @param date when it was posted
 * @param tags its tags
 * @param series the series that it belongs to; null for none
 * @param body its text, in Markdown
 */
public record SamplePost(
        int number,
        String lang,
        String title,
        String summary,
        Instant date,
        List<String> tags,
        @Nullable String series,
        String body) {
    public SamplePost {
        tags = List.copyOf(tags);
    }
}
