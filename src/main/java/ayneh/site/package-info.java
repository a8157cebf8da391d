/**
 * The whole archive, linked once: which posts a channel, tag, series or work has, and where each of them is found. Made
 * in time linear in the number of posts; pages only look things up in it.
 */
@NullMarked
package ayneh.site;

import org.jspecify.annotations.NullMarked;
