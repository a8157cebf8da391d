package ayneh.page.view;

import org.jspecify.annotations.Nullable;

/**
 * A page at an earlier address of a post, which leads to the post.
 *
 * @param post the link to the post
 * @param canonical the absolute address of the post; null where the base URL is unknown
 */
public record RedirectView(Link post, @Nullable String canonical) {}
