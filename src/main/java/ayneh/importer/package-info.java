/**
 * Turns messages into Markdown files: finds titles, texts, tags, signatures, links and lists, orders the posts of a
 * channel, and applies the owner's curation. Nothing is written here: an import passes on the files, and its caller
 * puts them in place.
 */
@NullMarked
package ayneh.importer;

import org.jspecify.annotations.NullMarked;
