/**
 * Adds posts to the archive: their names, order numbers and media, and how edits by hand are kept. Files go to a sink;
 * nothing changes until the caller commits them.
 */
@NullMarked
package ayneh.importer.archive;

import org.jspecify.annotations.NullMarked;
