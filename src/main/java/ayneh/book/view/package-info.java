/**
 * The data for book templates. A template in {@code templates/book/} gets three values: {@code frame}, a
 * {@link ayneh.book.view.BookFrame}; {@code page}, the record below; and {@code t}, the interface texts in the book's
 * language. The output must be well-formed XML.
 *
 * <table>
 * <caption>Templates and their records</caption>
 * <tr><td>book/chapter.ftlx</td><td>{@link ayneh.book.view.ChapterView}</td></tr>
 * <tr><td>book/contents.ftlx</td><td>{@link ayneh.book.view.ContentsView}</td></tr>
 * <tr><td>book/ncx.ftlx</td><td>{@link ayneh.book.view.NcxView}</td></tr>
 * <tr><td>book/tags.ftlx</td><td>{@link ayneh.book.view.TagsView}</td></tr>
 * <tr><td>book/cover.ftlx, book/title.ftlx, book/about.ftlx</td><td>{@link ayneh.book.view.FrontView}</td></tr>
 * <tr><td>book/package.ftlx</td><td>{@link ayneh.book.view.PackageView}</td></tr>
 * <tr><td>book/style.ftl</td><td>{@link ayneh.book.view.StyleView}</td></tr>
 * </table>
 */
@NullMarked
package ayneh.book.view;

import org.jspecify.annotations.NullMarked;
