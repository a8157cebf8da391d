/** Writes the site's files: pages, books, media and the ZIP file. Files that haven't changed are kept. */
@NullMarked
package ayneh.output;

import org.jspecify.annotations.NullMarked;
