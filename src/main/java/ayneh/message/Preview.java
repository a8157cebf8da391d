package ayneh.message;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A link preview, as the source shows it below a message.
 *
 * @param url the address; null if the source doesn't give it
 * @param site the site's name; null if the preview has none
 * @param title the page's title; null if the preview has none
 * @param description the page's description; null if the preview has none
 */
public record Preview(
        @Nullable String url,
        @Nullable String site,
        @Nullable String title,
        @Nullable String description) {

    Preview withWords(UnaryOperator<String> change) {
        return new Preview(
                url,
                site,
                title == null ? null : change.apply(title),
                description == null ? null : change.apply(description));
    }
}
