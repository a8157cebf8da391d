/**
 * Messages become Markdown files: what is title, text, tag and signature, which words are links, which lines are lists,
 * where a post stands in its channel, and what a person has curated. Nothing is written here: an import gives the
 * files, and its caller puts them in place.
 */
@NullMarked
package ayneh.importer;

import org.jspecify.annotations.NullMarked;
