/** Saves the public preview of a channel, page by page: only what is new, and nothing of a page that isn't whole. */
@NullMarked
package ayneh.fetch;

import org.jspecify.annotations.NullMarked;
