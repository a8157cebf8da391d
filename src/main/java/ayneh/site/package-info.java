/**
 * The linked archive: which posts a channel, tag, series or work has, and the address of each. Built once, in time
 * linear in the number of posts; pages only look things up in it.
 */
@NullMarked
package ayneh.site;

import org.jspecify.annotations.NullMarked;
