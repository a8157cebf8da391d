package ayneh.page;

import ayneh.page.view.PageFrame;
import org.jspecify.annotations.Nullable;

/**
 * A page, ready for its template.
 *
 * @param template the template's name
 * @param channel the channel whose templates win; null for pages over all channels
 * @param frame what stands around it
 * @param view what it shows, one of the records of {@link ayneh.page.view}
 */
public record Page(String template, @Nullable String channel, PageFrame frame, Record view) {
    /** In place of a template: the page is JSON, whose form is not a matter of taste. */
    public static final String JSON = "json";
}
