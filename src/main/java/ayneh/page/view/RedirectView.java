package ayneh.page.view;

import org.jspecify.annotations.Nullable;

/**
 * A page at a former address of a post, which redirects to the post.
 *
 * @param post the link to the post
 * @param canonical the absolute address of the post; null if the base URL is unknown
 */
public record RedirectView(Link post, @Nullable String canonical) {}
