/** Highlights the syntax of code. This is the only package that uses the highlighting library. */
@NullMarked
package ayneh.highlight;

import org.jspecify.annotations.NullMarked;
