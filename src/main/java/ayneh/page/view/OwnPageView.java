package ayneh.page.view;

import ayneh.markdown.Html;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the owner's pages.
 *
 * @param title its title
 * @param body its text
 * @param sections its main sections; none if there are few
 * @param sidebar the pages that are read in order; null if this isn't one of them
 * @param previous the page before it in that order; null if none
 * @param next the page after it; null if none
 */
public record OwnPageView(
        String title,
        Html body,
        List<Link> sections,
        @Nullable SidebarView sidebar,
        @Nullable Link previous,
        @Nullable Link next) {
    public OwnPageView {
        sections = List.copyOf(sections);
    }
}
