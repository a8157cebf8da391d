/**
 * The search index: words of posts as they are compared, and the pieces that a page in the browser loads.
 *
 * <p>{@link ayneh.search.Folding}, {@link ayneh.search.Stemmer} and {@link ayneh.search.Compound} say what finds what. {@code
 * static/search-words.js} follows the same rules; vectors in the tests hold both to them. A small archive is one piece with
 * all texts, which the browser indexes itself; a larger one has its index cut by term, so that a query loads what it
 * needs. Everything is a script, because pages opened from a disk may load nothing else.
 */
@NullMarked
package ayneh.search;

import org.jspecify.annotations.NullMarked;
