package ayneh.page.view;

import ayneh.markdown.Html;

/**
 * A page of the owner's own.
 *
 * @param title its title
 * @param body its text
 */
public record OwnPageView(String title, Html body) {}
