/**
 * Books: which ones there are, and their contents. A book is an EPUB 3 with the posts of a channel, of a part of a
 * channel, or of a series. It shows the same parts of a post as a page does ({@link ayneh.page.PostParts}), but its
 * links are internal or absolute, never relative to the site.
 *
 * <p>A book is built from the archive, not from the site's pages: these have other links, and keeping them would mean
 * holding the site in memory. So a post's Markdown is parsed once for its page and once for each book that contains it.
 * Documents go to a {@link ayneh.book.BookSink} one after another; only the place of each post is kept until the end,
 * for the table of contents.
 */
@NullMarked
package ayneh.book;

import org.jspecify.annotations.NullMarked;
