/**
 * Folders whose files change together. New files are staged in a hidden folder beside the old ones; one atomic step
 * marks them as complete, and only then are files moved. Whatever ends a command, the folder has its old contents or
 * gets the new ones: the next command discards an incomplete stage and finishes the moves of a complete one.
 */
@NullMarked
package ayneh.folder;

import org.jspecify.annotations.NullMarked;
