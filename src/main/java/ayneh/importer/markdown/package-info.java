/** A message's text becomes Markdown: what is title, body, tag and signature, which words are links, which lines are lists or verse, and how all of it is escaped. */
@NullMarked
package ayneh.importer.markdown;

import org.jspecify.annotations.NullMarked;
