/**
 * Formulas in LaTeX: where they stand in a text, and what they look like as MathML. The one door of the script engine,
 * which runs KaTeX as it comes from its authors, and nothing else.
 */
@NullMarked
package ayneh.formula;

import org.jspecify.annotations.NullMarked;
