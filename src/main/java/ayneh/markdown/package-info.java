/**
 * Markdown becomes HTML that is safe to show: the one door of the Markdown library. The library parses; what its tree
 * becomes is written here, so that nothing but the elements written here can ever reach a page:
 *
 * <ul>
 *   <li>blocks: {@code p h2 h3 h4 h5 h6 ul ol li blockquote pre hr table thead tbody tr th td}, {@code div} around a
 *       table, {@code details} and {@code summary} for a collapsed quotation
 *   <li>text: {@code em strong s u code br bdi}, {@code span} for spoilers, lines, numbers, colours of code and formulas
 *   <li>links: {@code a}, to http, https, mailto, tel, tg, or a place in the site
 *   <li>formulas: MathML of presentation, without links, scripts or styles
 * </ul>
 *
 * <p>They have {@code lang dir class tabindex href rel}, and no attribute that acts or styles. Raw HTML is text. The
 * tests hold all that is rendered to this list.
 */
@NullMarked
package ayneh.markdown;

import org.jspecify.annotations.NullMarked;
