/**
 * Renders Markdown as HTML that is safe to show. This is the only package that uses the Markdown library. The library
 * parses, and this package writes the HTML, so that only the following elements can ever reach a page:
 *
 * <ul>
 *   <li>blocks: {@code p h2 h3 h4 h5 h6 ul ol li blockquote pre hr table thead tbody tr th td}, {@code div} around a
 *       table, {@code details} and {@code summary} for a collapsed quotation
 *   <li>text: {@code em strong s u code br bdi}, {@code span} for spoilers, lines, numbers, highlighting and formulas
 *   <li>links: {@code a}, to http, https, mailto, tel, tg, or an address in the site
 *   <li>formulas: presentation MathML, without links, scripts or styles
 * </ul>
 *
 * <p>Pages of the owner's also have {@code div} for remarks, {@code id} on headings, and {@code img} with {@code src alt
 * width height loading}, for pictures of the site alone.
 *
 * <p>They have the attributes {@code lang dir class tabindex href rel}, and none that runs a script or sets a style.
 * Raw HTML is shown as text. The tests check all rendered HTML against this list.
 */
@NullMarked
package ayneh.markdown;

import org.jspecify.annotations.NullMarked;
