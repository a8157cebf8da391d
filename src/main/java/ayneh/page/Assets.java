package ayneh.page;

/**
 * The addresses of the files that every page uses, from the site's root.
 *
 * @param stylesheet the stylesheet
 * @param script the script
 * @param icon the icon
 */
public record Assets(String stylesheet, String script, String icon) {}
