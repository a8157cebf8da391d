package ayneh.page;

import ayneh.page.view.PageFrame;
import org.jspecify.annotations.Nullable;

/**
 * A page, ready for its template.
 *
 * @param template the template's name
 * @param channel the channel whose templates take precedence; null for pages across all channels
 * @param frame the data that every page gets
 * @param view the data it shows, one of the records of {@link ayneh.page.view}
 */
public record Page(String template, @Nullable String channel, PageFrame frame, Record view) {
    /** Used instead of a template's name: the page is JSON, which isn't customizable. */
    public static final String JSON = "json";
}
