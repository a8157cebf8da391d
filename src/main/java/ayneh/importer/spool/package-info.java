/**
 * Messages during an import: a draft of each in memory, its text in a temporary file, so that an export may be larger
 * than memory.
 */
@NullMarked
package ayneh.importer.spool;

import org.jspecify.annotations.NullMarked;
