/**
 * The search index: how the words of posts are compared, and the pieces that the search page loads.
 *
 * <p>{@link ayneh.search.Folding}, {@link ayneh.search.Stemmer} and {@link ayneh.search.Compound} define which words
 * match. {@code static/search-words.js} follows the same rules; the tests check both against the same vectors. A small
 * archive is one piece with all texts, which the browser indexes itself; the index of a larger one is cut by term, so
 * that a query loads only what it needs. Every piece is a script, because pages opened from disk can't load anything
 * else.
 */
@NullMarked
package ayneh.search;

import org.jspecify.annotations.NullMarked;
