/** The program's entry point. */
@NullMarked
package ayneh;

import org.jspecify.annotations.NullMarked;
