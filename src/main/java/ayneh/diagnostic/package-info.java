/** Errors with a location: a path, a line, a column, what was found and what to do about it. */
@NullMarked
package ayneh.diagnostic;

import org.jspecify.annotations.NullMarked;
