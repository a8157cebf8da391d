/**
 * The archive: posts as Markdown files with front matter. Import writes it, render reads it, and people may edit it; it
 * is all that the two halves of the program share.
 */
@NullMarked
package ayneh.content;

import org.jspecify.annotations.NullMarked;
