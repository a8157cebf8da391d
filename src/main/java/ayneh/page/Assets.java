package ayneh.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of the files that every page uses, from the site's root.
 *
 * @param stylesheet the stylesheet
 * @param ownStylesheet a stylesheet of the owner's, which comes after it; null for none
 * @param script the script
 * @param search the scripts of the search page, in their order
 * @param icon the icon
 */
public record Assets(
        String stylesheet, @Nullable String ownStylesheet, String script, List<String> search, String icon) {
    public Assets {
        search = List.copyOf(search);
    }
}
