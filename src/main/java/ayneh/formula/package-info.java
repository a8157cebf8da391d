/**
 * Finds LaTeX formulas in a text and converts them to MathML. This is the only package that uses the script engine,
 * which runs an unmodified KaTeX and nothing else.
 */
@NullMarked
package ayneh.formula;

import org.jspecify.annotations.NullMarked;
