/** Posts enter the archive: their names, their order numbers, their media, and how they meet what a person has edited. Files go to a sink; nothing changes until the caller commits them. */
@NullMarked
package ayneh.importer.archive;

import org.jspecify.annotations.NullMarked;
