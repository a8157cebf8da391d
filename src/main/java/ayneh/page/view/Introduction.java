package ayneh.page.view;

import ayneh.markdown.Html;

/**
 * What introduces the site on its home page: the owner's page {@code index}.
 *
 * @param title its title
 * @param body its text
 */
public record Introduction(String title, Html body) {}
