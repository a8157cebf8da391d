/**
 * Turns a message's text into Markdown: finds its title, body, tags and signature, its links, lists and verse, and
 * escapes all text.
 */
@NullMarked
package ayneh.importer.markdown;

import org.jspecify.annotations.NullMarked;
