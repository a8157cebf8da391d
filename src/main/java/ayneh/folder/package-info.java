/**
 * Folders whose files change together. New files are staged in a hidden folder beside the old ones; then one step says
 * that they are complete, and only after it does any file change its place. Whatever ends a command, what is there is
 * the old contents or the new: the next command drops what was staged before that step, and goes on with what was left
 * of the moves behind it.
 */
@NullMarked
package ayneh.folder;

import org.jspecify.annotations.NullMarked;
