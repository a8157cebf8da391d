package ayneh.page.view;

import ayneh.markdown.Html;

/**
 * One of the owner's pages.
 *
 * @param title its title
 * @param body its text
 */
public record OwnPageView(String title, Html body) {}
