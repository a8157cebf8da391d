package ayneh.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fonts that a page's script requests before the stylesheet does.
 *
 * @param ahead the addresses of the fonts for the page's language
 * @param disk the address of a stylesheet with all faces for pages opened from disk; null if it isn't needed
 */
public record Fonts(List<String> ahead, @Nullable String disk) {
    public Fonts {
        ahead = List.copyOf(ahead);
    }
}
