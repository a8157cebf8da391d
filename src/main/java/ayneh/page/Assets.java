package ayneh.page;

import org.jspecify.annotations.Nullable;

/**
 * The addresses of the files that every page uses, from the site's root.
 *
 * @param stylesheet the stylesheet
 * @param ownStylesheet a stylesheet of the owner's, which comes after it; null for none
 * @param script the script
 * @param icon the icon
 */
public record Assets(String stylesheet, @Nullable String ownStylesheet, String script, String icon) {}
