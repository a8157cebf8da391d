/**
 * Markdown becomes HTML that is safe to show: the one door of the Markdown library. The library parses; what its tree
 * becomes is written here, so that nothing but the elements written here can ever reach a page.
 */
@NullMarked
package ayneh.markdown;

import org.jspecify.annotations.NullMarked;
