/**
 * Books: which there are, what each holds, and in which order. A book is an EPUB 3 with the posts of a channel, of a
 * part of a channel, or of a series. It shows the same parts of a post as a page does ({@link ayneh.page.PostParts}),
 * but its links lead within the book or out of it, never to a file beside it.
 *
 * <p>A book is made from the archive again, not from the site's pages: these have other links, and to keep them would
 * mean to hold the site in memory. So a post's Markdown is parsed once for its page and once for each book that it
 * stands in. One document after the other goes to a {@link ayneh.book.BookSink}; what stays until the end is where each
 * post stands, for the contents.
 */
@NullMarked
package ayneh.book;

import org.jspecify.annotations.NullMarked;
