package ayneh.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of the files that every page uses, relative to the site's root.
 *
 * @param stylesheet the stylesheet
 * @param ownStylesheet the owner's stylesheet, which is loaded after it; null if none
 * @param script the script
 * @param search the scripts of the search page, in loading order
 * @param icon the icon
 */
public record Assets(
        String stylesheet, @Nullable String ownStylesheet, String script, List<String> search, String icon) {
    public Assets {
        search = List.copyOf(search);
    }
}
