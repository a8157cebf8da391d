/**
 * The archive: posts as Markdown files with front matter. Import writes it, render reads it, a person edits it; it is
 * the only thing that the two halves of the program share.
 */
@NullMarked
package ayneh.content;

import org.jspecify.annotations.NullMarked;
