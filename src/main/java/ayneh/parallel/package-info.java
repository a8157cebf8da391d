/** Work shared out to threads, with results that don't depend on how many there are. */
@NullMarked
package ayneh.parallel;

import org.jspecify.annotations.NullMarked;
