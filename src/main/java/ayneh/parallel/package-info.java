/** Work distributed over threads, with results that don't depend on their number. */
@NullMarked
package ayneh.parallel;

import org.jspecify.annotations.NullMarked;
